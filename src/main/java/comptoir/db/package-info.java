/// The one way to SQLite.
///
/// Comes in: work to do in a transaction. Goes out: its result, or a [comptoir.value.Fault].
/// Promises: two files, the till's own and a cache that can be downloaded again; three connections,
/// each owned by one platform thread (`db-write`, `db-read`, `db-cache`); WAL, with
/// `synchronous=FULL` on the till's own, so that a finished write is on the disk; numbered
/// migrations applied before anything else; personal data sealed by [comptoir.db.Seal].
@NullMarked
package comptoir.db;

import org.jspecify.annotations.NullMarked;
