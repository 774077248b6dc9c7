/// Tests of the room `outbox`: real SQLite.
@NullMarked
package comptoir.drill;

import org.jspecify.annotations.NullMarked;
