package comptoir.standin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import comptoir.standin.seed.ShopFolderFault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShopFolderTest extends StandInCase {
  @Test
  void aGoodFolderHasNoNotices() {
    openWith(TestShop.small());
    assertEquals(List.of(), notices());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          items.csv   ~ I4,A-400,Vase,Vaisselle,normal,,,,,,extra ~ :5: left out: 11 fields where
          items.csv   ~ I4,A-400,Vase                             ~ :5: left out: 3 fields where
          items.csv   ~ I4,"A-400,Vase,Vaisselle,normal,,,,,      ~ :5: left out: a quote is never
          items.csv   ~ I4,"A"-400,Vase,Vaisselle,normal,,,,,     ~ :5: left out: the quotes are
          items.csv   ~ I4,A-400,Vase,Vaisselle,luxury,,,,,       ~ :5: left out: vat luxury is not
          items.csv   ~ I4,,Vase,Vaisselle,normal,,,,,            ~ :5: left out: sku is empty
          items.csv   ~ I1,A-400,Vase,Vaisselle,normal,,,,,       ~ :5: left out: id I1 is on line 2
          barcodes.csv ~ I9,2000000000091                         ~ :5: left out: I9 is not in items
          barcodes.csv ~ I1,2000000000015                         ~ :5: left out: 2000000000015 is there
          barcodes.csv ~ I2,2000000000015                         ~ :5: loaded: 2000000000015 is on I1
          barcodes.csv ~ I2,2000000000047                         ~ :5: loaded: 2000000000047 has a wr
          prices.csv  ~ I9,shop,100,,,,2026-03-01T08:00:00+01:00  ~ :6: left out: I9 is not in items
          prices.csv  ~ I1,shop,100,,,,2026-03-01T08:00:00+01:00  ~ :6: left out: I1 has a price in
          prices.csv  ~ I2,web,9.9999,,,,2026-03-01T08:00:00+01:00 ~ :6: left out: unit_minor "9.9999"
          prices.csv  ~ I2,web,"9,99",,,,2026-03-01T08:00:00+01:00 ~ :6: left out: unit_minor "9,99"
          prices.csv  ~ I2,web,-5,,,,2026-03-01T08:00:00+01:00    ~ :6: left out: unit_minor is below
          prices.csv  ~ I2,web,5,2026-02-30,,,2026-03-01T08:00:00Z ~ :6: left out: from "2026-02-30"
          prices.csv  ~ I2,web,5,,,,2026-03-01 08:00              ~ :6: left out: as_of "2026-03-01
          prices.csv  ~ I2,outlet,5,,,,2026-03-01T08:00:00Z       ~ :6: left out: list "outlet" is not
          stock.csv   ~ I1,S9,1000,2026-03-01T08:00:00Z           ~ :5: left out: S9 is not in places
          stock.csv   ~ I3,S1,one,2026-03-01T08:00:00Z            ~ :5: left out: qty_milli "one"
          customers.csv ~ C3,,,,,,,,,,,,,,                        ~ :4: left out: given_name and
          customers.csv ~ C3,Zoé,,,,,,,,,,,yes,,                  ~ :4: left out: consent_email "yes"
          orders.csv  ~ O4,W-1,C9,web,sale,,2026-01-01T08:00:00Z,delivered,1 ~ :5: left out: C9 is not
          order-lines.csv ~ O9,1,I1,A-100,Bol,1000,1,1            ~ :5: left out: O9 is not in orders
          order-lines.csv ~ O1,1,I1,A-100,Bol,1000,1,1            ~ :5: left out: O1 has a line 1
          order-lines.csv ~ O1,2,I9,A-900,Ancien,1000,1,1         ~ :5: loaded: without its item
          reservations.csv ~ R2,O9,click-and-collect,ready,true,1,,2026-01-01T08:00:00Z,, ~ :3: left out: O9
          reservation-lines.csv ~ R1,2,I9,Vase,1000,1,1           ~ :3: left out: I9 is not in items
          operators.csv ~ OP3,Ana,cashier,12,                     ~ :4: left out: the pin is not 4 to
          operators.csv ~ OP3,Ana,boss,1234,                      ~ :4: left out: role "boss" is not
          settings.csv ~ shop.colour,blue                         ~ :16: left out: the key shop.colour
          vat-rates.csv ~ odd,20000,2014-01-01,,Odd               ~ :4: left out: rate_bp 20000
          """)
  void aBadRowIsReportedWithFileAndLineAndTheRestLoads(String file, String row, String notice)
      throws IOException {
    openWith(TestShop.small().rows(file, row));
    assertEquals(1, notices().size(), notices().toString());
    assertTrue(notices().getFirst().startsWith(file + notice), notices().toString());
    assertEquals(3, till().page("items").changes().size());
    assertEquals(4, till().page("prices").changes().size());
    assertEquals(3, till().page("orders").changes().size());
  }

  @Test
  void rowsBehindAnUnclosedQuoteStillLoad() throws IOException {
    openWith(
        TestShop.small()
            .rows("items.csv", "I4,\"A-400,Vase,Vaisselle,normal,,,,,")
            .rows("items.csv", "I5,A-500,\"Plat, rond\",Vaisselle,normal,,,,,"));
    assertEquals(List.of("I1", "I2", "I3", "I5"), till().page("items").ids());
    assertEquals(1, notices().size());
  }

  @Test
  void aFieldMaySpanLinesAndLaterLineNumbersAreRight() throws IOException {
    openWith(
        TestShop.small()
            .rows("items.csv", "I4,A-400,Vase,Vaisselle,normal,,\"Deux\nlignes\",,,")
            .rows("items.csv", "I5,A-500"));
    assertEquals("Deux\nlignes", till().page("items").data("I4").path("description").asText());
    assertTrue(notices().getFirst().startsWith("items.csv:7: left out: 2 fields"));
  }

  @Test
  void aRowThatIsNotUtf8IsReported() throws IOException {
    TestShop shop = TestShop.small().rows("items.csv", "I4,A-400,Théière,Vaisselle,normal,,,,,");
    openWith(shop.encoded("items.csv", StandardCharsets.ISO_8859_1));
    assertEquals(
        List.of(
            "items.csv:2: left out: the row is not UTF-8",
            "items.csv:5: left out: the row is not UTF-8"),
        notices().stream().filter(notice -> notice.startsWith("items.csv")).toList());
    assertEquals(List.of("I2", "I3"), till().page("items").ids());
  }

  @Test
  void whatDependsOnARowLeftOutIsLeftOutAndReportedToo() throws IOException {
    openWith(TestShop.small().edit("orders.csv", "O1,W-10482,C1,web", "O1,W-10482,C9,web"));
    assertEquals(
        List.of(
            "orders.csv:2", "order-lines.csv:2", "reservations.csv:2", "reservation-lines.csv:2"),
        notices().stream().map(notice -> notice.replaceAll(": .*", "")).toList());
    assertEquals(List.of("O2", "O3"), till().page("orders").ids());
  }

  @Test
  void aBarcodeOnTwoItemsIsOnBoth() throws IOException {
    openWith(TestShop.small().rows("barcodes.csv", "I2,2000000000015"));
    TestTill.Page items = till().page("items");
    assertTrue(items.data("I1").path("codes").toString().contains("2000000000015"));
    assertTrue(items.data("I2").path("codes").toString().contains("2000000000015"));
  }

  @Test
  void anOptionalFileMayBeMissing() throws IOException {
    TestShop shop = TestShop.small();
    for (String file :
        List.of(
            "barcodes.csv",
            "stock.csv",
            "customers.csv",
            "coupons.csv",
            "orders.csv",
            "order-lines.csv",
            "reservations.csv",
            "reservation-lines.csv",
            "promotions.csv")) {
      shop.without(file);
    }
    openWith(shop);
    assertEquals(List.of(), notices());
    assertEquals(List.of(), till().page("orders").ids());
    assertEquals("[]", till().page("items").data("I1").path("codes").toString());
  }

  @Test
  void aFolderWithoutARequiredFileOrSettingIsRefusedAndTheFileStaysNew() {
    TestShop shop = TestShop.small().without("prices.csv");
    ShopFolderFault fault =
        assertThrows(ShopFolderFault.class, () -> StandIn.open(options(shop, 0)));
    assertEquals("The shop folder has no prices.csv.", fault.getMessage());
    TestShop noCurrency = TestShop.small().edit("settings.csv", "currency,EUR\n", "");
    fault = assertThrows(ShopFolderFault.class, () -> StandIn.open(options(noCurrency, 0)));
    assertEquals("settings.csv has no currency.", fault.getMessage());
    openWith(TestShop.small());
  }

  @Test
  void aFileWhoseHeaderLacksAColumnIsReportedOnItsFirstLine() throws IOException {
    openWith(TestShop.small().edit("stock.csv", "qty_milli", "qty"));
    assertEquals(
        List.of("stock.csv:1: left out: the whole file, its header has no column qty_milli"),
        notices());
    assertEquals(List.of(), till().page("stock").ids());
  }

  @ParameterizedTest
  @CsvSource({"GBP,12.125,12125", "JPY,1500,1500000", "TND,12500,12500000"})
  void anyCurrencyIsTakenInItsOwnMinorUnits(String currency, String unit, long milli)
      throws IOException {
    openWith(
        TestShop.small()
            .edit("settings.csv", "currency,EUR", "currency," + currency)
            .edit("prices.csv", "I1,shop,1490", "I1,shop," + unit));
    JsonNode price = till().page("prices").data("I1/shop");
    assertEquals(milli, price.path("unitMilli").asLong());
    assertEquals(currency, price.path("currency").asText());
    assertEquals(currency, till().page("orders").data("O1").path("currency").asText());
    assertEquals(currency, till().page("reservations").data("R1").path("currency").asText());
    assertEquals(currency, standIn().report().currency());
  }

  @Test
  void aConsentIsADateARefusalOrNothing() throws IOException {
    openWith(TestShop.small());
    TestTill.Page customers = till().page("customers");
    assertEquals(
        "[{\"channel\":\"email\",\"granted\":true,\"at\":\"2021-05-04\"},"
            + "{\"channel\":\"sms\",\"granted\":false}]",
        customers.data("C1").path("consents").toString());
    assertEquals("[]", customers.data("C2").path("consents").toString());
  }

  @Test
  void allDatesMoveByWholeDaysSoThatTheFoldersDayIsToday() throws IOException {
    openWith(TestShop.small().rows("settings.csv", "as-of,2026-02-01T12:00:00+01:00"));
    assertEquals(
        "2026-03-29T08:00:00+02:00", till().page("prices").data("I1/shop").path("asOf").asText());
    assertEquals("2026-04-28", till().page("prices").data("I1/web").path("to").asText());
    assertEquals(
        "2026-03-28T19:12:00+01:00", till().page("orders").data("O1").path("placedAt").asText());
    assertEquals("2021-06-01", till().page("customers").data("C1").path("since").asText());
  }

  @Test
  void aReservationLineKnowsItsSkuAndItsVatRate() throws IOException {
    openWith(TestShop.small());
    JsonNode reservation = till().page("reservations").data("R1");
    assertEquals("A-100", reservation.path("lines").path(0).path("sku").asText());
    assertEquals(2000, reservation.path("lines").path(0).path("bp").asLong());
    assertEquals("C1", reservation.path("customer").asText());
  }
}
