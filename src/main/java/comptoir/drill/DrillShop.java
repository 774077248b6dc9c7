package comptoir.drill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// The shop a drill is played in: small, and with all a clerk can meet. Some articles are cheaper
/// on the web; pick-ups are ready, paid or not; platform and till know words the other does not.
final class DrillShop {

  private static final int ITEMS = 24;
  private static final int CUSTOMERS = 8;
  private static final int PICK_UPS = 80;

  /// Who will ask to be forgotten.
  private static final int LEAVING = 12;

  private static final int COUPONS = 120;
  private static final String WELCOME = "BIENVENUE";

  private final Path folder;
  private final int[] prices = new int[ITEMS];
  private final int pickUps;
  private int edition;

  DrillShop(Path folder) {
    this(folder, PICK_UPS);
  }

  /// @param pickUps how many are ready to be handed over
  DrillShop(Path folder, int pickUps) {
    this.folder = folder;
    this.pickUps = pickUps;
    for (var i = 0; i < ITEMS; i++) {
      prices[i] = 199 + 37 * i;
    }
  }

  /// Coupons for one use, of any customer.
  static List<String> coupons() {
    return IntStream.range(0, COUPONS).mapToObj("BON-%03d"::formatted).toList();
  }

  /// Customers who will ask to be forgotten; each has a pick-up that is ready.
  static List<String> leaving() {
    return IntStream.range(0, LEAVING).mapToObj("leaving-client-%02d"::formatted).toList();
  }

  /// What of such a customer must not be found anywhere afterwards.
  static List<String> personal(String leaving) {
    return List.of(leaving, family(leaving), leaving + "@example.org");
  }

  /// Their name.
  static String family(String leaving) {
    return "Partante" + leaving.substring(leaving.length() - 2);
  }

  Path folder() {
    return folder;
  }

  DrillShop write() {
    try {
      Files.createDirectories(folder);
      settings();
      items();
      customers();
      pickUps();
      couponFile();
      promotions();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException("No shop for the drill", e);
    }
  }

  /// Another day at head office: prices move, an article comes, another goes.
  void change(SplittableRandom random) {
    edition++;
    for (var i = 0; i < 4; i++) {
      prices[random.nextInt(ITEMS)] += 1 + random.nextInt(20);
    }
    write();
  }

  private void settings() throws IOException {
    file(
        "settings",
        "key,value",
        List.of(
            "shop.id,S1",
            "shop.name,Drill",
            "shop.address,1 rue de l’Exercice",
            "shop.postcode,69001",
            "shop.city,Lyon",
            "shop.country,FR",
            "shop.zone,Europe/Paris",
            "currency,EUR",
            "loyalty.per-minor,100",
            "loyalty.points,1",
            "till.id,T01",
            "till.name,Caisse 1"));
    file(
        "vat-rates",
        "category,rate_bp,from,to,label",
        List.of("N,2000,2000-01-01,,20 %", "R,550,2000-01-01,,5.5 %"));
    file("places", "id,name,kind,distance_m", List.of("S1,Drill,shop,", "web,Web,web,"));
    file("operators", "id,name,role,pin,rights", List.of("OP1,Zoé,cashier,1234,"));
  }

  private void items() throws IOException {
    var items = new ArrayList<String>();
    var lists = new ArrayList<String>();
    var stock = new ArrayList<String>();
    for (var i = 0; i < ITEMS; i++) {
      items.add(item(i, "i" + i));
      lists.add("i%d,shop,%d,,,,2026-01-01T00:00:00Z".formatted(i, prices[i]));
      lists.add("i%d,web,%d,,,,2026-01-01T00:00:00Z".formatted(i, prices[i] - i % 2 * 50));
      stock.add("i%d,S1,%d,2026-01-01T00:00:00Z".formatted(i, 1_000_000L + i * 1000L));
    }
    if (edition > 0) {
      var id = "n" + edition;
      items.add(item(ITEMS + edition, id));
      lists.add("%s,shop,%d,,,,2026-01-01T00:00:00Z".formatted(id, 1000 + edition));
    }
    file("items", "id,sku,name,category,vat,brand,description,image,flags,companions", items);
    file("prices", "item,list,unit_minor,from,to,prior30_minor,as_of", lists);
    file("stock", "item,place,qty_milli,as_of", stock);
  }

  private static String item(int n, String id) {
    return "%s,SKU-%d,Article %d,Rayon,%s,,,,unheard-of,"
        .formatted(id, n, n, n % 3 == 0 ? "R" : "N");
  }

  private void customers() throws IOException {
    var customers = new ArrayList<String>();
    for (var i = 0; i < CUSTOMERS; i++) {
      customers.add("c%d,Ada,Client%d,c%d@example.org,,,Lyon,69001,,,,,,,".formatted(i, i, i));
    }
    leaving().forEach(id -> customers.add(customer(id)));
    file(
        "customers",
        "id,given_name,family_name,email,phone,card,city,postcode,segment,segment_reason,points,"
            + "since,consent_email,consent_sms,contacts_30d",
        customers);
  }

  private static String customer(String leaving) {
    return "%s,Ada,%s,%s@example.org,,,Lyon,69001,,,,,,,"
        .formatted(leaving, family(leaving), leaving);
  }

  private void couponFile() throws IOException {
    var coupons = new ArrayList<String>();
    coupons().forEach(code -> coupons.add(code + ",Bon,300,500,,,yes,"));
    coupons.add(WELCOME + ",Bienvenue,100,,,,no,");
    file("coupons", "code,label,amount_minor,minimum_minor,from,to,single_use,customer", coupons);
  }

  /// Another day they take off something else.
  private void promotions() throws IOException {
    file(
        "promotions",
        "id,name,kind,scope,target,percent_bp,threshold_milli,taken,paid,from,to,channels",
        List.of(
            "M1,Dès trois articles,percent,order,,%d,3000,,,,,store".formatted(500 + edition % 9),
            "M2,Trois pour deux,n-for-m,item,i1|i2|i3,,,3,2,,,"));
  }

  private void pickUps() throws IOException {
    var orders = new ArrayList<String>();
    var orderLines = new ArrayList<String>();
    var reservations = new ArrayList<String>();
    var lines = new ArrayList<String>();
    for (var i = 0; i < pickUps + LEAVING; i++) {
      var customer = i < pickUps ? "c" + i % CUSTOMERS : leaving().get(i - pickUps);
      var channel = i % 5 == 0 ? "metaverse" : "web";
      orders.add(
          "o%d,W-%d,%s,%s,sale,,2026-01-01T10:00:00Z,teleported,1000"
              .formatted(i, i, customer, channel));
      orderLines.add("o%d,1,i1,SKU-1,Article 1,1000,1000,1000".formatted(i));
      reservations.add(
          "r%d,o%d,%s,ready,%s,C%05d,B1,2026-01-01T10:00:00Z,2026-01-01T11:00:00Z,"
              .formatted(
                  i,
                  i,
                  i % 4 == 3 ? "e-reservation" : "click-and-collect",
                  i % 4 == 3 ? "no" : "yes",
                  i));
      lines.add("r%d,1,i1,Article 1,1000,1000,1000".formatted(i));
    }
    file("orders", "id,number,customer,channel,kind,of,placed_at,status,total_minor", orders);
    file("order-lines", "order,n,item,sku,label,qty_milli,unit_minor,total_minor", orderLines);
    file(
        "reservations",
        "id,order,kind,state,paid,code,locker,requested_at,ready_at,expires_at",
        reservations);
    file("reservation-lines", "reservation,n,item,label,qty_milli,unit_minor,total_minor", lines);
  }

  private void file(String name, String header, List<String> rows) throws IOException {
    var all = new ArrayList<String>();
    all.add(header);
    all.addAll(rows);
    Files.write(folder.resolve(name + ".csv"), all);
  }
}
