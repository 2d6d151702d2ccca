package org.resguardo.identity.oblivious;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resguardo.identity.backbone.Answer;
import org.resguardo.identity.backbone.Api;
import org.resguardo.identity.backbone.Rows;
import org.resguardo.identity.backbone.Vetters;
import org.resguardo.note.NoteFormatException;
import org.resguardo.note.SignerKey;
import org.resguardo.note.UnverifiedNote;
import org.resguardo.primitive.Bytes;
import org.resguardo.submission.IsoWeek;
import org.resguardo.token.PublishedKey;
import org.resguardo.token.PublishedKey.IssuerKey;
import org.resguardo.token.PublishedKey.ObliviousKeys;

@QuarkusTest
class ObliviousKeysTest {
  private static final String PATH = "/v1/logs/directory/oblivious-keys";
  private static final SecureRandom RANDOM = new SecureRandom();

  private final IsoWeek week = IsoWeek.of(Instant.now());

  @BeforeEach
  void clear() throws Exception {
    Rows.executeAsOwner("delete from oblivious_keys");
  }

  @Test
  void keysOfThisWeekAndTheNext_areEntriesOfTheLogAsTheyWereSigned() throws Exception {
    for (IsoWeek each : List.of(week, week.next())) {
      String note = signed(keys(each));

      Answer answer = post(note);

      assertThat(answer.status()).isEqualTo(204);
      assertThat(answer.body()).isEmpty();
      assertThat(entries(note)).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {-2, -1, 2, 52})
  void keysOfAnotherWeek_areRefused(int weeks) throws Exception {
    IsoWeek other = IsoWeek.of(week.start().plusSeconds(weeks * 7L * 24 * 60 * 60));
    String note = signed(keys(other));

    assertThat(post(note).problem()).isEqualTo("422 week-refused");
    assertThat(entries(note)).isZero();
  }

  @Test
  void sameKeysAgain_areTakenAndLoggedOnce() throws Exception {
    String note = signed(keys(week));
    post(note);

    assertThat(post(note).status()).isEqualTo(204);

    assertThat(entries(note)).isEqualTo(1);
  }

  @Test
  void otherKeysOfTheSameWeek_areRefused() throws Exception {
    post(signed(keys(week)));
    String second = signed(keys(week));

    assertThat(post(second).problem()).isEqualTo("409 week-taken");
    assertThat(entries(second)).isZero();
  }

  @Test
  void manyAtOnce_areOneEntry() throws Exception {
    List<String> notes = IntStream.range(0, 8).mapToObj(_ -> signed(keys(week))).toList();
    List<Callable<Integer>> calls =
        notes.stream().<Callable<Integer>>map(note -> () -> post(note).status()).toList();

    List<Integer> statuses;
    try (ExecutorService threads = Executors.newFixedThreadPool(calls.size())) {
      statuses = threads.invokeAll(calls).stream().map(Future::resultNow).toList();
    }

    assertThat(statuses).containsOnlyOnce(204).containsOnly(204, 409);
    int entries = 0;
    for (String note : notes) {
      entries += entries(note);
    }
    assertThat(entries).isEqualTo(1);
  }

  @Test
  void keysSignedBySomebodyElse_areRefused() throws Exception {
    for (SignerKey forger :
        List.of(Vetters.stranger(), Vetters.identityService(), Vetters.directoryLog())) {
      String note = sign(forger, keys(week).text()).encoded();

      assertThat(post(note).problem()).isEqualTo("403 delivery-refused");
      assertThat(entries(note)).isZero();
    }
  }

  @Test
  void keysThatWereChangedOnTheWay_areRefused() {
    String note = signed(keys(week)).replace("week " + week, "week " + week.next());

    assertThat(post(note).problem()).isEqualTo("403 delivery-refused");
  }

  /// An issuer key is this service's own word, whoever signs it.
  @Test
  void issuerKeySignedByReportService_isRefused() {
    String note = signed(new IssuerKey(week, digest()));

    assertThat(post(note).problem()).isEqualTo("400 malformed-request");
  }

  @Test
  void signaturesOfOthersUnderTheNote_areNotLogged() throws Exception {
    ObliviousKeys keys = keys(week);
    UnverifiedNote note = sign(Vetters.reportService(), keys.text());
    UnverifiedNote more = note.with(sign(Vetters.stranger(), keys.text()).signatures().getFirst());

    assertThat(post(more.encoded()).status()).isEqualTo(204);

    assertThat(entries(note.encoded())).isEqualTo(1);
    assertThat(entries(more.encoded())).isZero();
  }

  @Test
  void sameSignatureTwice_isRefused() throws Exception {
    UnverifiedNote note = sign(Vetters.reportService(), keys(week).text());

    assertThat(post(note.with(note.signatures().getFirst()).encoded()).problem())
        .isEqualTo("400 malformed-request");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "resguardo oblivious keys v2\nweek WEEK\nsha256 HASH\n",
        "resguardo oblivious keys v1\nweek WEEK\nsha256 HASH\n\n",
        "resguardo oblivious keys v1\nweek WEEK\nsha256 HASH\nmore\n",
        "resguardo oblivious keys v1\nweek WEEK\nsha256 00\n",
        "resguardo oblivious keys v1\nweek 2026-W60\nsha256 HASH\n",
        "resguardo oblivious keys v1\nsha256 HASH\nweek WEEK\n",
        "hola\n",
      })
  void malformedText_isRefusedThoughSigned(String text) {
    String filled = text.replace("WEEK", week.toString()).replace("HASH", "0a".repeat(32));

    assertThat(post(sign(Vetters.reportService(), filled).encoded()).problem())
        .isEqualTo("400 malformed-request");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "resguardo oblivious keys v1\n\n", "{}"})
  void noNoteAtAll_isRefused(String body) {
    assertThat(post(body).problem()).isEqualTo("400 malformed-request");
  }

  @Test
  void oversizedBody_isRefused() {
    assertThat(post("x".repeat(300 * 1024)).problem()).isEqualTo("413 too-large");
  }

  @Test
  void keysOfWeeksThatArePast_areForgotten() throws Exception {
    Rows.executeAsOwner(
        "insert into oblivious_keys values ('2001-W01', '\\x" + "00".repeat(32) + "')");

    post(signed(keys(week)));

    assertThat(Rows.query("select week from oblivious_keys")).containsExactly(week.toString());
  }

  @Test
  void otherTypesMethodsAndCredentials_areRefused() {
    assertThat(Api.anonymous().post(PATH, "{}").problem()).isEqualTo("415 unsupported-media-type");
    assertThat(Api.anonymous().get(PATH).problem()).isEqualTo("405 method-not-allowed");
    assertThat(Api.as("auditor").postText(PATH, "x").problem())
        .isEqualTo("400 credentials-not-accepted");
  }

  private static ObliviousKeys keys(IsoWeek week) {
    return new ObliviousKeys(week, digest());
  }

  private static Bytes digest() {
    byte[] digest = new byte[32];
    RANDOM.nextBytes(digest);
    return Bytes.of(digest);
  }

  private static String signed(PublishedKey keys) {
    return sign(Vetters.reportService(), keys.text()).encoded();
  }

  private static UnverifiedNote sign(SignerKey signer, String text) {
    try {
      return signer.sign(text);
    } catch (NoteFormatException bug) {
      throw new AssertionError(bug);
    }
  }

  private static Answer post(String note) {
    return Api.anonymous().postText(PATH, note);
  }

  /// Entries that are exactly that note, those that still wait included.
  private static int entries(String note) throws Exception {
    String data = "'\\x" + Bytes.utf8(note).toHex() + "'";
    return Rows.query(
            "select 1 from log_pending where data = %1$s union all select 1 from log_entry where data = %1$s"
                .formatted(data))
        .size();
  }
}
