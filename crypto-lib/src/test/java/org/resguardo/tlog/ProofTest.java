package org.resguardo.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resguardo.primitive.Bytes;

class ProofTest {
  // transparency-dev/merkle testdata, inclusion/2-happy-path and consistency/2-happy-path.
  private static final String ROOT_OF_EIGHT = "XcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=";
  private static final String LEAF_FIVE = "QnGia+DYqE8L1UyMMC58s6O10fpngKQLzOKHNHfatlg=";
  private static final List<String> PATH_OF_FIVE =
      List.of(
          "vBoGQ7EuTS18d5GPROD095qDi2z57FtcKD4fTYhZnms=",
          "yoVOoSjtBQtBs1/8G4e46yveRh6eO1WW7Oa51ZdaCuA=",
          "037kGJdt2VdTwcc4Yrk5j6Kiz5tP8P3+izDNlSCWFLc=");

  private static final TestTree TREE = TestTree.ofSize(777);

  @Test
  void inclusionProof_verifiesAPublishedProof() throws Exception {
    InclusionProof proof = new InclusionProof(5, hashes(PATH_OF_FIVE));

    assertThat(proof.verifies(Hash.fromBase64(LEAF_FIVE), head(8, ROOT_OF_EIGHT))).isTrue();
    assertThat(proof.verifies(Hash.fromBase64(LEAF_FIVE), head(9, ROOT_OF_EIGHT))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 8, 255, 256, 257, 300, 512, 777})
  void inclusionPlan_provesEveryLeafFromTiles(int size) {
    TreeHead head = TREE.head(size);
    for (int leaf = 0; leaf < size; leaf++) {
      InclusionProof proof = inclusion(leaf, size);

      assertThat(proof.verifies(TREE.leafHash(leaf), head)).as("leaf %d", leaf).isTrue();
      assertThat(proof.verifies(TREE.leafHash((leaf + 1) % 777), head)).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 8, 64, 255, 256, 257, 300, 513})
  void consistencyPlan_provesEveryGrowthFromTiles(int oldSize) {
    TreeHead older = TREE.head(oldSize);
    for (int newSize = oldSize; newSize <= 777; newSize += newSize < 40 ? 1 : 13) {
      assertThat(consistency(oldSize, newSize).verifies(older, TREE.head(newSize)))
          .as("%d to %d", oldSize, newSize)
          .isTrue();
    }
  }

  @Test
  void consistencyPlan_provesAllPairsOfSmallTrees() {
    for (int newSize = 1; newSize <= 40; newSize++) {
      for (int oldSize = 1; oldSize <= newSize; oldSize++) {
        assertThat(consistency(oldSize, newSize).verifies(TREE.head(oldSize), TREE.head(newSize)))
            .as("%d to %d", oldSize, newSize)
            .isTrue();
      }
    }
  }

  @Test
  void plans_proveTreesOfRandomSizes() {
    SplittableRandom random = new SplittableRandom(7);
    for (int round = 0; round < 500; round++) {
      int newSize = random.nextInt(1, 778);
      int oldSize = random.nextInt(1, newSize + 1);
      int leaf = random.nextInt(newSize);

      assertThat(inclusion(leaf, newSize).verifies(TREE.leafHash(leaf), frontier(newSize)))
          .as("leaf %d of %d", leaf, newSize)
          .isTrue();
      assertThat(consistency(oldSize, newSize).verifies(frontier(oldSize), frontier(newSize)))
          .as("%d to %d", oldSize, newSize)
          .isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 255, 256, 257, 65_280, 65_535, 65_536, 65_537, 69_999, 70_000})
  void plans_proveTreesOfThreeTileLevels(int size) {
    TestTree tall = Tall.TREE;
    TreeHead head = Tall.HEAD;
    int leaf = size - 1;

    assertThat(
            InclusionPlan.of(leaf, 70_000)
                .proof(tiles(tall, InclusionPlan.of(leaf, 70_000).tiles()))
                .verifies(tall.leafHash(leaf), head))
        .isTrue();
    assertThat(
            ConsistencyPlan.of(size, 70_000)
                .proof(tiles(tall, size, 70_000))
                .verifies(tall.head(size), head))
        .isTrue();
  }

  /// Made when asked for.
  private static final class Tall {
    static final TestTree TREE = TestTree.ofSize(70_000);
    static final TreeHead HEAD = TREE.head(70_000);
  }

  @Test
  void inclusionProof_refusesAnyFlippedBit() {
    TreeHead head = TREE.head(13);
    InclusionProof proof = inclusion(9, 13);

    for (int bit = 0; bit < 256; bit++) {
      assertThat(proof.verifies(flipped(TREE.leafHash(9), bit), head)).isFalse();
      for (int node = 0; node < proof.hashes().size(); node++) {
        InclusionProof bent = new InclusionProof(9, flipped(proof.hashes(), node, bit));
        assertThat(bent.verifies(TREE.leafHash(9), head)).isFalse();
      }
    }
  }

  @Test
  void consistencyProof_refusesAnyFlippedBit() {
    ConsistencyProof proof = consistency(6, 13);

    for (int bit = 0; bit < 256; bit++) {
      for (int node = 0; node < proof.hashes().size(); node++) {
        ConsistencyProof bent = new ConsistencyProof(flipped(proof.hashes(), node, bit));
        assertThat(bent.verifies(TREE.head(6), TREE.head(13))).isFalse();
      }
    }
  }

  @Test
  void proofs_refuseWhatIsTooLongOrTooShort() {
    List<Hash> path = inclusion(9, 13).hashes();
    List<Hash> longer = new ArrayList<>(path);
    longer.add(TREE.leafHash(0));

    assertThat(new InclusionProof(9, longer).verifies(TREE.leafHash(9), TREE.head(13))).isFalse();
    assertThat(new InclusionProof(9, path.subList(0, 3)).verifies(TREE.leafHash(9), TREE.head(13)))
        .isFalse();
    assertThat(new ConsistencyProof(longer).verifies(TREE.head(6), TREE.head(13))).isFalse();
    assertThat(ConsistencyProof.EMPTY.verifies(TREE.head(6), TREE.head(13))).isFalse();
  }

  @Test
  void consistencyProof_refusesTheEmptyTreeAndOneThatShrank() {
    assertThat(ConsistencyProof.EMPTY.verifies(TreeHead.EMPTY, TreeHead.EMPTY)).isFalse();
    assertThat(ConsistencyProof.EMPTY.verifies(TreeHead.EMPTY, TREE.head(3))).isFalse();
    assertThat(consistency(6, 13).verifies(TREE.head(13), TREE.head(6))).isFalse();
  }

  @Test
  void consistencyProof_refusesATreeThatChangedALeaf() {
    List<Bytes> entries = new ArrayList<>(List.of(Bytes.utf8("0"), Bytes.utf8("other")));
    for (int i = 2; i < 13; i++) {
      entries.add(Bytes.utf8(Integer.toString(i)));
    }
    TestTree rewritten = new TestTree(entries);

    ConsistencyProof proof = ConsistencyPlan.of(6, 13).proof(tiles(rewritten, 6, 13));

    assertThat(proof.verifies(TREE.head(6), rewritten.head(13))).isFalse();
  }

  @Test
  void plans_refuseWhatNoTreeHas() {
    assertThatThrownBy(() -> InclusionPlan.of(8, 8)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> InclusionPlan.of(-1, 8)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ConsistencyPlan.of(0, 8)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ConsistencyPlan.of(9, 8)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void inclusionPlan_refusesToGuessAMissingTile() {
    assertThatThrownBy(() -> InclusionPlan.of(3, 300).proof(Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static InclusionProof inclusion(int leaf, int size) {
    Map<TileId, Tile> tiles = new HashMap<>();
    InclusionPlan plan = InclusionPlan.of(leaf, size);
    plan.tiles().forEach(id -> tiles.put(id, TREE.tile(id)));
    return plan.proof(tiles);
  }

  private static ConsistencyProof consistency(int oldSize, int newSize) {
    return ConsistencyPlan.of(oldSize, newSize).proof(tiles(TREE, oldSize, newSize));
  }

  private static Map<TileId, Tile> tiles(TestTree tree, int oldSize, int newSize) {
    return tiles(tree, ConsistencyPlan.of(oldSize, newSize).tiles());
  }

  private static Map<TileId, Tile> tiles(TestTree tree, Set<TileId> ids) {
    Map<TileId, Tile> tiles = new HashMap<>();
    ids.forEach(id -> tiles.put(id, tree.tile(id)));
    return tiles;
  }

  private static TreeHead frontier(int size) {
    Frontier frontier = Frontier.empty();
    for (int leaf = 0; leaf < size; leaf++) {
      frontier = frontier.append(TREE.leafHash(leaf));
    }
    return frontier.treeHead();
  }

  private static List<Hash> flipped(List<Hash> hashes, int node, int bit) {
    List<Hash> bent = new ArrayList<>(hashes);
    bent.set(node, flipped(bent.get(node), bit));
    return bent;
  }

  private static Hash flipped(Hash hash, int bit) {
    byte[] bytes = hash.value().toArray();
    bytes[bit / 8] ^= (byte) (1 << (bit % 8));
    return new Hash(Bytes.of(bytes));
  }

  private static TreeHead head(long size, String root) throws LogFormatException {
    return new TreeHead(size, Hash.fromBase64(root));
  }

  private static List<Hash> hashes(List<String> base64) throws LogFormatException {
    List<Hash> hashes = new ArrayList<>();
    for (String hash : base64) {
      hashes.add(Hash.fromBase64(hash));
    }
    return hashes;
  }
}
