package comptoir.app;

/// The program's entry. Does not extend `Application`, so that it starts from the class path.
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    System.exit(args.length);
  }
}
