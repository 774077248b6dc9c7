/// The customer of all channels: identity, history, figures.
///
/// Comes in: feed changes; what was sold here; what a clerk writes down of a customer. Goes out:
/// matches while typing, one view of the customer, the envelope of what was written down. Promises:
/// nothing readable of a person lies on the disk; names are searched in memory; what was told here
/// counts from its commit until the platform's own record holds it; all of it works off line.
@NullMarked
package comptoir.customer;

import org.jspecify.annotations.NullMarked;
