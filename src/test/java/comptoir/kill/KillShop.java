package comptoir.kill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A small shop: some articles dearer here than on the web, and pick-ups that are ready and paid.
final class KillShop {

  static final int ITEMS = 40;
  static final int PICK_UPS = 60;

  /// Each for one use.
  static final int COUPONS = 400;

  private KillShop() {}

  static Path write(Path folder) throws IOException {
    Files.createDirectories(folder);
    file(
        folder,
        "settings",
        "key,value",
        List.of(
            "shop.id,S1",
            "shop.name,Test",
            "shop.address,1 rue du Test",
            "shop.postcode,69001",
            "shop.city,Lyon",
            "shop.country,FR",
            "shop.zone,Europe/Paris",
            "currency,EUR",
            "till.id,T01",
            "till.name,Caisse 1",
            "loyalty.per-minor,100",
            "loyalty.points,1"));
    file(
        folder,
        "vat-rates",
        "category,rate_bp,from,to,label",
        List.of("N,2000,2000-01-01,,20 %", "R,550,2000-01-01,,5.5 %"));
    file(folder, "places", "id,name,kind,distance_m", List.of("S1,Test,shop,", "web,Web,web,"));
    file(folder, "operators", "id,name,role,pin,rights", List.of("OP1,Zoé,cashier,1234,"));
    file(
        folder,
        "customers",
        "id,given_name,family_name,email,phone,card,city,postcode,segment,segment_reason,points,"
            + "since,consent_email,consent_sms,contacts_30d",
        List.of("c1,Camille,Durand,,,,,,,,,,,,"));
    coupons(folder);
    items(folder);
    pickUps(folder);
    return folder;
  }

  private static void coupons(Path folder) throws IOException {
    var coupons = new ArrayList<String>();
    for (var i = 0; i < COUPONS; i++) {
      coupons.add("BON-%d,Bon %d,%d,,,,yes,".formatted(i, i, 50 + i));
    }
    file(
        folder,
        "coupons",
        "code,label,amount_minor,minimum_minor,from,to,single_use,customer",
        coupons);
  }

  private static void items(Path folder) throws IOException {
    var items = new ArrayList<String>();
    var prices = new ArrayList<String>();
    for (var i = 0; i < ITEMS; i++) {
      items.add("i%d,SKU-%d,Article %d,Rayon,%s,,,,,".formatted(i, i, i, i % 3 == 0 ? "R" : "N"));
      var minor = 199 + 37 * i;
      prices.add("i%d,shop,%d,,,,2026-01-01T00:00:00Z".formatted(i, minor));
      prices.add("i%d,web,%d,,,,2026-01-01T00:00:00Z".formatted(i, minor - (i % 2) * 50));
    }
    file(
        folder,
        "items",
        "id,sku,name,category,vat,brand,description,image,flags,companions",
        items);
    file(folder, "prices", "item,list,unit_minor,from,to,prior30_minor,as_of", prices);
  }

  private static void pickUps(Path folder) throws IOException {
    var orders = new ArrayList<String>();
    var orderLines = new ArrayList<String>();
    var reservations = new ArrayList<String>();
    var lines = new ArrayList<String>();
    for (var i = 0; i < PICK_UPS; i++) {
      orders.add("o%d,W-%d,,web,sale,,2026-01-01T10:00:00Z,ready,1000".formatted(i, i));
      orderLines.add("o%d,1,i1,SKU-1,Article 1,1000,1000,1000".formatted(i));
      reservations.add(
          "r%d,o%d,click-and-collect,ready,yes,C%05d,B1,2026-01-01T10:00:00Z,2026-01-01T11:00:00Z,"
              .formatted(i, i, i));
      lines.add("r%d,1,i1,Article 1,1000,1000,1000".formatted(i));
    }
    file(
        folder,
        "orders",
        "id,number,customer,channel,kind,of,placed_at,status,total_minor",
        orders);
    file(
        folder,
        "order-lines",
        "order,n,item,sku,label,qty_milli,unit_minor,total_minor",
        orderLines);
    file(
        folder,
        "reservations",
        "id,order,kind,state,paid,code,locker,requested_at,ready_at,expires_at",
        reservations);
    file(
        folder,
        "reservation-lines",
        "reservation,n,item,label,qty_milli,unit_minor,total_minor",
        lines);
  }

  private static void file(Path folder, String name, String header, List<String> rows)
      throws IOException {
    var all = new ArrayList<String>();
    all.add(header);
    all.addAll(rows);
    Files.write(folder.resolve(name + ".csv"), all);
  }
}
