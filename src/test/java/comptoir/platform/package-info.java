/// Tests of the room `platform`: real SQLite, real HTTP on loopback.
@NullMarked
package comptoir.platform;

import org.jspecify.annotations.NullMarked;
