package comptoir.standin.demo;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What goes with an article: by category, the beginnings of names to choose from.
final class Companions {
  private static final Map<String, String> RULES =
      """
      Carnets et cahiers=Pochette cuir A5|Porte-mine 0,5|Stylo gel 0,5
      Papiers et enveloppes=Cachet de cire|20 enveloppes C6|Stylo plume Atelier
      Cartes et carterie=Stylo gel 0,5|20 enveloppes C6
      Agendas et calendriers=Stylo gel 0,5|Étui cuir 1 stylo|Marque-page
      Bureau et rangement=Ramette|Stylo bille rétractable
      Stylos et écriture=Encre |Étui cuir 1 stylo|Carnet A5
      Encres et recharges=Stylo plume Atelier|Convertisseur
      Beaux-arts et dessin=Bloc aquarelle|Pinceau aquarelle|Bloc croquis
      Loisirs créatifs=Ciseaux|Pelote coton
      Romans et récits=Marque-page|Thé noir
      Livres illustrés et pratiques=Marque-page|Carnet de
      Livres jeunesse=Peluche|Puzzle enfant
      Revues=Marque-page|Café moulu
      Jeux de société=Jeu de cartes|Papillotes
      Jouets en bois=Petite voiture|Peluche
      Peluches et éveil=Carte naissance|Doudou
      Puzzles=Thé noir|Puzzle 500
      Petite maroquinerie=Porte-clés|Porte-cartes
      Sacs et cabas=Porte-clés|Parapluie
      Accessoires=Gants|Bonnet
      Vaisselle et mugs=Thé vert|Torchon
      Textiles de maison=Bougie parfumée|Plaid
      Luminaires=Ampoule LED|Cadre
      Bougies et senteurs=Grandes allumettes|Bougeoir
      Cadres et affiches=Affiche 30|Carte postale
      Horloges et montres=Bracelet de montre|Carte anniversaire
      Cuisine=Torchon|Plat à four
      Jardin et balcon=Graines|Gants de jardin
      Bain et soin=Savon|Drap de bain
      Fêtes et Noël=Papier cadeau|Ruban de satin
      Thés et infusions=Infuseur|Mug grès|Sablés
      Chocolats=Thé noir|Carte merci
      Confiserie et épicerie fine=Thé vert|Ballotin
      Comptoir à thé=Cookie\
      """
          .lines()
          .map(line -> line.split("="))
          .collect(Collectors.toUnmodifiableMap(rule -> rule[0], rule -> rule[1]));

  private final Dice dice = new Dice("companions");
  private final List<Article> articles;

  Companions(List<Article> articles) {
    this.articles = articles;
  }

  /// At most three ids; to be asked once an article, in the order of the list.
  Set<String> of(Article article) {
    var ids = new LinkedHashSet<String>();
    String rule = RULES.get(article.category().name());
    if (rule == null) {
      return ids;
    }
    boolean first = article.equals(articles.getFirst());
    for (String start : rule.split("\\|")) {
      List<Article> fit = articles.stream().filter(a -> a.name().startsWith(start)).toList();
      if (fit.isEmpty()) {
        throw new IllegalStateException("nothing begins with " + start);
      }
      Article chosen = first ? fit.getFirst() : dice.of(fit);
      if (!chosen.equals(article)) {
        ids.add(chosen.id());
      }
    }
    return ids;
  }
}
