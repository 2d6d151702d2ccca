package org.resguardo.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resguardo.note.NoteVerifier;
import org.resguardo.note.SignedNote;
import org.resguardo.note.SignerKey;

class AccessDeliveryTest {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final SignerKey SERVICE = SignerKey.generate("report-service", RANDOM);
  private static final NoteVerifier VERIFIER = new NoteVerifier(List.of(SERVICE.verifierKey()));
  private static final AccessDelivery DELIVERY =
      new AccessDelivery(
          List.of(
              new DeliveredEntry(
                  new DeliveryId(UUID.fromString("00112233-4455-6677-8899-aabbccddeeff")),
                  Entries.entry("m-7f3a", AccessAction.OPENED)),
              new DeliveredEntry(
                  new DeliveryId(UUID.fromString("ffeeddcc-bbaa-9988-7766-554433221100")),
                  Entries.entry(null, AccessAction.ACKNOWLEDGED))));

  @Test
  void text_isThatOfTheSpecification() {
    String report = Entries.REPORT.digest().toHex();

    assertThat(DELIVERY.text())
        .isEqualTo(
            "resguardo access entries v1\n"
                + ("00112233445566778899aabbccddeeff m-7f3a 2026-W48 opened " + report + "\n")
                + ("ffeeddccbbaa99887766554433221100 none 2026-W48 acknowledged " + report + "\n"));
  }

  @Test
  void read_givesBackWhatWasSigned() throws Exception {
    assertThat(AccessDelivery.read(VERIFIER.verify(DELIVERY.signedBy(SERVICE))))
        .isEqualTo(DELIVERY);
  }

  @Test
  void read_givesBackTheLongestDelivery() throws Exception {
    AccessDelivery longest = new AccessDelivery(entries(AccessDelivery.MAX_ENTRIES));

    assertThat(AccessDelivery.read(VERIFIER.verify(longest.signedBy(SERVICE)))).isEqualTo(longest);
  }

  @ParameterizedTest
  @CsvSource({
    "entries v1, entries v2",
    "00112233445566778899aabbccddeeff, 00112233445566778899aabbccddee",
    "00112233445566778899aabbccddeeff, 00112233445566778899AABBCCDDEEFF",
    "00112233445566778899aabbccddeeff, 0011223344556677-8899-aabbccddeeff",
    "ffeeddccbbaa99887766554433221100, 00112233445566778899aabbccddeeff",
    "m-7f3a, none",
    "none, m-7f3a",
    "2026-W48 opened, 2026-W48  opened",
    "2026-W48 opened, opened",
    "opened, read"
  })
  void read_refusesAnyOtherStatementOfTheSameKey(String right, String wrong) throws Exception {
    SignedNote note = VERIFIER.verify(SERVICE.sign(DELIVERY.text().replace(right, wrong)));

    assertThatThrownBy(() -> AccessDelivery.read(note)).isInstanceOf(AccessFormatException.class);
  }

  @Test
  void read_refusesADeliveryOfNothing() throws Exception {
    SignedNote note = VERIFIER.verify(SERVICE.sign("resguardo access entries v1\n"));

    assertThatThrownBy(() -> AccessDelivery.read(note)).isInstanceOf(AccessFormatException.class);
  }

  @Test
  void read_refusesMoreEntriesThanADeliveryHas() throws Exception {
    String line = "%032x none 2026-W48 acknowledged " + Entries.REPORT.digest().toHex() + "\n";
    StringBuilder text = new StringBuilder("resguardo access entries v1\n");
    IntStream.rangeClosed(0, AccessDelivery.MAX_ENTRIES)
        .forEach(i -> text.append(line.formatted(i)));
    SignedNote note = VERIFIER.verify(SERVICE.sign(text.toString()));

    assertThatThrownBy(() -> AccessDelivery.read(note)).isInstanceOf(AccessFormatException.class);
  }

  @Test
  void delivery_namesEachEntryOnce() {
    DeliveredEntry entry = DELIVERY.entries().getFirst();

    assertThatThrownBy(() -> new AccessDelivery(List.of(entry, entry)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void deliveryId_isAnotherEachTime() {
    assertThat(DeliveryId.random(RANDOM)).isNotEqualTo(DeliveryId.random(RANDOM));
    assertThat(DeliveryId.random(RANDOM).hex()).matches("[0-9a-f]{32}");
  }

  private static List<DeliveredEntry> entries(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            _ ->
                new DeliveredEntry(
                    DeliveryId.random(RANDOM), Entries.entry("m-7f3a", AccessAction.OPENED)))
        .toList();
  }
}
