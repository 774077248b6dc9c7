/// Tests of the room `outbox`: real SQLite.
@NullMarked
package comptoir.copy;

import org.jspecify.annotations.NullMarked;
