package comptoir.ui;

import java.util.List;

/// What an article looks like in a few strokes, on a field of 64 by 64.
final class DrawnShape {

  private DrawnShape() {}

  /// A stroke or a surface.
  ///
  /// @param styleClass how it is coloured
  /// @param path as in SVG
  record Part(String styleClass, String path) {}

  /// The shape of that name; a box where it is none of them.
  static List<Part> of(String name) {
    return switch (name) {
      case "notebook" ->
          List.of(
              paper("M21 13h23a3 3 0 0 1 3 3v32a3 3 0 0 1-3 3H21a3 3 0 0 1-3-3V16a3 3 0 0 1 3-3z"),
              tint("M21 13h4v38h-4a3 3 0 0 1-3-3V16a3 3 0 0 1 3-3z"),
              line("M31 23h10M31 30h10M31 37h6"));
      case "pen" ->
          List.of(
              tint("M42 11l9 9-25 25-9-9z"),
              paper("M17 36l9 9-14 6z"),
              line("M37 16l9 9"),
              ink("M12 51l5-2-3-3z"));
      case "book" ->
          List.of(
              tint("M18 15a4 4 0 0 1 4-4h24v34H22a4 4 0 0 0-4 4z"),
              paper("M18 49a4 4 0 0 1 4-4h24v8H22a4 4 0 0 1-4-4z"),
              line("M27 19h11M27 25h7"));
      case "bag" -> List.of(tint("M17 25h30l3 27H14z"), line("M24 31v-9a8 8 0 0 1 16 0v9"));
      case "mug" ->
          List.of(
              line("M42 29h4a6 6 0 0 1 0 14h-4"),
              paper("M17 24h26v22a6 6 0 0 1-6 6H23a6 6 0 0 1-6-6z"),
              line("M25 18c0-3 3-3 3-6M33 18c0-3 3-3 3-6"));
      case "lamp" ->
          List.of(tint("M24 12h16l8 18H16z"), line("M32 30v20"), paper("M22 50h20v4H22z"));
      case "toy" ->
          List.of(
              tint("M17 14a7 7 0 1 1 0 12 7 7 0 0 1 0-12z"),
              tint("M47 14a7 7 0 1 0 0 12 7 7 0 0 0 0-12z"),
              paper("M32 14a18 18 0 1 1 0 36 18 18 0 0 1 0-36z"),
              ink("M25 27a2.2 2.2 0 1 1 0 4.4 2.2 2.2 0 0 1 0-4.4z"),
              ink("M39 27a2.2 2.2 0 1 1 0 4.4 2.2 2.2 0 0 1 0-4.4z"),
              line("M27 39c3 4 7 4 10 0"));
      case "bottle" ->
          List.of(
              paper("M27 12h10v9l6 8v20a4 4 0 0 1-4 4H25a4 4 0 0 1-4-4V29l6-8z"),
              tint("M21 34h22v11H21z"),
              line("M27 17h10"));
      case "card" ->
          List.of(
              paper("M14 18h36a2 2 0 0 1 2 2v25a2 2 0 0 1-2 2H14a2 2 0 0 1-2-2V20a2 2 0 0 1 2-2z"),
              line("M13 20l19 14 19-14"));
      case "textile" ->
          List.of(
              tint("M24 13l8 4 8-4 12 8-5 9-5-3v25H22V27l-5 3-5-9z"), line("M24 13c2 6 14 6 16 0"));
      case "frame" ->
          List.of(
              tint("M14 13h36v38H14z"), paper("M20 19h24v26H20z"), line("M21 42l7-9 5 6 4-4 6 7"));
      case "clock" ->
          List.of(paper("M32 12a20 20 0 1 1 0 40 20 20 0 0 1 0-40z"), line("M32 20v12l8 5"));
      default ->
          List.of(
              tint("M32 11l19 9v24l-19 9-19-9V20z"),
              paper("M32 11l19 9-19 9-19-9z"),
              line("M32 29v24M22 15.5l19 9"));
    };
  }

  private static Part paper(String path) {
    return new Part("paper", path);
  }

  private static Part tint(String path) {
    return new Part("tint", path);
  }

  private static Part line(String path) {
    return new Part("line", path);
  }

  private static Part ink(String path) {
    return new Part("ink", path);
  }
}
