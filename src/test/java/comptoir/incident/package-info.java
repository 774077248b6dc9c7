/// Tests of the room `outbox`: real SQLite.
@NullMarked
package comptoir.incident;

import org.jspecify.annotations.NullMarked;
