package comptoir.conformance;

import comptoir.standin.seed.ShopFolder;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A shop in memory that has all the suite can use.
final class ConformShop {
  /// Reservations the suite may use: two paid, six unpaid, one past its time.
  static final List<String> RESERVATIONS =
      List.of("R1", "R2", "R3", "R4", "R5", "R6", "R7", "R8", "R9");

  private static final int ITEMS = 150;

  private ConformShop() {}

  /// As it is at first.
  static ShopFolder folder() {
    return over(files());
  }

  /// The same where I3 has another name.
  static ShopFolder renamed() {
    Map<String, String> files = files();
    files.computeIfPresent("items.csv", (name, text) -> text.replace("Carnet,", "Carnet neuf,"));
    return over(files);
  }

  /// The same where I9 is no longer sold.
  static ShopFolder withdrawn() {
    Map<String, String> files = files();
    files.computeIfPresent("items.csv", (name, text) -> text.replaceAll("(?m)^I9,.*\n", ""));
    return over(files);
  }

  private static ShopFolder over(Map<String, String> files) {
    return name ->
        Optional.ofNullable(files.get(name))
            .map(text -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static Map<String, String> files() {
    var files = new HashMap<String, String>();
    files.put(
        "settings.csv",
        """
        key,value
        shop.id,S1
        shop.name,La Petite Boutique
        shop.address,12 rue des Lilas
        shop.postcode,35000
        shop.city,Rennes
        shop.country,FR
        shop.zone,Europe/Paris
        currency,EUR
        till.id,T01
        loyalty.per-minor,100
        loyalty.points,1
        scan.patterns,21IIIIIPPPPPC:price:2
        align.mode,ask
        return.days,30
        """);
    files.put(
        "promotions.csv",
        """
        id,name,kind,scope,target,percent_bp,threshold_milli,amount_minor,taken,paid,from,to,channels
        M1,Dix de moins,percent,order,,1000,,,,,2026-01-01,2026-12-31,
        M2,Trois pour deux,n-for-m,category,Vaisselle,,,,3,2,,,store
        M3,Un euro de moins,amount,item,I5,,,100,,,,,
        """);
    files.put(
        "vat-rates.csv",
        """
        category,rate_bp,from,to,label
        normal,2000,2014-01-01,,TVA 20 %
        reduced,550,2014-01-01,,"TVA 5,5 %"
        """);
    files.put(
        "places.csv",
        """
        id,name,kind,distance_m
        S1,La Petite Boutique,shop,0
        WEB,Site,web,
        """);
    files.put("items.csv", items());
    files.put("prices.csv", prices());
    files.put("stock.csv", stock());
    files.put(
        "customers.csv",
        """
        id,given_name,family_name,email,phone,card,city,postcode,segment,segment_reason,points,since,consent_email,consent_sms,contacts_30d
        C1,Chloé,Lefèvre,chloe@example.com,,,Rennes,35000,,,340,2021-05-04,,,
        C2,Yann,Le Goff,,,,,,,,,,,,
        """);
    files.put(
        "coupons.csv",
        """
        code,label,amount_minor,minimum_minor,from,to,single_use,customer
        UNE-FOIS,Merci,10,,,,true,
        TOUJOURS,Été,10,,,,false,
        """);
    files.put(
        "operators.csv",
        """
        id,name,role,pin,rights
        OP1,Nadia,cashier,1234,
        """);
    pickups(files);
    return files;
  }

  private static String items() {
    var text =
        new StringBuilder("id,sku,name,category,vat,brand,description,image,flags,companions\n");
    for (int i = 1; i <= ITEMS; i++) {
      String name = i == 3 ? "Carnet" : "Bol breton " + i;
      text.append("I%d,A-%d,%s,Vaisselle,normal,,,,,\n".formatted(i, i, name));
    }
    return text.toString();
  }

  private static String prices() {
    var text = new StringBuilder("item,list,unit_minor,from,to,prior30_minor,as_of\n");
    for (int i = 1; i <= ITEMS; i++) {
      text.append("I%d,shop,1490,,,,2026-03-01T08:00:00+01:00\n".formatted(i));
    }
    return text.toString();
  }

  private static String stock() {
    var text = new StringBuilder("item,place,qty_milli,as_of\n");
    for (int i = 1; i <= ITEMS; i++) {
      text.append("I%d,S1,90000,2026-03-01T08:00:00+01:00\n".formatted(i));
    }
    return text.toString();
  }

  private static void pickups(Map<String, String> files) {
    var orders =
        new StringBuilder("id,number,customer,channel,kind,of,placed_at,status,total_minor\n");
    var lines = new StringBuilder("order,n,item,sku,label,qty_milli,unit_minor,total_minor\n");
    var reservations =
        new StringBuilder(
            "id,order,kind,state,paid,code,locker,requested_at,ready_at,expires_at\n");
    var reserved = new StringBuilder("reservation,n,item,label,qty_milli,unit_minor,total_minor\n");
    for (int i = 1; i <= RESERVATIONS.size(); i++) {
      String at = "2026-02-28T19:12:00+01:00";
      orders.append("O%d,W-%d,C1,web,sale,,%s,preparing,2980\n".formatted(i, i, at));
      lines.append("O%d,1,I140,A-140,Bol breton 140,2000,1490,2980\n".formatted(i));
      reserved.append("R%d,1,I140,Bol breton 140,2000,1490,2980\n".formatted(i));
      reservations.append("R%d,O%d,%s\n".formatted(i, i, reservation(i, at)));
    }
    files.put("orders.csv", orders.toString());
    files.put("order-lines.csv", lines.toString());
    files.put("reservations.csv", reservations.toString());
    files.put("reservation-lines.csv", reserved.toString());
  }

  private static String reservation(int i, String at) {
    if (i == RESERVATIONS.size()) {
      return "e-reservation,ready,false,48%d,,%s,%s,2026-03-01T09:00:00+01:00".formatted(i, at, at);
    }
    return i <= 2
        ? "click-and-collect,requested,true,48%d,,%s,,".formatted(i, at)
        : "e-reservation,requested,false,48%d,,%s,,2026-03-08T19:00:00+01:00".formatted(i, at);
  }
}
