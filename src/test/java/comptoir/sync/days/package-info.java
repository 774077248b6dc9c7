/// Tests of the room `outbox`: real SQLite.
@NullMarked
package comptoir.sync.days;

import org.jspecify.annotations.NullMarked;
