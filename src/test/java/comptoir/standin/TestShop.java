package comptoir.standin;

import comptoir.standin.seed.ShopFolder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// A small shop in memory; each test changes the files it is about.
final class TestShop {
  private final Map<String, String> files = new HashMap<>();
  private final Map<String, Charset> encodings = new HashMap<>();

  static TestShop small() {
    return new TestShop()
        .file(
            "settings.csv",
            """
            key,value
            shop.id,S1
            shop.name,La Petite Boutique
            shop.address,12 rue des Lilas|Bâtiment B
            shop.postcode,35000
            shop.city,Rennes
            shop.country,FR
            shop.zone,Europe/Paris
            shop.siret,00000000000000
            currency,EUR
            till.id,T01
            till.name,Caisse 1
            receipt.footer,Merci
            loyalty.per-minor,100
            loyalty.points,1
            """)
        .file(
            "vat-rates.csv",
            """
            category,rate_bp,from,to,label
            normal,2000,2014-01-01,,TVA 20 %
            reduced,550,2014-01-01,,"TVA 5,5 %"
            """)
        .file(
            "places.csv",
            """
            id,name,kind,distance_m
            S1,La Petite Boutique,shop,0
            WEB,Site,web,
            S2,Nantes,shop,106000
            """)
        .file(
            "items.csv",
            """
            id,sku,name,category,vat,brand,description,image,flags,companions
            I1,A-100,Bol breton,Vaisselle,normal,Faïencerie,"Bol à oreilles, ""Yann""\",drawn:bowl:blue,quick|guarantee,I2
            I2,A-200,Torchon,Linge,normal,,,,,
            I3,L-300,Carnet,Papeterie,reduced,,,,,
            """)
        .file(
            "barcodes.csv",
            """
            item,code
            I1,2000000000015
            I2,2000000000022
            I3,2000000000039
            """)
        .file(
            "prices.csv",
            """
            item,list,unit_minor,from,to,prior30_minor,as_of
            I1,shop,1490,,,,2026-03-01T08:00:00+01:00
            I1,web,1290,2026-02-01,2026-03-31,1350,2026-03-01T08:00:00+01:00
            I2,shop,750,,,,2026-03-01T08:00:00+01:00
            I3,shop,12.125,,,,2026-03-01T08:00:00+01:00
            """)
        .file(
            "stock.csv",
            """
            item,place,qty_milli,as_of
            I1,S1,8000,2026-03-01T08:00:00+01:00
            I1,WEB,40000,2026-03-01T08:00:00+01:00
            I2,S1,3000,2026-03-01T08:00:00+01:00
            """)
        .file(
            "customers.csv",
            """
            id,given_name,family_name,email,phone,card,city,postcode,segment,segment_reason,points,since,consent_email,consent_sms,contacts_30d
            C1,Chloé,Lefèvre,chloe@example.com,06 12 34 56 78,2990000000017,Rennes,35000,fidèle,12 achats en un an,340,2021-05-04,2021-05-04,no,2
            C2,,Le Goff,,,,,,,,,,,,
            """)
        .file(
            "orders.csv",
            """
            id,number,customer,channel,kind,of,placed_at,status,total_minor
            O1,W-10482,C1,web,sale,,2026-02-28T19:12:00+01:00,preparing,2580
            O2,W-10400,C1,web,sale,,2026-01-10T10:00:00+01:00,delivered,750
            O3,W-10401,C1,web,return,O2,2026-01-20T10:00:00+01:00,returned,-750
            """)
        .file(
            "order-lines.csv",
            """
            order,n,item,sku,label,qty_milli,unit_minor,total_minor
            O1,1,I1,A-100,Bol breton,2000,1290,2580
            O2,1,I2,A-200,Torchon,1000,750,750
            O3,1,I2,A-200,Torchon,-1000,750,-750
            """)
        .file(
            "reservations.csv",
            """
            id,order,kind,state,paid,code,locker,requested_at,ready_at,expires_at
            R1,O1,click-and-collect,ready,true,4821,B3,2026-02-28T19:12:00+01:00,2026-03-01T09:00:00+01:00,2026-03-08T19:00:00+01:00
            """)
        .file(
            "reservation-lines.csv",
            """
            reservation,n,item,label,qty_milli,unit_minor,total_minor
            R1,1,I1,Bol breton,2000,1290,2580
            """)
        .file(
            "promotions.csv",
            """
            id,name,kind,scope,target,percent_bp,threshold_milli,from,to,channels
            P1,soldes,percent,category,Linge,2000,,2026-01-07,2026-02-03,shop|web
            """)
        .file(
            "coupons.csv",
            """
            code,label,amount_minor,minimum_minor,from,to,single_use,customer
            MERCI5,Merci,500,1000,2026-02-01,2026-12-31,true,
            ETE,Été,300,,,,false,
            CHLOE,Pour Chloé,200,,,,yes,C1
            """)
        .file(
            "operators.csv",
            """
            id,name,role,pin,rights
            OP1,Nadia,cashier,1234,
            OP2,Yann,manager,98765,discount|void
            """);
  }

  /// Replaces a file.
  TestShop file(String name, String text) {
    files.put(name, text);
    return this;
  }

  TestShop without(String name) {
    files.remove(name);
    return this;
  }

  /// Adds rows at the end of a file.
  TestShop rows(String name, String... rows) {
    files.merge(name, String.join("\n", rows) + "\n", String::concat);
    return this;
  }

  /// Replaces a piece of a file, which must be there.
  TestShop edit(String name, String from, String to) {
    String text = String.valueOf(files.get(name));
    if (!text.contains(from)) {
      throw new IllegalArgumentException(name + " has no " + from);
    }
    return file(name, text.replace(from, to));
  }

  /// Writes a file in another encoding than it should be.
  TestShop encoded(String name, Charset encoding) {
    encodings.put(name, encoding);
    return this;
  }

  /// Writes the files to a directory.
  void write(Path directory) throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.writeString(directory.resolve(file.getKey()), file.getValue());
    }
  }

  ShopFolder folder() {
    Map<String, String> now = Map.copyOf(files);
    return name ->
        Optional.ofNullable(now.get(name))
            .map(text -> text.getBytes(encodings.getOrDefault(name, StandardCharsets.UTF_8)))
            .map(ByteArrayInputStream::new);
  }
}
