package org.resguardo.identity.translog;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resguardo.identity.backbone.Answer;
import org.resguardo.identity.backbone.Api;
import org.resguardo.identity.backbone.Rows;
import org.resguardo.identity.backbone.Vetters;
import org.resguardo.primitive.Bytes;
import org.resguardo.tlog.ConsistencyPlan;
import org.resguardo.tlog.EntryBundle;
import org.resguardo.tlog.Frontier;
import org.resguardo.tlog.Hash;
import org.resguardo.tlog.InclusionPlan;
import org.resguardo.tlog.LogFormatException;
import org.resguardo.tlog.LogVerifier;
import org.resguardo.tlog.Tile;
import org.resguardo.tlog.TileId;
import org.resguardo.tlog.TreeHead;
import org.resguardo.tlog.UnverifiedCheckpoint;

@QuarkusTest
class LogResourceTest {
  private static final String ACCESS = "/v1/logs/access/";
  private static final String DIRECTORY = "/v1/logs/directory/";
  private static final String IMMUTABLE = ", max-age=31536000, immutable";
  private static final int LEAVES = 600;

  /// At least 600 leaves in each log; the running service logs them.
  @BeforeEach
  void fill() throws SQLException {
    for (LogName log : LogName.values()) {
      Rows.executeAsService(
          """
          insert into log_pending select gen_random_uuid(), '%1$s', convert_to('entry ' || n, 'UTF8')
          from generate_series(1, %2$d - (
            select count(*) from log_entry where log = '%1$s')) as missing (n)"""
              .formatted(log.word(), LEAVES));
    }
    Api.anonymous().await(ACCESS + "checkpoint", LogResourceTest::isLargeEnough);
    Api.anonymous().await(DIRECTORY + "checkpoint", LogResourceTest::isLargeEnough);
  }

  @Test
  void checkpoint_isWhatClientsBelieve() throws Exception {
    Answer answer = Api.anonymous().get(ACCESS + "checkpoint");

    assertThat(answer.header("Content-Type")).isEqualToIgnoringCase("text/plain;charset=UTF-8");
    assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
    assertThat(verified(answer).size()).isGreaterThanOrEqualTo(LEAVES);
  }

  @Test
  void everyLeaf_canBeWalkedToTheRoot() throws Exception {
    TreeHead head = accessHead();

    Frontier frontier = Frontier.empty();
    for (Hash leafHash : leafHashes(head.size())) {
      frontier = frontier.append(leafHash);
    }

    assertThat(frontier.treeHead()).isEqualTo(head);
  }

  @Test
  void everyEntry_standsBehindItsLeaf() throws Exception {
    TreeHead head = accessHead();
    List<Bytes> entries = new ArrayList<>();
    for (long index = 0; index * TileId.FULL < head.size(); index++) {
      TileId id = TileId.ofTree(0, index, head.size());
      byte[] bundle = Api.as("auditor").bytes(ACCESS + id.bundlePath()).body();
      entries.addAll(EntryBundle.parse(id, bundle).entries());
    }

    assertThat(entries.stream().map(entry -> Hash.ofLeaf(entry.toArray())).toList())
        .isEqualTo(leafHashes(head.size()));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 255, 256, 511, 512, 599})
  void proofFromTiles_verifiesAgainstTheCheckpoint(long leafIndex) throws Exception {
    TreeHead head = accessHead();
    Hash leafHash = leafHashes(head.size()).get((int) leafIndex);

    var proof = InclusionPlan.of(leafIndex, head.size()).proof(LogResourceTest::accessTile);

    assertThat(proof.verifies(leafHash, head)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 255, 256, 300, 512, 599})
  void consistencyFromTiles_verifiesAgainstTheCheckpoint(int oldSize) throws Exception {
    TreeHead head = accessHead();
    Frontier old = Frontier.empty();
    for (Hash leafHash : leafHashes(head.size()).subList(0, oldSize)) {
      old = old.append(leafHash);
    }

    var proof = ConsistencyPlan.of(oldSize, head.size()).proof(LogResourceTest::accessTile);

    assertThat(proof.verifies(old.treeHead(), head)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"tile/0/000", "tile/0/001", "tile/0/000.p/7", "tile/1/000.p/2"})
  void tile_mayBeKeptForEver(String path) {
    HttpResponse<byte[]> answer = Api.anonymous().bytes(ACCESS + path);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/octet-stream");
    assertThat(answer.headers().firstValue("Cache-Control")).contains("public" + IMMUTABLE);
    assertThat(answer.body().length % Hash.BYTES).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tile/0/999",
        "tile/0/999.p/1",
        "tile/1/000",
        "tile/1/000.p/255",
        "tile/2/000.p/1",
        "tile/0/000.p/0",
        "tile/0/000.p/256",
        "tile/0/000.p/01",
        "tile/0/0",
        "tile/0/0000",
        "tile/0/x000/000",
        "tile/8/000",
        "tile/00/000",
        "tile/-1/000",
        "tile/0/000.p/7/8",
        "tile/0/..%2f000",
        "tile/0/",
        "tile/0",
        "other",
      })
  void whatTheWitnessedTreeHasNot_leadsNowhere(String path) {
    assertThat(Api.anonymous().get(ACCESS + path).problem()).isEqualTo("404 not-found");
  }

  @ParameterizedTest
  @ValueSource(strings = {"checkpoint", "tile/0/000"})
  void otherLog_leadsNowhere(String path) {
    assertThat(Api.anonymous().get("/v1/logs/other/" + path).problem()).isEqualTo("404 not-found");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ACCESS + "checkpoint",
        ACCESS + "tile/0/000",
        DIRECTORY + "checkpoint",
        DIRECTORY + "tile/entries/000"
      })
  void anonymousParts_refuseCredentials(String path) {
    assertThat(Api.as("auditor").get(path).problem()).isEqualTo("400 credentials-not-accepted");
  }

  @Test
  void directoryEntries_areForAnybody() throws Exception {
    HttpResponse<byte[]> answer = Api.anonymous().bytes(DIRECTORY + "tile/entries/000");

    assertThat(answer.headers().firstValue("Cache-Control")).contains("public" + IMMUTABLE);
    assertThat(EntryBundle.parse(new TileId(0, 0, 256), answer.body()).entries()).hasSize(256);
  }

  @Test
  void accessEntries_areForAuditors() throws Exception {
    HttpResponse<byte[]> answer = Api.as("auditor").bytes(ACCESS + "tile/entries/000.p/3");

    assertThat(answer.headers().firstValue("Cache-Control")).contains("private" + IMMUTABLE);
    assertThat(EntryBundle.parse(new TileId(0, 0, 3), answer.body()).entries()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tile/entries/000", "tile/entries/000.p/1", "tile/entries/999"})
  void accessEntries_refuseCallerWithoutCredentials(String path) {
    assertThat(Api.anonymous().get(ACCESS + path).problem()).isEqualTo("401 not-authenticated");
  }

  @ParameterizedTest
  @ValueSource(strings = {"reviewer-casa", "vetter-casa", "custodian-casa", "operator"})
  void accessEntries_refuseEveryRoleButAuditor(String username) {
    assertThat(Api.as(username).get(ACCESS + "tile/entries/000").problem())
        .isEqualTo("403 forbidden");
  }

  @ParameterizedTest
  @ValueSource(strings = {"999", "0", "000.p/256", "x000/000", "000/1"})
  void accessEntriesThatAreNot_leadNowhere(String index) {
    assertThat(Api.as("auditor").get(ACCESS + "tile/entries/" + index).problem())
        .isEqualTo("404 not-found");
  }

  private static boolean isLargeEnough(Answer checkpoint) {
    return checkpoint.status() == 200
        && Long.parseLong(checkpoint.body().lines().toList().get(1)) >= LEAVES;
  }

  private static TreeHead accessHead() throws Exception {
    return verified(Api.anonymous().get(ACCESS + "checkpoint"));
  }

  private static TreeHead verified(Answer checkpoint) throws Exception {
    return new LogVerifier(Vetters.policy().accessLog())
        .verify(UnverifiedCheckpoint.parse(Bytes.utf8(checkpoint.body()).toArray()))
        .treeHead();
  }

  private static List<Hash> leafHashes(long size) throws Exception {
    List<Hash> leafHashes = new ArrayList<>();
    for (int index = 0; index <= (size - 1) / TileId.FULL; index++) {
      leafHashes.addAll(accessTile(TileId.ofTree(0, index, size)).hashes());
    }
    return leafHashes;
  }

  private static Tile accessTile(TileId id) {
    try {
      return Tile.parse(id, Api.anonymous().bytes(ACCESS + id.path()).body());
    } catch (LogFormatException malformed) {
      throw new AssertionError(id.path(), malformed);
    }
  }
}
