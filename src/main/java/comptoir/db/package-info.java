/// The one way to SQLite.
///
/// Comes in: work to do in a transaction. Goes out: its result, or a [comptoir.value.Fault].
/// Promises: one writing connection and one reading connection, each owned by one platform thread
/// (`db-write`, `db-read`); WAL with `synchronous=FULL`, so that a finished write is on the disk;
/// numbered migrations applied before anything else; personal data sealed by [comptoir.db.Seal].
@NullMarked
package comptoir.db;

import org.jspecify.annotations.NullMarked;
