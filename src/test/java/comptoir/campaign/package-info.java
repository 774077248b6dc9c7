@NullMarked
package comptoir.campaign;

import org.jspecify.annotations.NullMarked;
