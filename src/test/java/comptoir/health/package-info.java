@NullMarked
package comptoir.health;

import org.jspecify.annotations.NullMarked;
