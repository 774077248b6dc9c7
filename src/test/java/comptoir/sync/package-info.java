/// Tests of the room `sync`: real SQLite, real HTTP on loopback.
@NullMarked
package comptoir.sync;

import org.jspecify.annotations.NullMarked;
