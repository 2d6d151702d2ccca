package org.resguardo.identity.translog;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resguardo.access.AccessAction;
import org.resguardo.access.AccessDelivery;
import org.resguardo.access.AccessEntry;
import org.resguardo.access.BlindedReport;
import org.resguardo.access.DeliveredEntry;
import org.resguardo.access.DeliveryId;
import org.resguardo.identity.backbone.Answer;
import org.resguardo.identity.backbone.Api;
import org.resguardo.identity.backbone.Rows;
import org.resguardo.identity.backbone.Vetters;
import org.resguardo.note.NoteFormatException;
import org.resguardo.note.SignerKey;
import org.resguardo.primitive.Bytes;
import org.resguardo.submission.IsoWeek;
import org.resguardo.tlog.Hash;

@QuarkusTest
class DeliveryTest {
  private static final String ENTRIES = "/v1/logs/access/entries";
  private static final SecureRandom RANDOM = new SecureRandom();

  @Test
  void delivery_isOneLeafForEachEntry() throws SQLException {
    List<DeliveredEntry> entries = entries(3);

    Answer answer = deliver(entries);

    assertThat(answer.status()).isEqualTo(204);
    assertThat(answer.body()).isEmpty();
    assertThat(entries).allSatisfy(entry -> assertThat(leaves(entry)).isEqualTo(1));
  }

  @Test
  void deliveryThatIsRepeated_isStillOneLeaf() throws SQLException {
    List<DeliveredEntry> entries = entries(2);
    deliver(entries);

    List<DeliveredEntry> more = new ArrayList<>(entries);
    more.addAll(entries(1));
    Answer again = deliver(more);

    assertThat(again.status()).isEqualTo(204);
    assertThat(more).allSatisfy(entry -> assertThat(leaves(entry)).isEqualTo(1));
  }

  @Test
  void sameDeliveryManyTimesAtOnce_isStillOneLeaf() throws Exception {
    List<DeliveredEntry> entries = entries(50);

    List<Answer> answers =
        atOnce(
            IntStream.range(0, 8)
                .<Callable<Answer>>mapToObj(
                    n -> () -> deliver(n % 2 == 0 ? entries : entries.reversed()))
                .toList());

    assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(204));
    assertThat(entries).allSatisfy(entry -> assertThat(leaves(entry)).isEqualTo(1));
  }

  /// Two looks in one week say the same; their ids tell them apart.
  @Test
  void sameEntryUnderTwoIds_isTwoLeaves() throws SQLException {
    DeliveredEntry entry = entries(1).getFirst();
    DeliveredEntry again = new DeliveredEntry(DeliveryId.random(RANDOM), entry.entry());

    deliver(List.of(entry, again));

    assertThat(leaves(entry)).isEqualTo(2);
  }

  @Test
  void mostEntriesAllowed_areTaken() {
    assertThat(deliver(entries(AccessDelivery.MAX_ENTRIES)).status()).isEqualTo(204);
  }

  @Test
  void deliverySignedBySomebodyElse_isRefused() throws SQLException {
    List<DeliveredEntry> entries = entries(1);

    for (SignerKey forger :
        List.of(Vetters.stranger(), Vetters.of("org-casa"), Vetters.accessLog())) {
      assertThat(post(new AccessDelivery(entries).signedBy(forger).encoded()).problem())
          .isEqualTo("403 delivery-refused");
    }
    assertThat(leaves(entries.getFirst())).isZero();
  }

  @Test
  void deliveryThatWasChangedOnTheWay_isRefused() {
    String note = new AccessDelivery(entries(1)).signedBy(Vetters.reportService()).encoded();

    assertThat(post(note.replace("m-00aa", "m-00bb")).problem()).isEqualTo("403 delivery-refused");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "resguardo access entries v1\n",
        "resguardo access entries v2\n00112233445566778899aabbccddeeff m-00aa 2026-W48 opened HASH\n",
        "resguardo access entries v1\n00112233445566778899aabbccddeeff m-00aa 2026-W48 read HASH\n",
        "resguardo access entries v1\n00112233445566778899aabbccddeef m-00aa 2026-W48 opened HASH\n",
        "resguardo access entries v1\n00112233445566778899aabbccddeeff none 2026-W48 opened HASH\n",
        "resguardo access entries v1\n00112233445566778899aabbccddeeff m-00aa 2026-W48 opened\n",
        "hola\n",
      })
  void malformedText_isRefusedThoughSigned(String text) throws NoteFormatException {
    String note = Vetters.reportService().sign(text.replace("HASH", "00".repeat(32))).encoded();

    assertThat(post(note).problem()).isEqualTo("400 malformed-request");
  }

  @Test
  void idThatStandsTwice_isRefused() throws NoteFormatException {
    String line = "00112233445566778899aabbccddeeff m-00aa 2026-W48 opened " + "00".repeat(32);
    String text = "resguardo access entries v1\n" + line + "\n" + line + "\n";

    assertThat(post(Vetters.reportService().sign(text).encoded()).problem())
        .isEqualTo("400 malformed-request");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "resguardo access entries v1\n\n", "{}"})
  void noNoteAtAll_isRefused(String body) {
    assertThat(post(body).problem()).isEqualTo("400 malformed-request");
  }

  @Test
  void json_isRefused() {
    assertThat(Api.anonymous().post(ENTRIES, "{}").problem())
        .isEqualTo("415 unsupported-media-type");
  }

  @Test
  void credentials_areRefused() {
    assertThat(Api.as("auditor").postText(ENTRIES, "x").problem())
        .isEqualTo("400 credentials-not-accepted");
  }

  @Test
  void otherMethods_areRefused() {
    assertThat(Api.anonymous().get(ENTRIES).problem()).isEqualTo("405 method-not-allowed");
  }

  private static Answer deliver(List<DeliveredEntry> entries) {
    return post(new AccessDelivery(entries).signedBy(Vetters.reportService()).encoded());
  }

  private static Answer post(String note) {
    return Api.anonymous().postText(ENTRIES, note);
  }

  private static List<DeliveredEntry> entries(int count) {
    return IntStream.range(0, count).mapToObj(_ -> entry()).toList();
  }

  private static DeliveredEntry entry() {
    byte[] digest = new byte[32];
    RANDOM.nextBytes(digest);
    BlindedReport report = new BlindedReport(Bytes.of(digest));
    return new DeliveredEntry(
        DeliveryId.random(RANDOM),
        new AccessEntry("m-00aa", IsoWeek.parse("2026-W48"), AccessAction.OPENED, report));
  }

  /// Leaves of the entry, those that still wait included.
  private static int leaves(DeliveredEntry entry) throws SQLException {
    Bytes text = Bytes.utf8(entry.entry().text());
    String hash = Hash.ofLeaf(text.toArray()).value().toHex();
    return Rows.query(
            """
            select 1 from log_pending where data = '\\x%s'
            union all select 1 from log_entry where leaf_hash = '\\x%s'"""
                .formatted(text.toHex(), hash))
        .size();
  }

  private static List<Answer> atOnce(List<Callable<Answer>> calls) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(calls.size())) {
      List<Answer> answers = new ArrayList<>();
      for (Future<Answer> answer : threads.invokeAll(calls)) {
        answers.add(answer.get());
      }
      return answers;
    }
  }
}
