package comptoir.drill;

import java.util.SplittableRandom;

/// One fault in one world.
///
/// @param post the till it happens to
record Round(World world, Post post, SplittableRandom random) {

  /// Any other till of the world.
  Post other() {
    var posts = world.posts();
    return posts.get((posts.indexOf(post) + 1 + random.nextInt(posts.size() - 1)) % posts.size());
  }

  /// A number from 1 to `most`.
  int upTo(int most) {
    return 1 + random.nextInt(most);
  }

  int permille() {
    return random.nextInt(1001);
  }
}
