package org.resguardo.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.resguardo.primitive.Bytes;
import org.resguardo.submission.IsoWeek;
import org.resguardo.tlog.Hash;

class PublishedKeyTest {
  private static final IsoWeek WEEK = new IsoWeek(2026, 48);
  private static final Bytes KEY_ID = Bytes.fromHex("aa".repeat(32));
  private static final String ISSUER =
      "resguardo issuer key v1\nweek 2026-W48\nsha256 " + "aa".repeat(32) + "\n";
  private static final String OBLIVIOUS =
      "resguardo oblivious keys v1\nweek 2026-W48\nsha256 " + "aa".repeat(32) + "\n";

  @Test
  void text_isAsSpecified() {
    assertThat(new PublishedKey.IssuerKey(WEEK, KEY_ID).text()).isEqualTo(ISSUER);
    assertThat(new PublishedKey.ObliviousKeys(WEEK, KEY_ID).text()).isEqualTo(OBLIVIOUS);
  }

  @Test
  void leafHash_isTheKnownAnswer() {
    byte[] entry = Bytes.utf8(ISSUER).toArray();

    assertThat(Hash.ofLeaf(entry).value().toHex())
        .isEqualTo("58b37b5c22688ec15112e15780de2bb24e42c0ce611d37a57551ff05f464031f");
  }

  @Test
  void parse_readsBothKinds() throws Exception {
    assertThat(PublishedKey.parse(ISSUER)).isEqualTo(new PublishedKey.IssuerKey(WEEK, KEY_ID));
    assertThat(PublishedKey.parse(OBLIVIOUS))
        .isEqualTo(new PublishedKey.ObliviousKeys(WEEK, KEY_ID));
  }

  @Test
  void parse_refusesEveryOtherForm() {
    List<String> others =
        List.of(
            "",
            ISSUER.stripTrailing(),
            ISSUER + "\n",
            ISSUER + "week 2026-W48\n",
            ISSUER.replace("\n", "\r\n"),
            ISSUER.replace("aa", "AA"),
            ISSUER.replace("aa".repeat(32), "aa".repeat(31)),
            ISSUER.replace("week ", "week  "),
            ISSUER.replace("W48", "W54"),
            ISSUER.replace("W48", "W00"),
            ISSUER.replace("2026-W48", "2025-W53"),
            ISSUER.replace("v1", "v2"),
            " " + ISSUER);

    for (String other : others) {
      assertThat(TokenFixtures.refuses(() -> PublishedKey.parse(other))).as(other).isTrue();
    }
  }
}
