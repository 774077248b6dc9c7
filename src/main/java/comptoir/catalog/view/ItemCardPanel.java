package comptoir.catalog.view;

import comptoir.catalog.Item;
import comptoir.catalog.ItemCard;
import comptoir.catalog.Offer;
import comptoir.settings.ShopSettings;
import comptoir.text.Texts;
import comptoir.ui.Drawn;
import comptoir.ui.Parts;
import comptoir.ui.Role;
import comptoir.ui.Style;
import comptoir.ui.Widgets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The card of one item: what it is, what shop and web charge, where it lies, what goes with it.
public final class ItemCardPanel {

  private static final double PICTURE = 112;

  private final Texts texts;
  private final Label name = Widgets.identified("item.name", Style.STRONG, "item-name");
  private final Label code = Widgets.identified("item.code", Style.MUTED, Style.SMALL);
  private final StackPane picture = new StackPane();
  private final Label category = Widgets.identified("item.category", "item-category");
  private final Label description = Widgets.identified("item.description", Style.MUTED);
  private final Label prior = Widgets.identified("item.prior30", Style.MUTED, Style.SMALL);
  private final PriceBoxes prices;
  private final Button align;
  private final VBox promotions = new VBox();
  private final StockRow stock;
  private final Companions companions;
  private final VBox root;
  private Optional<Shown> shown = Optional.empty();
  private String drawn = "";

  /// What a person does here.
  public interface Deeds {

    void align();

    void take(Offer companion);
  }

  /// What the align key does to the marked line.
  public enum AlignKey {
    /// The item stands on no line that could be aligned.
    NONE,
    TO_WEB,
    TO_SHOP
  }

  /// A promotion and what there is to say of it.
  public record Offered(String name, String words, Role role) {}

  /// What there is to show.
  public record Shown(
      ItemCard card,
      ShopSettings settings,
      AlignKey align,
      List<Offered> promotions,
      Instant now) {}

  public ItemCardPanel(Texts texts, Deeds deeds) {
    this.texts = texts;
    this.prices = new PriceBoxes(texts);
    this.stock = new StockRow(texts);
    this.companions = new Companions(texts, deeds::take);
    this.align =
        Widgets.spreadKey("item.align", texts.get("catalog.align"), "F8", Style.OUTLINE_KEY);
    align.setOnAction(event -> deeds.align());
    for (var words : List.of(name, category, description, prior)) {
      words.setWrapText(true);
    }
    code.setMinWidth(Region.USE_PREF_SIZE);
    HBox.setHgrow(name, Priority.ALWAYS);
    name.setMaxWidth(Double.MAX_VALUE);
    var head = new HBox(name, code);
    head.getStyleClass().add(Style.CARD_HEAD);
    var words = new VBox(category, description, prior);
    words.getStyleClass().add("item-words");
    HBox.setHgrow(words, Priority.ALWAYS);
    var top = new HBox(picture, words);
    top.getStyleClass().add("item-top");
    promotions.setId("item.promotions");
    promotions.getStyleClass().add("item-promotions");
    var body = new VBox(top, prices.root(), align, promotions, stock.root(), companions.root());
    body.getStyleClass().add("item-body");
    var scroll = new ScrollPane(body);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    this.root = new VBox(head, scroll);
    root.setId("item.card");
    Style.sheet(root, ItemCardPanel.class, "/comptoir/catalog/catalog.css");
  }

  public Parent root() {
    return root;
  }

  public void show(Shown next) {
    if (shown.equals(Optional.of(next))) {
      return;
    }
    shown = Optional.of(next);
    var offer = next.card().offer();
    words(offer.item());
    draw(offer.item().image().orElse(""));
    prices.show(offer, next.now());
    priorPrice(offer);
    alignKey(next.align());
    promotions(next.promotions());
    stock.show(next.card().stock(), next.settings(), next.now());
    companions.show(next.card().companions());
  }

  private void words(Item item) {
    name.setText(item.name());
    code.setText(item.codes().stream().findFirst().orElse(item.sku()));
    category.setText(
        Stream.of(Optional.of(item.category()), item.brand())
            .flatMap(Optional::stream)
            .filter(it -> !it.isBlank())
            .collect(Collectors.joining(" · ")));
    description.setText(item.description().orElse(""));
    Parts.present(description, item.description().isPresent());
  }

  private void draw(String image) {
    if (!image.equals(drawn) || picture.getChildren().isEmpty()) {
      drawn = image;
      picture.getChildren().setAll(Drawn.of(image, PICTURE));
    }
  }

  private void priorPrice(Offer offer) {
    var lowest = offer.web().flatMap(price -> price.prior30());
    Parts.present(prior, lowest.isPresent());
    lowest.ifPresent(it -> prior.setText(texts.get("catalog.prior30", texts.unitPrice(it))));
  }

  private void promotions(List<Offered> offered) {
    Parts.present(promotions, !offered.isEmpty());
    promotions.getChildren().setAll(offered.stream().map(ItemCardPanel::promotion).toList());
  }

  private static Region promotion(Offered offered) {
    var name = Widgets.label(offered.name());
    name.setMinWidth(0);
    var words = Widgets.label(offered.words(), Style.BADGE);
    words.setMinWidth(Region.USE_PREF_SIZE);
    Parts.role(words, offered.role());
    var row = new HBox(name, Widgets.spring(), words);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("item-promotion");
    return row;
  }

  private void alignKey(AlignKey key) {
    Parts.present(align, key != AlignKey.NONE);
    align.setText(texts.get(key == AlignKey.TO_SHOP ? "catalog.align.back" : "catalog.align"));
  }
}
