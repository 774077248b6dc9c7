package comptoir.sampler;

/// Takes the pictures of all parts and screens, in all states: `target/pictures/*.png`.
public final class Sampler {

  private Sampler() {}

  public static void main(String[] args) {
    PartsSampler.take();
    System.exit(0);
  }
}
