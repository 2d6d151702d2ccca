package org.resguardo.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resguardo.primitive.Bytes;

class AccessEntryTest {
  private static final String TEXT = Entries.entry("m-7f3a", AccessAction.OPENED).text();

  @Test
  void text_isThatOfTheSpecification() {
    assertThat(TEXT)
        .isEqualTo(
            """
            resguardo access v1
            member m-7f3a
            week 2026-W48
            action opened
            report b6caa06ee0a0c201a8109631daaac1841e49ea2703bb4743e652f58a25b8fa77
            """);
  }

  @ParameterizedTest
  @CsvSource({
    "m-7f3a, OPENED",
    "m-7f3a, SHARED",
    "m-7f3a, DISCLOSED",
    "m-7f3a, DELETED",
    ", DELETED",
    ", ACKNOWLEDGED"
  })
  void read_givesBackWhatWasWritten(@Nullable String memberId, AccessAction action)
      throws Exception {
    AccessEntry entry = Entries.entry(memberId, action);

    assertThat(AccessEntry.read(entry.text())).isEqualTo(entry);
  }

  @ParameterizedTest
  @CsvSource({
    "resguardo access v1, resguardo access v2",
    "member m-7f3a, member m-7F3A",
    "member m-7f3a, member none",
    "member m-7f3a, member",
    "member m-7f3a, member  m-7f3a",
    "member m-7f3a, reviewer m-7f3a",
    "2026-W48, 2026-W54",
    "2026-W48, 2026-48",
    "opened, OPENED",
    "opened, looked",
    "opened, acknowledged",
    "report B, report BB",
    "report B, report "
  })
  void read_refusesWhatBreaksTheFormat(String right, String wrong) {
    String hex = Entries.REPORT.digest().toHex();
    String bent =
        TEXT.replace(
            right.replace("B", hex.substring(0, 2)), wrong.replace("B", hex.substring(0, 2)));

    assertThat(bent).isNotEqualTo(TEXT);
    assertThatThrownBy(() -> AccessEntry.read(bent)).isInstanceOf(AccessFormatException.class);
  }

  @Test
  void read_refusesAnotherSpellingOfTheSame() {
    String digest = Entries.REPORT.digest().toHex();

    for (String bent :
        new String[] {
          TEXT.replace(digest, digest.toUpperCase(Locale.ROOT)),
          TEXT + "\n",
          TEXT + "more\n",
          TEXT.stripTrailing(),
          TEXT.replace("\n", "\r\n"),
          ""
        }) {
      assertThatThrownBy(() -> AccessEntry.read(bent)).isInstanceOf(AccessFormatException.class);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"OPENED", "SHARED", "DISCLOSED"})
  void service_cannotDoWhatOnlyMembersDo(AccessAction action) {
    assertThatThrownBy(() -> Entries.entry(null, action))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void member_cannotAcknowledge() {
    assertThatThrownBy(() -> Entries.entry("m-7f3a", AccessAction.ACKNOWLEDGED))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "bob", "m-", "m-7f3a\nweek 2026-W01"})
  void memberId_isOne(String memberId) {
    assertThatThrownBy(() -> Entries.entry(memberId, AccessAction.OPENED))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void blindedReport_hasAKnownAnswer() {
    assertThat(Entries.REPORT.digest().toHex())
        .isEqualTo("b6caa06ee0a0c201a8109631daaac1841e49ea2703bb4743e652f58a25b8fa77");
  }

  @Test
  void blindedReport_isAnotherUnderAnotherSalt() {
    assertThat(BlindedReport.of(Entries.REPORT_ID, Entries.salt(0x2b)))
        .isNotEqualTo(Entries.REPORT);
  }

  @Test
  void salt_isNotPrinted() {
    assertThat(Entries.SALT.toString()).doesNotContain("2a2a");
  }

  @Test
  void blindedReport_hasTheLengthOfADigest() {
    assertThatThrownBy(() -> new BlindedReport(Bytes.fromHex("00")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
