package org.resguardo.identity.issuance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.resguardo.identity.issuance.IssuerKeyRows.week;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.resguardo.age.AgeOpener;
import org.resguardo.age.AgeSealer;
import org.resguardo.age.HybridIdentity;
import org.resguardo.age.OpenException;
import org.resguardo.identity.backbone.Rows;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.Primitives;
import org.resguardo.submission.IsoWeek;
import org.resguardo.token.TokenIssuer;

@QuarkusTest
class IssuerKeyTest {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final HybridIdentity THIEF = HybridIdentity.generate(RANDOM);

  @Inject Desk desk;

  @AfterEach
  void forget() throws Exception {
    IssuerKeyRows.forgetTestWeeks();
  }

  @Test
  void sameWeekMadeByManyAtOnce_isOneKeyAndOneEntry() throws Exception {
    IsoWeek week = week(1);
    List<Callable<Boolean>> instances =
        Stream.generate(() -> desk.maker().make(week))
            .limit(4)
            .<Callable<Boolean>>map(key -> () -> Desk.await(() -> desk.keys().add(key)))
            .toList();

    long stored = atOnce(instances).stream().filter(isNew -> isNew).count();

    assertThat(stored).isEqualTo(1);
    assertThat(IssuerKeyRows.keys(week)).isEqualTo(1);
    assertThat(IssuerKeyRows.entries(week)).isEqualTo(1);
  }

  @Test
  void killedBetweenKeyAndEntry_leavesNeither() throws Exception {
    IsoWeek week = week(2);
    Partner.directory(); // the service itself makes no key just now
    StoredIssuerKey key = desk.maker().make(week);
    try (ExecutorService thread = Executors.newSingleThreadExecutor();
        HeldTable held = new HeldTable()) {
      Future<Boolean> adding = thread.submit(() -> Desk.await(() -> desk.keys().add(key)));
      held.killWaiting();
      assertThatThrownBy(adding::get).isNotNull();
    }

    assertThat(IssuerKeyRows.keys(week)).isZero();
    assertThat(IssuerKeyRows.entries(week)).isZero();
    desk.addKey(week);
    assertThat(IssuerKeyRows.keys(week)).isEqualTo(1);
    assertThat(IssuerKeyRows.entries(week)).isEqualTo(1);
  }

  @Test
  void keyWithATruncatedIdThatIsTaken_isNotStored() throws Exception {
    StoredIssuerKey key = desk.maker().make(week(3));
    IssuerKeyRows.insert(week(4), withTruncatedId(key.key().truncatedKeyId()), "00");

    assertThat(Desk.await(() -> desk.keys().add(key))).isFalse();

    assertThat(IssuerKeyRows.keys(week(3))).isZero();
    assertThat(IssuerKeyRows.entries(week(3))).isZero();
  }

  @Test
  void databaseAlone_doesNotYieldThePrivateKey() throws Exception {
    StoredIssuerKey key = desk.addKey(week(5));
    byte[] stolen = Bytes.fromHex(IssuerKeyRows.sealedSecret(week(5))).toArray();
    String pkcs8 = "300d06092a864886f70d010101"; // rsaEncryption, as in the exported secret

    assertThat(desk.maker().issuer(key).exportSecretBytes().exportSecretBytes())
        .satisfies(secret -> assertThat(Bytes.of(secret).toHex()).contains(pkcs8));
    assertThatThrownBy(() -> new AgeOpener(List.of(THIEF)).open(stolen))
        .isInstanceOf(OpenException.class);
    assertThat(Rows.query("select t::text from issuer_key t"))
        .noneMatch(row -> row.contains(pkcs8));
  }

  @Test
  void keySealedToAnotherIdentity_isUnusable() {
    TokenIssuer issuer = TokenIssuer.generate(RANDOM);
    byte[] secret = issuer.exportSecretBytes().exportSecretBytes();
    byte[] sealed = new AgeSealer(List.of(THIEF.recipient()), RANDOM).seal(secret);

    assertUnusable(new StoredIssuerKey(week(6), issuer.key(), Bytes.of(sealed)));
  }

  @Test
  void publicKeyThatWasSwapped_isUnusable() {
    StoredIssuerKey key = desk.maker().make(week(7));
    StoredIssuerKey other = desk.maker().make(week(7));

    assertUnusable(new StoredIssuerKey(week(7), other.key(), key.sealedSecret()));
  }

  @Test
  void keyThatCountsNoMore_isForgotten() throws Exception {
    StoredIssuerKey old = desk.maker().make(new IsoWeek(2001, 1));
    IssuerKeyRows.insert(old.week(), old.key().spki().toHex(), "00");
    while (IssuerKeyRows.keys(old.week()) > 0) {
      Thread.onSpinWait();
    }

    assertThat(IssuerKeyRows.keys(IsoWeek.of(Instant.now()))).isEqualTo(1);
  }

  private void assertUnusable(StoredIssuerKey key) {
    assertThatThrownBy(() -> desk.maker().issuer(key))
        .isInstanceOf(UnusableKeyException.class)
        .hasNoCause();
  }

  /// Bytes whose SHA-256 ends so.
  private static String withTruncatedId(byte last) {
    byte[] bytes = new byte[32];
    do {
      RANDOM.nextBytes(bytes);
    } while (Primitives.sha256(bytes)[31] != last);
    return Bytes.of(bytes).toHex();
  }

  private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(calls.size())) {
      return threads.invokeAll(calls).stream().map(Future::resultNow).toList();
    }
  }
}
