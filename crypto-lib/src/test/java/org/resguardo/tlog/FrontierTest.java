package org.resguardo.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class FrontierTest {
  private static final TestTree TREE = TestTree.ofSize(600);

  @Test
  void emptyTree_hasTheHashOfNothing() {
    assertThat(Frontier.empty().rootHash().value().toHex())
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  }

  @Test
  void append_givesTheRootHashOfTheRfc() {
    Frontier frontier = Frontier.empty();
    for (int size = 1; size <= TREE.size(); size++) {
      frontier = frontier.append(TREE.leafHash(size - 1));

      assertThat(frontier.treeHead()).isEqualTo(TREE.head(size));
    }
  }

  @Test
  void append_leavesTheFrontierItWasCalledOnAsItWas() {
    Frontier one = Frontier.empty().append(TREE.leafHash(0));

    one.append(TREE.leafHash(1));

    assertThat(one.treeHead()).isEqualTo(TREE.head(1));
  }

  @Test
  void of_goesOnWhereAKeptFrontierStopped() {
    Frontier frontier = Frontier.empty();
    for (int leaf = 0; leaf < 100; leaf++) {
      frontier = Frontier.of(frontier.size(), frontier.hashes()).append(TREE.leafHash(leaf));
    }

    assertThat(frontier.treeHead()).isEqualTo(TREE.head(100));
  }

  @Test
  void of_refusesAsManyHashesAsNoTreeHas() {
    assertThatThrownBy(() -> Frontier.of(3, List.of(TREE.leafHash(0))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Frontier.of(-1, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
