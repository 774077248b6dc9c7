package comptoir.realdata;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// Writes the CSV files of a shop folder.
final class FolderWriter implements AutoCloseable {

  private static final Map<String, String> HEADERS = headers();

  private final Path folder;
  private final Map<String, CsvWriter> writers = new LinkedHashMap<>();

  FolderWriter(Path folder) {
    this.folder = folder;
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> headers() {
    return Map.ofEntries(
        Map.entry("settings", "key,value"),
        Map.entry("vat-rates", "category,rate_bp,from,to,label"),
        Map.entry("places", "id,name,kind,distance_m"),
        Map.entry("items", "id,sku,name,category,vat,brand,description,image,flags,companions"),
        Map.entry("barcodes", "item,code"),
        Map.entry("prices", "item,list,unit_minor,from,to,prior30_minor,as_of"),
        Map.entry(
            "customers",
            "id,given_name,family_name,email,phone,card,city,postcode,segment,segment_reason,"
                + "points,since,consent_email,consent_sms,contacts_30d"),
        Map.entry("orders", "id,number,customer,channel,kind,of,placed_at,status,total_minor"),
        Map.entry("order-lines", "order,n,item,sku,label,qty_milli,unit_minor,total_minor"),
        Map.entry("operators", "id,name,role,pin,rights"));
  }

  void row(String file, String... fields) {
    writers.computeIfAbsent(file, this::open).writeRecord(fields);
  }

  /// What every shop has: one person, one rate, the shop itself and the web.
  void frame(String currency, String country, String zone) {
    row("settings", "shop.id", "S1");
    row("settings", "shop.name", "Real data");
    row("settings", "shop.address", "1 High Street");
    row("settings", "shop.postcode", "00000");
    row("settings", "shop.city", "Town");
    row("settings", "shop.country", country);
    row("settings", "shop.zone", zone);
    row("settings", "currency", currency);
    row("settings", "till.id", "T01");
    row("settings", "till.name", "Till 1");
    row("places", "S1", "Town", "shop", "");
    row("places", "web", "Web", "web", "");
    row("operators", "OP1", "Alex", "cashier", "1234", "");
  }

  private CsvWriter open(String file) {
    try {
      var writer = CsvWriter.builder().build(folder.resolve(file + ".csv"));
      var header = HEADERS.get(file);
      if (header == null) {
        throw new IllegalArgumentException("No such file in a shop folder: " + file);
      }
      writer.writeRecord(header.split(","));
      return writer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      for (var writer : writers.values()) {
        writer.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
