package comptoir.drill;

import java.util.List;

/// What the comparison of a world's ends gave.
///
/// @param parked during which faults the envelopes that stay parked were made, one a piece
/// @param sales of all tills, to be told in the digest, in a fixed order
record Verdict(List<Finding> findings, List<Integer> parked, List<String> sales) {}
