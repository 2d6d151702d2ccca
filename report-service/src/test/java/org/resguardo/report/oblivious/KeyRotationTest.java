package org.resguardo.report.oblivious;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.resguardo.age.HybridIdentity;
import org.resguardo.deploy.stack.Database;
import org.resguardo.note.SignerKey;
import org.resguardo.ohttp.KeyConfigs;
import org.resguardo.ohttp.ObliviousClient;
import org.resguardo.ohttp.UnknownKeyException;
import org.resguardo.primitive.Bytes;
import org.resguardo.report.identity.IdentityGateway;
import org.resguardo.report.testbed.ServiceTest;
import org.resguardo.report.testbed.TestOnlyKeys;
import org.resguardo.submission.IsoWeek;

/// The rotation of a service of its own, on a database and in weeks of its own.
@QuarkusTest
class KeyRotationTest extends ServiceTest {
  private static final Duration WEEK = Duration.ofDays(7);
  private static final SecureRandom RANDOM = new SecureRandom();
  private static Instant lastWeek = Instant.parse("2030-01-09T12:00:00Z"); // a Wednesday

  @Inject IdentityGateway identityService;
  @Inject SignerKey key;

  private final Vertx vertx = Vertx.vertx();
  private final AtomicReference<Instant> now = new AtomicReference<>();
  private Database database;
  private Pool pool;
  private Instance instance;

  /// One instance of the service, as far as keys are concerned.
  private record Instance(KeyRing ring, KeyRotation rotation) {
    KeyConfigs served() {
      return ring.served().orElseThrow();
    }
  }

  @BeforeEach
  void begin() {
    lastWeek = lastWeek.plus(WEEK.multipliedBy(10)); // the log keeps what it was given
    now.set(lastWeek);
    database = testbed.anotherDatabase("oblivious", Path.of("src/main/resources/db/migration"));
    pool =
        new Pool(
            PgBuilder.pool()
                .using(vertx)
                .connectingTo(
                    new PgConnectOptions()
                        .setHost("127.0.0.1")
                        .setPort(database.port())
                        .setDatabase(database.name())
                        .setUser(database.runtime().name())
                        .setPassword(database.runtime().password()))
                .build());
    query("delete from oblivious_key returning week");
    instance = instance(TestOnlyKeys.keyIdentity());
  }

  @AfterEach
  void end() {
    testbed.obliviousLog().answer(204);
    pool.closeAndAwait();
    var _ = vertx.close();
  }

  @Test
  void keys_areMadeAWeekAheadAndServedInTheirWeek() {
    run(instance);

    assertThat(weeks()).containsExactly(week(0), week(1));
    KeyConfigs first = instance.served();
    assertThat(testbed.obliviousLog().held()).containsEntry(week(0), first.sha256());

    now.set(lastWeek.plus(WEEK));
    KeyConfigs second = instance.served();
    assertThat(second.sha256()).isEqualTo(testbed.obliviousLog().held().get(week(1)));
    assertThat(second).isNotEqualTo(first);
  }

  @Test
  void oldKey_isAcceptedForAWeekAndThenRefusedAndDeleted() throws Exception {
    run(instance);
    Bytes sent =
        new ObliviousClient(instance.served().usable().getFirst())
            .encapsulate(Bytes.utf8("x"))
            .encoded();

    now.set(lastWeek.plus(WEEK));
    run(instance);
    assertThat(instance.ring().gateway().decapsulate(sent).request()).isEqualTo(Bytes.utf8("x"));

    now.set(lastWeek.plus(WEEK.multipliedBy(2)));
    assertThat(refusal(sent)).isInstanceOf(UnknownKeyException.class);
    run(instance);
    assertThat(weeks()).containsExactly(week(1), week(2), week(3));
    assertThat(refusal(sent)).isInstanceOf(UnknownKeyException.class);
  }

  @Test
  void keys_areNotServedBeforeTheLogHasThem() {
    testbed.obliviousLog().answer(503);
    run(instance);
    assertThat(instance.ring().served()).isEmpty();
    List<String> made = rows();

    testbed.obliviousLog().answer(204);
    run(instance);

    assertThat(instance.ring().served()).isPresent();
    assertThat(rows()).isEqualTo(made);
    assertThat(instance.rotation().isRefused()).isFalse();
  }

  @Test
  void keys_areNeverServedWhenTheLogHoldsOthers() {
    testbed.obliviousLog().hold(week(0), Bytes.of(new byte[32]));

    run(instance);

    assertThat(instance.ring().served()).isEmpty();
    assertThat(instance.rotation().isRefused()).isTrue();
    now.set(lastWeek.plus(WEEK));
    assertThat(instance.ring().served()).isPresent();
  }

  @Test
  void confirmedKeys_areServedAfterARestartWithoutTheLog() {
    run(instance);
    testbed.obliviousLog().answer(503);

    Instance restarted = instance(TestOnlyKeys.keyIdentity());
    run(restarted);

    assertThat(restarted.served().encoded()).isEqualTo(instance.served().encoded());
  }

  @Test
  void instances_agreeOnOneKeyAWeek() {
    List<Instance> all = new ArrayList<>();
    List<CompletableFuture<Duration>> runs = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      all.add(instance(TestOnlyKeys.keyIdentity()));
      runs.add(all.getLast().rotation().run().toCompletableFuture());
    }
    runs.forEach(CompletableFuture::join);

    assertThat(weeks()).containsExactly(week(0), week(1));
    assertThat(all)
        .extracting(one -> one.served().encoded())
        .containsOnly(all.getFirst().served().encoded());
    assertThat(all).noneMatch(one -> one.rotation().isRefused());
  }

  @Test
  void databaseWithoutTheIdentity_yieldsNoPrivateKey() throws Exception {
    run(instance);
    List<String> rows = rows();

    Instance thief = instance(HybridIdentity.generate(RANDOM));
    run(thief);

    assertThat(thief.ring().served()).isEmpty();
    assertThat(rows()).isEqualTo(rows);
    SeedVault own = new SeedVault(TestOnlyKeys.keyIdentity(), RANDOM);
    for (String row : query("select encode(sealed_seeds, 'hex') from oblivious_key")) {
      GatewaySeeds seeds = own.open(Bytes.fromHex(row));
      assertThat(row)
          .startsWith(Bytes.utf8("age-encryption.org/v1\n").toHex())
          .doesNotContain(Bytes.of(seeds.classic().exportSecretBytes()).toHex())
          .doesNotContain(Bytes.of(seeds.hybrid().exportSecretBytes()).toHex());
    }
  }

  private Throwable refusal(Bytes sent) {
    try {
      instance.ring().gateway().decapsulate(sent);
      throw new AssertionError("was opened");
    } catch (Exception refused) {
      return refused;
    }
  }

  private Instance instance(HybridIdentity identity) {
    ObliviousKeyRepository rows = new ObliviousKeyRepository(pool);
    KeyStore store =
        new KeyStore(rows, new SeedVault(identity, RANDOM), new io.vertx.mutiny.core.Vertx(vertx));
    KeyRing ring = new KeyRing(now::get);
    return new Instance(
        ring, new KeyRotation(store, new KeyDelivery(identityService, key), rows, ring, now::get));
  }

  private static void run(Instance instance) {
    instance.rotation().run().toCompletableFuture().join();
  }

  private String week(int ahead) {
    return IsoWeek.of(lastWeek.plus(WEEK.multipliedBy(ahead))).toString();
  }

  private List<String> weeks() {
    return query("select week from oblivious_key order by week");
  }

  private List<String> rows() {
    return query("select week || encode(sealed_seeds, 'hex') from oblivious_key order by week");
  }

  private List<String> query(String sql) {
    try (Connection connection =
            DriverManager.getConnection(
                database.jdbcUrl(), database.runtime().name(), database.runtime().password());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> column = new ArrayList<>();
      while (rows.next()) {
        column.add(rows.getString(1));
      }
      return column;
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
