/// Watches the wire: a proxy between a till and a platform that holds every request and every
/// answer against `till-v1.yaml`.
@NullMarked
package comptoir.testing.contract;

import org.jspecify.annotations.NullMarked;
