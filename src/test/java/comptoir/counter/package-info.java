/// The counter: the one field, the view model, the screen by keys.
@NullMarked
package comptoir.counter;

import org.jspecify.annotations.NullMarked;
