package comptoir.standin.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/// The small files, written by hand: `settings.csv`, `vat-rates.csv`, `places.csv`,
/// `operators.csv`, `promotions.csv`, `coupons.csv`. The company number is the customary example
/// number, no company's own.
final class ShopFiles {
  private static final String SELL = "sell|align-web|hand-over";
  private static final String ADVISE = SELL + "|discount-line|return|park";
  private static final String MANAGE =
      ADVISE
          + "|discount-ticket|price-override|void|approve|cash-movement|day-open|day-close"
          + "|report|settings";

  /// Between semicolons, what is said of each: name, kind, scope, target, then what that kind needs
  /// by its column, and last the days and the channels.
  private static final String PROMOTIONS =
      """
      M01 ; −10 % dès 4 carnets ; percent ; category ; Carnets et cahiers \
      ; percent_bp=1000 threshold_milli=4000 ; 2026-11-02 ; 2026-12-31 ; store|web|app
      M02 ; 3 jouets, −15 % ; percent ; category ; Jouets en bois \
      ; percent_bp=1500 threshold_milli=3000 ; 2026-11-16 ; 2026-12-24 ; store|web|app
      M03 ; Semaine du thé, −20 % ; percent ; category ; Thés et infusions \
      ; percent_bp=2000 ; 2026-11-23 ; 2026-11-29 ; store|web|app
      M04 ; Maroquinerie en ligne, −10 % ; percent ; category ; Petite maroquinerie \
      ; percent_bp=1000 ; 2026-11-20 ; 2026-11-30 ; web|app
      M05 ; Agenda cuir, −15 % ; percent ; item ; $diary \
      ; percent_bp=1500 ; 2026-11-01 ; 2026-12-15 ; store
      M06 ; Deux bougies, −10 % ; percent ; category ; Bougies et senteurs \
      ; percent_bp=1000 threshold_milli=2000 ; 2026-12-01 ; 2026-12-24 ; store|web|app
      M07 ; 3 cartes pour 2 ; n-for-m ; category ; Cartes et carterie \
      ; taken=3 paid=2 ; 2026-11-02 ; 2027-01-31 ; store|web|app
      M08 ; Mug et deux thés à 25 € ; bundle ; order ;  \
      ; amount_minor=2500 parts=1_category_Vaisselle_et_mugs|2_category_Thés_et_infusions \
      priority=1 ; 2026-11-02 ; 2026-12-24 ; store|web|app
      M09 ; −20 % sur les puzzles ; percent ; category ; Puzzles \
      ; percent_bp=2000 coupon=PUZZLE20 ; 2026-11-02 ; 2026-12-31 ; store|web|app
      M10 ; 2 € par stylo, pour vous ; amount ; category ; Stylos et écriture \
      ; amount_minor=200 customers=$customer ; 2026-11-02 ; 2026-12-31 ; store|web|app
      """;

  private static final List<String> COLUMNS =
      List.of(
          "percent_bp",
          "amount_minor",
          "taken",
          "paid",
          "parts",
          "threshold_milli",
          "customers",
          "coupon",
          "priority");

  private ShopFiles() {}

  /// The last one is the customer's own.
  static String coupons(String customer) {
    return new Csv("code,label,amount_minor,minimum_minor,from,to,single_use,customer")
        .row("NOEL10", "10 € dès 50 €", 1000, 5000, "2026-11-02", "2026-12-31", "no", "")
        .row("RENTREE5", "5 € dès 25 €", 500, 2500, "2026-08-24", "2026-09-30", "no", "")
        .row("CB7K2M4Q", "Bon de 15 €", 1500, "", "2026-11-01", "2027-01-31", "yes", "")
        .row("CB9RT3WX", "Bon de 5 €", 500, "", "2026-11-01", "2027-01-31", "yes", "")
        .row("PUZZLE20", "−20 % sur les puzzles", 0, "", "2026-11-02", "2026-12-31", "no", "")
        .row("MERCI8842", "Merci, 8 € pour vous", 800, "", "", "2027-02-28", "yes", customer)
        .toString();
  }

  static String settings() {
    return new Csv("key,value")
        .row("shop.id", "S01")
        .row("shop.name", "Lyon Presqu’île")
        .row("shop.address", "Maison Aubrelle|14 rue des Relieurs")
        .row("shop.postcode", "69002")
        .row("shop.city", "Lyon")
        .row("shop.country", "FR")
        .row("shop.zone", "Europe/Paris")
        .row("shop.siret", "12345678200010")
        .row("shop.vat-id", "FR11123456782")
        .row("shop.ape", "4762Z")
        .row("shop.phone", "04 65 71 00 12")
        .row("currency", "EUR")
        .row("till.id", "T03")
        .row("till.name", "Caisse 3")
        .row(
            "receipt.footer", "Échange ou retour sous 30 jours avec ce ticket. Merci et à bientôt.")
        .row("loyalty.per-minor", "100")
        .row("loyalty.points", "1")
        .row("as-of", Clock.text(Clock.NOW))
        .toString();
  }

  static String vatRates() {
    return new Csv("category,rate_bp,from,to,label")
        .row("standard", 2000, "2014-01-01", "", "Taux normal 20 %")
        .row("intermediate", 1000, "2014-01-01", "", "Taux intermédiaire 10 %")
        .row("reduced", 550, "2014-01-01", "", "Taux réduit 5,5 %")
        .row("super-reduced", 210, "2014-01-01", "", "Taux particulier 2,1 %")
        .toString();
  }

  static String places() {
    return new Csv("id,name,kind,distance_m,hours")
        .row("S01", "Lyon Presqu’île", "shop", 0, "lun.–sam. 9 h 30–19 h")
        .row("S02", "Villeurbanne", "shop", 4_100, "lun.–sam. 10 h–19 h 30")
        .row("S03", "Annecy", "shop", 139_000, "mar.–sam. 9 h 30–18 h 30")
        .row("WEB", "Boutique en ligne", "web", "", "")
        .row("E01", "Entrepôt de Corbas", "warehouse", 14_000, "")
        .toString();
  }

  static String operators() {
    return new Csv("id,name,role,pin,rights")
        .row("P01", "Zoé", "cashier", "1234", SELL)
        .row("P02", "Karim", "advisor", "2345", ADVISE)
        .row("P03", "Hélène", "manager", "9876", MANAGE)
        .row("P04", "Ismaël", "cashier", "3456", SELL)
        .toString();
  }

  /// @param leatherDiary id of the one article that has a promotion of its own
  /// @param customer whose one promotion is theirs alone
  static String promotions(String leatherDiary, String customer) {
    var csv =
        new Csv(
            "id,name,kind,scope,target,%s,from,to,channels".formatted(String.join(",", COLUMNS)));
    PROMOTIONS
        .lines()
        .map(line -> line.replace("$diary", leatherDiary).replace("$customer", customer))
        .map(line -> line.split(" ; ", -1))
        .forEach(fields -> csv.row(row(fields).toArray()));
    return csv.toString();
  }

  private static List<Object> row(String[] fields) {
    var said = new HashMap<String, String>();
    for (var word : fields[5].strip().split(" +")) {
      var pair = word.split("=", 2);
      said.put(pair[0], pair[1].replace('_', ' '));
    }
    var row = new ArrayList<Object>(List.of(fields).subList(0, 5));
    COLUMNS.forEach(column -> row.add(said.getOrDefault(column, "")));
    row.addAll(List.of(fields).subList(6, 9));
    return row;
  }
}
