/// The health screen: what asks for a person's eyes, with the deeds that help, and what is true of
/// the exchange with the platform.
///
/// Comes in: findings of [comptoir.health.CheckUp], each state of sync. Goes out: words and deeds.
/// Promises: tells the truth with its age; a deed of this screen loses nothing. JavaFX thread only.
@NullMarked
package comptoir.health.view;

import org.jspecify.annotations.NullMarked;
