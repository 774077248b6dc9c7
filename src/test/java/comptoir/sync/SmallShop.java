package comptoir.sync;

import comptoir.standin.seed.ShopFolder;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// A shop of a few hundred articles, made by counting, with what an exchange is tested on: four
/// customers, three orders, two reservations that are ready.
final class SmallShop {

  static final int ITEMS = 230;

  private final Map<String, String> files = new HashMap<>();

  SmallShop() {
    files.put(
        "settings.csv",
        """
        key,value
        shop.id,S1
        shop.name,Quincaillerie du Port
        shop.address,3 quai Duguay
        shop.postcode,56000
        shop.city,Vannes
        shop.country,FR
        shop.zone,Europe/Paris
        currency,EUR
        till.id,T01
        till.name,Caisse 1
        loyalty.per-minor,100
        loyalty.points,1
        return.days,14
        return.oldest-hours,30
        return.cash-cap-minor,9900
        scan.patterns,26IIIIIPPPPPC:weight:3|21IIIIVPPPPPC:price:2
        scan.separators,~
        """);
    files.put(
        "coupons.csv",
        """
        code,label,amount_minor,minimum_minor,from,to,single_use,customer
        ONCE,Bon de 0.50,50,,,,yes,
        OFTEN,Remise de 0.20,20,100,,,no,
        """);
    files.put(
        "vat-rates.csv",
        """
        category,rate_bp,from,to,label
        normal,2000,2014-01-01,,TVA 20 %
        """);
    files.put(
        "places.csv",
        """
        id,name,kind,distance_m
        S1,Quincaillerie du Port,shop,0
        WEB,Site,web,
        """);
    files.put(
        "customers.csv",
        """
        id,given_name,family_name,email,phone,card,city,postcode,segment,segment_reason,points,since,consent_email,consent_sms,contacts_30d
        C1,Maël,Guégan,mael@example.com,06 12 34 56 78,,Vannes,56000,,,12,2021-05-04,2021-05-04,no,1
        C2,Inès,Morvan,,,,Auray,56400,,,,,,,
        C3,,Kerjean,,,,,,,,,,,,
        C4,Jade,Le Bris,jade@example.com,,,,,,,,,,,
        """);
    profile();
    files.put(
        "orders.csv",
        """
        id,number,customer,channel,kind,of,placed_at,status,total_minor
        O1,W-1,C1,web,sale,,2026-02-28T19:12:00+01:00,preparing,200
        O2,W-2,C2,web,sale,,2026-02-27T19:12:00+01:00,preparing,300
        O3,W-3,C1,app,sale,,2026-01-10T10:00:00+01:00,delivered,400
        """);
    files.put(
        "order-lines.csv",
        """
        order,n,item,sku,label,qty_milli,unit_minor,total_minor
        O1,1,I1,A1,Article 1,2000,100,200
        O2,1,I2,A2,Article 2,1000,300,300
        O3,1,I3,A3,Article 3,1000,400,400
        """);
    files.put(
        "reservations.csv",
        """
        id,order,kind,state,paid,code,locker,requested_at,ready_at,expires_at
        R1,O1,click-and-collect,ready,true,4821,B3,2026-02-28T19:12:00+01:00,2026-03-01T09:00:00+01:00,
        R2,O2,click-and-collect,ready,true,4822,B4,2026-02-27T19:12:00+01:00,2026-03-01T09:00:00+01:00,
        """);
    files.put(
        "reservation-lines.csv",
        """
        reservation,n,item,label,qty_milli,unit_minor,total_minor
        R1,1,I1,Article 1,2000,100,200
        R2,1,I2,Article 2,1000,300,300
        """);
    files.put(
        "operators.csv",
        """
        id,name,role,pin,rights
        OP1,Nolwenn,cashier,1234,
        OP2,Tanguy,manager,98765,discount
        """);
    articles();
  }

  private void profile() {
    files.put(
        "consents.csv",
        """
        customer,purpose,given,wording
        C1,presence,2026-02-01,Me reconnaître
        """);
    files.put(
        "preferences.csv",
        """
        customer,kind,label,text
        C1,size,,42
        """);
    files.put(
        "advice.csv",
        """
        customer,id,title,reason,item
        C1,V1,Proposer un article,Parce que,I5
        """);
    files.put(
        "signals.csv",
        """
        customer,kind,text,at,expires_at,points,source,consent
        C1,presence,en boutique,2026-03-01T09:00:00+01:00,2026-03-01T20:00:00+01:00,5,wifi,presence
        """);
    files.put(
        "web-lists.csv",
        """
        customer,list,updated_at,item,sku,label,qty_milli,unit_minor
        C1,basket,2026-02-28T20:00:00+01:00,I7,A7,Article 7,2000,97
        C1,wish-list,2026-02-20T20:00:00+01:00,,X1,En ligne,1000,750
        """);
  }

  private void articles() {
    var items =
        new StringBuilder("id,sku,name,category,vat,brand,description,image,flags,companions\n");
    var codes = new StringBuilder("item,code\n");
    var prices = new StringBuilder("item,list,unit_minor,from,to,prior30_minor,as_of\n");
    var stock = new StringBuilder("item,place,qty_milli,as_of\n");
    for (var i = 1; i <= ITEMS; i++) {
      items.append("I%1$d,A%1$d,Article %1$d,Divers,normal,,,,,\n".formatted(i));
      codes.append("I%1$d,A-%1$d\n".formatted(i));
      prices.append("I%d,shop,%d,,,,2026-03-01T08:00:00+01:00\n".formatted(i, 100 + i));
      prices.append("I%d,web,%d,,,,2026-03-01T08:00:00+01:00\n".formatted(i, 90 + i));
      stock.append("I%d,S1,20000,2026-03-01T08:00:00+01:00\n".formatted(i));
    }
    files.put("items.csv", items.toString());
    files.put("barcodes.csv", codes.toString());
    files.put("prices.csv", prices.toString());
    files.put("stock.csv", stock.toString());
  }

  /// Adds a file, or puts another in its place.
  SmallShop with(String file, String text) {
    files.put(file, text);
    return this;
  }

  /// Leaves out one row of a file by its first field.
  SmallShop without(String file, String id) {
    files.computeIfPresent(file, (name, text) -> text.replaceAll("(?m)^" + id + ",.*\\R", ""));
    return this;
  }

  /// A reservation that nobody has prepared yet.
  SmallShop requested(String id) {
    files.computeIfPresent(
        "reservations.csv",
        (name, text) ->
            text.replaceAll(
                "(?m)^(%s(?:,[^,]*){2}),ready((?:,[^,]*){2}),[^,]*,([^,]*),[^,]*,".formatted(id),
                "$1,requested$2,,$3,,"));
    return this;
  }

  ShopFolder folder() {
    var now = Map.copyOf(files);
    return name ->
        Optional.ofNullable(now.get(name))
            .map(text -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }
}
