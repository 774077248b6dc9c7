/// What is true of this till, what asks for a person's eyes, and what can safely be done about it.
///
/// Comes in: what sync, outbox and journal know. Goes out: findings; files for support, without
/// personal data or secrets. Promises: no deed here can lose or double a fact. Any thread; files
/// are written by the worker.
@NullMarked
package comptoir.health;

import org.jspecify.annotations.NullMarked;
