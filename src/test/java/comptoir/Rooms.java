package comptoir;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The rooms of the program and what each may import. A new room, or a new door between two, is a
/// line here: a decision.
final class Rooms {

  /// Rooms that join the others together: they may import any.
  private static final List<String> JOINERS = List.of("app", "tour", "bench", "drill");

  /// Room to the rooms it may import beside itself.
  static final Map<String, List<String>> MAY_IMPORT = table();

  private Rooms() {}

  private static Map<String, List<String>> table() {
    var rooms = new LinkedHashMap<String, List<String>>();
    rooms.put("value", List.of());
    rooms.put("text", words("value"));
    rooms.put("db", words("value"));
    rooms.put("gs1", words("value"));
    rooms.put("settings", words("value db gs1"));
    rooms.put("ui", words("value text device"));
    rooms.put("device", words("value"));
    rooms.put("catalog", words("value db settings"));
    rooms.put("customer", words("value db settings outbox"));
    rooms.put("reservation", words("value db settings operator"));
    rooms.put("operator", words("value db settings"));
    rooms.put("coupon", words("value db"));
    rooms.put("loyalty", words("value db"));
    rooms.put("pricing", words("value catalog"));
    rooms.put("promotion", words("value"));
    rooms.put("campaign", words("value db promotion"));
    rooms.put("fiscal", words("value settings"));
    rooms.put(
        "basket",
        words(
            "value db catalog customer reservation coupon campaign promotion operator pricing"
                + " settings"));
    rooms.put("returns", words("value db settings catalog customer pricing journal"));
    rooms.put("tender", words("value fiscal"));
    rooms.put("journal", words("value db fiscal pricing"));
    rooms.put("till", words("value db journal"));
    rooms.put("outbox", words("value db reservation"));
    rooms.put("incident", words("value db"));
    rooms.put("copy", words("value db settings customer reservation fiscal journal outbox"));
    rooms.put(
        "sale",
        words(
            "value db settings catalog customer reservation coupon loyalty operator basket tender"
                + " journal fiscal till outbox pricing returns"));
    rooms.put("receipt", words("value text journal settings pricing fiscal"));
    rooms.put(
        "platform",
        words(
            "value gs1 catalog customer reservation coupon campaign promotion operator settings"
                + " pricing fiscal journal"
                + " outbox"));
    rooms.put(
        "sync",
        words(
            "value db fiscal platform catalog customer reservation coupon campaign promotion"
                + " loyalty operator settings pricing basket journal outbox incident copy"));
    rooms.put("standin", words("db"));
    rooms.put("conformance", words("value text"));
    rooms.put(
        "counter",
        words(
            "value text db gs1 settings ui device catalog customer reservation coupon loyalty"
                + " campaign promotion"
                + " operator pricing fiscal basket tender journal till outbox incident sale receipt"
                + " sync returns"));
    rooms.put(
        "health",
        words("value db settings fiscal reservation operator journal outbox incident copy sync"));
    JOINERS.forEach(joiner -> rooms.put(joiner, List.of()));
    JOINERS.forEach(joiner -> rooms.put(joiner, List.copyOf(rooms.keySet())));
    return rooms;
  }

  private static List<String> words(String text) {
    return List.of(text.split(" "));
  }

  /// What the room may import beside itself.
  static List<String> mayImport(String room) {
    return MAY_IMPORT.getOrDefault(room, List.of());
  }

  /// What the screens of a room may import: what the room may, the words and the look.
  static Set<String> viewsMayImport(String room) {
    var allowed = new TreeSet<>(mayImport(room));
    allowed.addAll(List.of("value", "text", "ui"));
    return allowed;
  }

  /// Whether the room may import the screens of other rooms.
  static boolean joinsScreens(String room) {
    return room.equals("counter") || JOINERS.contains(room);
  }

  /// The room a package lies in; empty for the root package itself.
  static String of(String packageName) {
    var parts = packageName.split("\\.");
    return parts.length < 2 ? "" : parts[1];
  }
}
