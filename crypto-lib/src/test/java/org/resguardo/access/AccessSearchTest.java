package org.resguardo.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.resguardo.access.AccessSearch.Found;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.Primitives;
import org.resguardo.submission.IsoWeek;

class AccessSearchTest {
  private static final List<String> MEMBERS = List.of("m-0001", "m-7f3a");
  private static final List<IsoWeek> WEEKS =
      List.of(new IsoWeek(2026, 47), Entries.WEEK, new IsoWeek(2026, 49));
  private static final AccessEntry OPENED = Entries.entry("m-7f3a", AccessAction.OPENED);
  private static final AccessEntry ACKNOWLEDGED = Entries.entry(null, AccessAction.ACKNOWLEDGED);
  private static final AccessEntry EXPIRED = Entries.entry(null, AccessAction.DELETED);
  private static final AccessEntry OF_ANOTHER_REPORT =
      new AccessEntry(
          "m-7f3a",
          Entries.WEEK,
          AccessAction.OPENED,
          BlindedReport.of(Entries.REPORT_ID, Entries.salt(1)));

  private final AccessSearch search = new AccessSearch(Entries.REPORT, MEMBERS, WEEKS);

  @Test
  void among_findsTheReportsEntriesAndTheirPlaces() {
    List<Bytes> log =
        List.of(leafHash(OF_ANOTHER_REPORT), leafHash(ACKNOWLEDGED), leafHash(OPENED));

    assertThat(search.among(1000, log))
        .containsExactly(new Found(1001, ACKNOWLEDGED), new Found(1002, OPENED));
  }

  @Test
  void among_findsARepeatedLookEachTime() {
    assertThat(search.among(0, List.of(leafHash(OPENED), leafHash(OPENED))))
        .containsExactly(new Found(0, OPENED), new Found(1, OPENED));
  }

  @Test
  void among_findsADeletionByTheServiceAndByAMember() {
    AccessEntry byMember = Entries.entry("m-0001", AccessAction.DELETED);

    assertThat(search.among(0, List.of(leafHash(EXPIRED), leafHash(byMember))))
        .containsExactly(new Found(0, EXPIRED), new Found(1, byMember));
  }

  @Test
  void among_findsNothingWithTheWrongSalt() {
    BlindedReport guess = BlindedReport.of(Entries.REPORT_ID, Entries.salt(2));

    assertThat(new AccessSearch(guess, MEMBERS, WEEKS).among(0, List.of(leafHash(OPENED))))
        .isEmpty();
  }

  @Test
  void among_findsNothingOfMembersAndWeeksNotGiven() {
    AccessEntry stranger = Entries.entry("m-9999", AccessAction.OPENED);
    AccessEntry early =
        new AccessEntry(null, new IsoWeek(2026, 1), AccessAction.ACKNOWLEDGED, Entries.REPORT);

    assertThat(search.among(0, List.of(leafHash(stranger), leafHash(early)))).isEmpty();
  }

  @Test
  void leafHash_hasAKnownAnswer() {
    assertThat(
            search.among(
                7,
                List.of(
                    Bytes.fromHex(
                        "8bd70e3c407d8e882a563ff65e6171c460119a9f115d5641c3c7d042b098a971"))))
        .containsExactly(new Found(7, OPENED));
  }

  private static Bytes leafHash(AccessEntry entry) {
    return Bytes.of(Primitives.sha256(new byte[] {0}, Bytes.utf8(entry.text()).toArray()));
  }
}
