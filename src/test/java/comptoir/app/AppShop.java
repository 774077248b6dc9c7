package comptoir.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A shop folder with a counted list of articles, for a till that is opened whole.
final class AppShop {

  static final int ITEMS = 60;

  private AppShop() {}

  static Path write(Path folder) throws IOException {
    Files.createDirectories(folder);
    file(
        folder,
        "settings",
        """
        key,value
        shop.id,S1
        shop.name,Mercerie du Pont
        shop.address,1 rue du Pont
        shop.postcode,69001
        shop.city,Lyon
        shop.country,FR
        shop.zone,Europe/Paris
        currency,EUR
        till.id,T01
        till.name,Caisse 1
        """);
    file(folder, "vat-rates", "category,rate_bp,from,to,label\nN,2000,2000-01-01,,20 %\n");
    file(folder, "places", "id,name,kind,distance_m\nS1,Mercerie du Pont,shop,\n");
    file(folder, "operators", "id,name,role,pin,rights\nOP1,Zoé,cashier,1234,\n");
    var items =
        new StringBuilder("id,sku,name,category,vat,brand,description,image,flags,companions\n");
    var prices = new StringBuilder("item,list,unit_minor,from,to,prior30_minor,as_of\n");
    for (var i = 0; i < ITEMS; i++) {
      items.append("i%1$d,SKU-%1$d,Article %1$d,Rayon,N,,,,,\n".formatted(i));
      prices.append("i%d,shop,%d,,,,2026-01-01T00:00:00Z\n".formatted(i, 100 + i));
    }
    file(folder, "items", items.toString());
    file(folder, "prices", prices.toString());
    return folder;
  }

  private static void file(Path folder, String name, String text) throws IOException {
    Files.writeString(folder.resolve(name + ".csv"), text);
  }
}
