package comptoir.customer;

import comptoir.value.CustomerId;
import java.util.Optional;

/// A customer as listed while typing: enough to tell two of one name apart, and no more.
///
/// @param hint town, or the end of the phone number
public record CustomerMatch(CustomerId id, String fullName, Optional<String> hint) {}
