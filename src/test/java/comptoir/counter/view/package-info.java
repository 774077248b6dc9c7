/// The selling screen, by keys and in pictures.
@NullMarked
package comptoir.counter.view;

import org.jspecify.annotations.NullMarked;
