package org.resguardo.identity.translog;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.core.Vertx;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resguardo.identity.worker.Worker;
import org.resguardo.primitive.Bytes;

/// What the superuser does to a log of 600 leaves, in batches of 300.
@QuarkusTest
class DamageTest {
  private static final OwnLog LOG = TestLogs.access();

  @Inject Vertx vertx;
  @Inject Worker worker;

  private LogDatabase database;
  private Instance instance;

  @BeforeEach
  void fill() throws SQLException {
    database = LogDatabase.empty();
    instance = instance();
    for (int batch = 0; batch < 2; batch++) {
      database.line(LogName.ACCESS, entries());
      instance.keep();
      instance.witness();
    }
  }

  @AfterEach
  void stop() {
    instance.close();
  }

  @Test
  void untouchedLog_isFoundSound() {
    instance.checkAll();

    assertThat(instance.damages()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "update log_entry set data = 'x' where leaf_index = 17"
            + " | leaf 17 does not have its leaf hash",
        "update log_entry set data = set_bit(data, 3, 1 - get_bit(data, 3)) where leaf_index = 599"
            + " | leaf 599 does not have its leaf hash",
        "update log_entry set leaf_hash = set_bit(leaf_hash, 9, 1 - get_bit(leaf_hash, 9))"
            + " where leaf_index = 255 | leaf 255 does not have its leaf hash",
        "delete from log_entry where leaf_index = 256 | leaf 256 is missing",
        "update log_entry set data = 'x', leaf_hash = sha256('\\x0078') where leaf_index = 0"
            + " | tile/0/000 is not what the leaves make",
        "update log_tile set hashes = set_bit(hashes, 77, 1 - get_bit(hashes, 77))"
            + " where tile_index = 1 | tile/0/001 is not what the leaves make",
        "update log_tile set root = set_bit(root, 0, 1 - get_bit(root, 0)) where tile_index = 0"
            + " | tile/0/000 is not what the leaves make",
        "delete from log_tile where tile_index = 1 | tile/0/001 is not what the leaves make",
        "update log_checkpoint set note = replace(note, 'access', 'acces5') where size = 300"
            + " | checkpoint 300 is not signed by the log",
        "update log_checkpoint set note = (select note from log_checkpoint where size = 600)"
            + " where size = 300 | checkpoint 300 is not signed by the log",
        "delete from log_checkpoint where size = 300"
            + " | checkpoint 300 was cosigned, and is missing or another",
        "update log_cosigned set note = (select note from log_cosigned where size = 600)"
            + " where size = 300 | checkpoint 300 is not signed by the log",
      })
  void check_namesWhatTheSuperuserChanged(String sql, String damage) throws SQLException {
    database.executeAsOwner(sql);

    instance.checkAll();

    assertThat(instance.damages()).containsExactly(damage);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "update log_entry set leaf_hash = set_bit(leaf_hash, 9, 1 - get_bit(leaf_hash, 9))"
            + " where leaf_index = 599 | checkpoint 600 does not fit the last tiles",
        "delete from log_entry where leaf_index = 599"
            + " | leaves or tiles are missing before leaf 600",
        "update log_tile set root = set_bit(root, 0, 1 - get_bit(root, 0)) where tile_index = 0"
            + " | checkpoint 600 does not fit the last tiles",
        "delete from log_tile where tile_index = 1 | leaves or tiles are missing before leaf 600",
        "update log_checkpoint set note = replace(note, 'access', 'acces5') where size = 600"
            + " | checkpoint 600 is not signed by the log",
        "delete from log_checkpoint where size = 600"
            + " | leaf 300 stands behind the last checkpoint of size 300",
        "truncate log_checkpoint | leaf 0 stands behind the last checkpoint of size 0",
      })
  void restartedInstance_doesNotBuildOnDamage(String sql, String damage) throws SQLException {
    database.executeAsOwner(sql);
    database.line(LogName.ACCESS, entries());

    try (Instance restarted = instance()) {
      restarted.keep();

      assertThat(restarted.damages()).containsExactly(damage);
      assertThat(database.query("select max(leaf_index) from log_entry where leaf_index > 599"))
          .containsExactly((String) null);
      assertThat(database.query("select count(*) from log_pending")).containsExactly("300");
    }
  }

  @Test
  void logRolledBackUnderARunningInstance_isNoticed() throws SQLException {
    instance.keep(); // sees what it has written
    database.executeAsOwner(
        "delete from log_entry where leaf_index >= 300; delete from log_tile where tile_index > 0;"
            + " delete from log_checkpoint where size > 300;"
            + " delete from log_cosigned where size > 300");
    database.line(LogName.ACCESS, entries());

    instance.keep();

    assertThat(instance.damages()).containsExactly("checkpoint 600 is gone");
    assertThat(instance.newest().size()).isEqualTo(300);
  }

  @Test
  void damagedLog_isNotExtended() throws SQLException {
    database.executeAsOwner("update log_entry set data = 'x' where leaf_index = 17");
    instance.checkAll();
    database.line(LogName.ACCESS, entries());

    instance.keep();

    assertThat(instance.newest().size()).isEqualTo(600);
    assertThat(database.query("select count(*) from log_pending")).containsExactly("300");
  }

  @Test
  void wellness_namesTheDamage() throws SQLException {
    database.executeAsOwner("update log_entry set data = 'x' where leaf_index = 17");

    instance.checkAll();

    assertThat(instance.wellness())
        .containsEntry("access", "leaf 17 does not have its leaf hash")
        .containsEntry("directory", "sound");
  }

  private Instance instance() {
    return new Instance(database, LOG, vertx, worker);
  }

  private static List<Bytes> entries() {
    return IntStream.range(0, 300).mapToObj(n -> Bytes.utf8("entry " + n)).toList();
  }
}
