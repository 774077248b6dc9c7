package comptoir.customer;

import comptoir.value.CustomerId;
import java.time.Instant;

/// A customer asked to be forgotten.
///
/// @param id of the request, under which it is answered
public record Erasure(String id, CustomerId customer, Instant requestedAt) {}
