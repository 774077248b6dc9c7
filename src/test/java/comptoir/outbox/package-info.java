/// Tests of the room `outbox`: real SQLite, random outcomes from a seed.
@NullMarked
package comptoir.outbox;

import org.jspecify.annotations.NullMarked;
