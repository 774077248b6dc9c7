package comptoir.drill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/// The prices of a shop folder as a change of Medusa's own tables, behind its back: no event tells.
final class MedusaPrices {

  private static final String UPDATE =
      """
      update price p set amount = w.amount, updated_at = now(),
        raw_amount = jsonb_build_object('value', w.amount::text, 'precision', 20)
      from (values %s) w (item, list, amount), product_variant_price_set s, price_rule r, till_shop t
      where s.variant_id = w.item and p.price_set_id = s.price_set_id and r.price_id = p.id
        and p.deleted_at is null and r.attribute = 'region_id'
        and r.value = case w.list when 'shop' then t.region_id else t.web_region_id end
        and p.amount <> w.amount;
      """;

  private MedusaPrices() {}

  /// The statement that makes the prices so.
  static String update(Path shop) {
    try (var lines = Files.lines(shop.resolve("prices.csv"))) {
      return UPDATE.formatted(
          lines.skip(1).map(MedusaPrices::row).collect(Collectors.joining(", ")));
    } catch (IOException e) {
      throw new UncheckedIOException("The shop has no prices", e);
    }
  }

  private static String row(String line) {
    var fields = line.split(",");
    return "('%s', '%s', %s / 100.0)".formatted(fields[0], fields[1], fields[2]);
  }
}
