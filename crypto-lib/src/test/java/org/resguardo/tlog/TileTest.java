package org.resguardo.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resguardo.primitive.Bytes;

class TileTest {
  private static final TestTree TREE = TestTree.ofSize(300);

  @ParameterizedTest
  @CsvSource({
    "0, 0, 256, tile/0/000",
    "0, 0, 5, tile/0/000.p/5",
    "1, 1234067, 256, tile/1/x001/x234/067",
    "3, 1000, 255, tile/3/x001/000.p/255",
    "0, 36028797018963967, 255, tile/0/x036/x028/x797/x018/x963/967.p/255",
    "7, 0, 127, tile/7/000.p/127"
  })
  void path_isTheOneOfTheSpecification(int level, long index, int width, String path)
      throws Exception {
    TileId tile = new TileId(level, index, width);

    assertThat(tile.path()).isEqualTo(path);
    assertThat(TileId.parse(path.substring(5, 6), path.substring(7))).isEqualTo(tile);
  }

  @ParameterizedTest
  @CsvSource({
    "8, 000",
    "00, 000",
    "-1, 000",
    "x, 000",
    "0, 0",
    "0, 0000",
    "0, 001/234",
    "0, x001/x234",
    "0, x000/234",
    "0, x1/234",
    "0, -01",
    "0, 000.p/0",
    "0, 000.p/256",
    "0, 000.p/05",
    "0, 000.p/",
    "0, 000.p/5/",
    "0, /000",
    "0, '000 '",
    "7, 001",
    "0, x999/x999/x999/x999/x999/999",
    "0, x009/x999/x999/x999/x999/x999/999"
  })
  void parse_refusesAPathThatNoLogServes(String level, String rest) {
    assertThatThrownBy(() -> TileId.parse(level, rest)).isInstanceOf(LogFormatException.class);
  }

  @Test
  void ofTree_givesTheTilesOfTheSpecificationsExample() {
    assertThat(TileId.ofTree(0, 272, 70_000).isFull()).isTrue();
    assertThat(TileId.ofTree(0, 273, 70_000).width()).isEqualTo(112);
    assertThat(TileId.ofTree(1, 1, 70_000).width()).isEqualTo(17);
    assertThat(TileId.ofTree(2, 0, 70_000).width()).isEqualTo(1);
    assertThatThrownBy(() -> TileId.ofTree(0, 274, 70_000))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> TileId.ofTree(0, 1, 256)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> TileId.ofTree(0, 1L << 40, 256))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void tile_readsBackWhatItWrites() throws Exception {
    TileId id = TileId.ofTree(0, 1, 300);
    Tile tile = TREE.tile(id);

    assertThat(Tile.parse(id, tile.encoded()).hashes()).isEqualTo(tile.hashes());
  }

  @Test
  void tile_refusesAnotherLengthThanItsPathSays() {
    byte[] encoded = TREE.tile(TileId.ofTree(0, 1, 300)).encoded();

    assertThatThrownBy(() -> Tile.parse(TileId.ofTree(0, 1, 299), encoded))
        .isInstanceOf(LogFormatException.class);
    assertThatThrownBy(() -> Tile.parse(TileId.ofTree(0, 1, 301), encoded))
        .isInstanceOf(LogFormatException.class);
  }

  @Test
  void rootHash_isTheHashInTheTileAbove() {
    Tile full = TREE.tile(TileId.ofTree(0, 0, 300));
    Tile above = TREE.tile(TileId.ofTree(1, 0, 300));

    assertThat(above.hashes()).containsExactly(full.rootHash());
    assertThatThrownBy(above::rootHash).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void bundle_readsBackWhatItWritesAndHashesToItsTile() throws Exception {
    EntryBundle bundle =
        new EntryBundle(
            List.of(
                Bytes.utf8(""),
                Bytes.utf8("uno"),
                Bytes.of(new byte[EntryBundle.MAX_ENTRY_BYTES])));
    TileId id = new TileId(0, 4, 3);

    assertThat(EntryBundle.parse(id, bundle.encoded())).isEqualTo(bundle);
    assertThat(bundle.tile().hashes().get(1)).isEqualTo(Hash.ofLeaf(new byte[] {'u', 'n', 'o'}));
    assertThat(id.bundlePath()).isEqualTo("tile/entries/004.p/3");
    assertThat(TileId.parseBundle("004.p/3")).isEqualTo(id);
  }

  @Test
  void bundle_refusesMoreOrFewerEntriesAndOneCutOff() {
    byte[] two = new EntryBundle(List.of(Bytes.utf8("uno"), Bytes.utf8("dos"))).encoded();

    assertThatThrownBy(() -> EntryBundle.parse(new TileId(0, 0, 1), two))
        .isInstanceOf(LogFormatException.class);
    assertThatThrownBy(() -> EntryBundle.parse(new TileId(0, 0, 3), two))
        .isInstanceOf(LogFormatException.class);
    for (int length = 0; length < two.length; length++) {
      byte[] cut = Arrays.copyOf(two, length);
      assertThatThrownBy(() -> EntryBundle.parse(new TileId(0, 0, 2), cut))
          .isInstanceOf(LogFormatException.class);
    }
  }

  @Test
  void bundle_refusesAnEntryThatDoesNotFit() {
    Bytes tooLong = Bytes.of(new byte[EntryBundle.MAX_ENTRY_BYTES + 1]);

    assertThatThrownBy(() -> new EntryBundle(List.of(tooLong)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
