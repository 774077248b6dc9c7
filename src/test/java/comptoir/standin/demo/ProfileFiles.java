package comptoir.standin.demo;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What the platform knows of a few customers beyond who they are: `consents.csv`,
/// `preferences.csv`, `advice.csv`, `signals.csv`, `web-lists.csv`.
final class ProfileFiles {
  private static final String CAMILLE = "C0001";
  private static final String ANTOINE = "C0002";
  private static final String JEHANNE = "C0004";
  private static final String FATOU = "C0006";
  private static final String PEN = "Stylo plume Canut, noir, pointe B";
  private static final String INK = "Encre bleu nuit 50 ml";
  private static final String SOLD_OUT = "Ramette A4 recyclé 80 g";
  private static final String LEATHER = "Carnet relié cuir A6, cognac";
  private static final String CLOTH = "Carnet relié A5 ligné, toile prune";

  private final Map<String, Article> articles;

  ProfileFiles(List<Article> articles) {
    this.articles = articles.stream().collect(Collectors.toMap(Article::name, Function.identity()));
  }

  String consents() {
    return new Csv("customer,purpose,given,wording")
        .row(CAMILLE, "presence", "2026-03-14", "Me reconnaître quand je viens en boutique")
        .row(ANTOINE, "presence", "no", "Me reconnaître quand je viens en boutique")
        .toString();
  }

  String preferences() {
    return new Csv("customer,kind,label,text")
        .row(CAMILLE, "project", "", "carnet de voyage au Japon, au printemps")
        .row(CAMILLE, "size", "plume", "B")
        .row(CAMILLE, "budget", "cadeau", "60 €")
        .row(ANTOINE, "project", "", "bureau à la maison")
        .row(JEHANNE, "size", "carnet", "A5")
        .toString();
  }

  String advice() {
    return new Csv("customer,id,title,reason,item")
        .row(
            CAMILLE,
            "ADV-1",
            "Proposer un carnet cuir A6, cognac",
            "Elle part au Japon en avril et a acheté la recharge sur le web",
            named(LEATHER).id())
        .row(JEHANNE, "ADV-2", "Proposer la carte de fidélité", "3 visites sans carte", "")
        .toString();
  }

  String signals() {
    return new Csv("customer,kind,text,at,expires_at,points,source,consent")
        .row(
            CAMILLE,
            "presence",
            "en boutique depuis 11 min",
            at(24, 8, 49),
            at(24, 20, 0),
            "",
            "wifi",
            "presence")
        .row(
            CAMILLE,
            "offer-shared",
            "a partagé l’offre Noël",
            at(22, 21, 5),
            "",
            20,
            "app",
            "email")
        .row(
            ANTOINE,
            "presence",
            "en boutique",
            at(24, 8, 55),
            at(24, 20, 0),
            "",
            "wifi",
            "presence")
        .row(FATOU, "offer-shared", "a partagé une offre", at(20, 9, 0), "", 10, "app", "email")
        .toString();
  }

  String webLists() {
    var csv = new Csv("customer,list,updated_at,item,sku,label,qty_milli,unit_minor");
    line(csv, CAMILLE, "basket", PEN, 1);
    line(csv, CAMILLE, "basket", INK, 2);
    line(csv, CAMILLE, "basket", SOLD_OUT, 1);
    csv.row(
        CAMILLE,
        "basket",
        at(23, 22, 18),
        "",
        "WEB-CAL-01",
        "Atelier calligraphie en ligne",
        1000,
        2900);
    line(csv, CAMILLE, "wish-list", LEATHER, 1);
    line(csv, CAMILLE, "wish-list", CLOTH, 1);
    line(csv, ANTOINE, "wish-list", CLOTH, 2);
    return csv.toString();
  }

  private void line(Csv csv, String customer, String list, String name, int quantity) {
    Article article = named(name);
    csv.row(
        customer,
        list,
        at(23, 22, 18),
        article.id(),
        article.sku(),
        name,
        quantity * 1000,
        article.web().orElseThrow());
  }

  private Article named(String name) {
    return Optional.ofNullable(articles.get(name)).orElseThrow();
  }

  private static String at(int day, int hour, int minute) {
    return Clock.text(LocalDateTime.of(2026, 11, day, hour, minute));
  }
}
