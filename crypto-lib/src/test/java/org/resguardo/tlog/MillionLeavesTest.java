package org.resguardo.tlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// A million equal leaves, so that every perfect subtree of one height has one hash and nobody has
/// to build the tree.
class MillionLeavesTest {
  private static final long SIZE = 1_000_000;
  private static final Hash LEAF = Hash.ofLeaf(new byte[] {'x'});
  private static final TreeHead HEAD = head();

  @Test
  void inclusionPlan_needsFewTiles() {
    assertThat(InclusionPlan.of(123_456, SIZE).tiles()).hasSizeBetween(3, 5);
  }

  @Test
  void inclusionProof_isMadeInFarLessThanFiveMilliseconds() {
    SplittableRandom random = new SplittableRandom(3);
    List<Duration> times = new ArrayList<>();
    for (int round = 0; round < 200; round++) {
      InclusionPlan plan = InclusionPlan.of(random.nextLong(SIZE), SIZE);
      Map<TileId, Tile> tiles = tiles(plan);

      long start = System.nanoTime();
      InclusionProof proof = plan.proof(tiles);
      times.add(Duration.ofNanos(System.nanoTime() - start));

      assertThat(proof.verifies(LEAF, HEAD)).isTrue();
    }
    Collections.sort(times);
    assertThat(times.get(100)).isLessThan(Duration.ofMillis(5));
  }

  private static Map<TileId, Tile> tiles(InclusionPlan plan) {
    Map<TileId, Tile> tiles = new HashMap<>();
    plan.tiles()
        .forEach(
            id -> tiles.put(id, Tile.of(Collections.nCopies(id.width(), perfect(8 * id.level())))));
    return tiles;
  }

  private static TreeHead head() {
    List<Hash> row =
        IntStream.rangeClosed(0, 20)
            .map(i -> 20 - i)
            .filter(height -> (SIZE >> height & 1) == 1)
            .mapToObj(MillionLeavesTest::perfect)
            .toList();
    return Frontier.of(SIZE, row).treeHead();
  }

  private static Hash perfect(int height) {
    Hash hash = LEAF;
    for (int i = 0; i < height; i++) {
      hash = Hash.ofNode(hash, hash);
    }
    return hash;
  }
}
