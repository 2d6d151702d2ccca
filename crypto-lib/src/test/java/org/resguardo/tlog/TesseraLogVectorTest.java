package org.resguardo.tlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resguardo.SharedVectors;
import org.resguardo.note.NoteFormatException;
import org.resguardo.note.VerifierKey;
import org.resguardo.primitive.Bytes;

/// The log of 15 leaves that transparency-dev/tessera made, from its own files.
class TesseraLogVectorTest {
  private static final int SIZE = 15;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15})
  void checkpoint_hasTheRootHashOfItsEntries(int size) throws Exception {
    Frontier frontier = Frontier.empty();
    if (size > 0) {
      for (Bytes entry : bundle(size).entries()) {
        frontier = frontier.append(Hash.ofLeaf(entry.toArray()));
      }
    }

    assertThat(checkpoint(size).treeHead()).isEqualTo(frontier.treeHead());
  }

  @Test
  void entries_areTheOnesPutIn() throws Exception {
    List<String> entries =
        bundle(SIZE).entries().stream()
            .map(entry -> new String(entry.toArray(), StandardCharsets.UTF_8))
            .toList();

    assertThat(entries).startsWith("one", "two", "three").endsWith("fivten").hasSize(SIZE);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15})
  void tiles_areWhatTheEntryBundlesHashTo(int size) throws Exception {
    Tile tile = tile(TileId.ofTree(0, 0, size));

    assertThat(bundle(size).tile().encoded()).isEqualTo(tile.encoded());
  }

  @Test
  void consistencyProofs_verifyBetweenAllPairs() throws Exception {
    for (int newSize = 1; newSize <= SIZE; newSize++) {
      for (int oldSize = 1; oldSize <= newSize; oldSize++) {
        ConsistencyProof proof =
            ConsistencyPlan.of(oldSize, newSize).proof(TesseraLogVectorTest::tile);

        assertThat(proof.verifies(checkpoint(oldSize).treeHead(), checkpoint(newSize).treeHead()))
            .as("%d to %d", oldSize, newSize)
            .isTrue();
      }
    }
  }

  @Test
  void inclusionProofs_verifyForAllEntriesInAllSizes() throws Exception {
    for (int size = 1; size <= SIZE; size++) {
      List<Bytes> entries = bundle(size).entries();
      for (int leaf = 0; leaf < size; leaf++) {
        InclusionProof proof = InclusionPlan.of(leaf, size).proof(TesseraLogVectorTest::tile);

        assertThat(
                proof.verifies(
                    Hash.ofLeaf(entries.get(leaf).toArray()), checkpoint(size).treeHead()))
            .as("leaf %d of %d", leaf, size)
            .isTrue();
      }
    }
  }

  private static Checkpoint checkpoint(int size)
      throws IOException, LogFormatException, LogRefusedException, NoteFormatException {
    VerifierKey log =
        VerifierKey.parse(
            "example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx");
    return new LogVerifier(new LogPolicy(log, WitnessQuorum.NONE))
        .verifyWithoutWitnesses(UnverifiedCheckpoint.parse(read("checkpoint." + size)));
  }

  private static EntryBundle bundle(int size) throws IOException, LogFormatException {
    TileId id = TileId.ofTree(0, 0, size);
    return EntryBundle.parse(id, read(id.bundlePath()));
  }

  private static Tile tile(TileId id) throws IOException {
    try {
      return Tile.parse(id, read(id.path()));
    } catch (LogFormatException malformed) {
      throw new IOException(malformed);
    }
  }

  private static byte[] read(String name) throws IOException {
    Path path = SharedVectors.path("tlog-c2sp/tessera-testlog/" + name);
    return Files.readAllBytes(path);
  }
}
