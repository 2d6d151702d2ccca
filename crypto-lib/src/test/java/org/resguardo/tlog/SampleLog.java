package org.resguardo.tlog;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.resguardo.note.SignerKey;
import org.resguardo.note.VerifierKey;
import org.resguardo.primitive.Bytes;

/// A small log in memory with a test-only key, which signs whatever it is told to.
public final class SampleLog implements TileSource {
  private final SignerKey key;
  private final List<Bytes> entries;

  private SampleLog(SignerKey key, List<Bytes> entries) {
    this.key = key;
    this.entries = new ArrayList<>(entries);
  }

  /// An empty log.
  public static SampleLog of(String origin) {
    return of(SignerKey.generate(origin, new SecureRandom()));
  }

  /// An empty log with this key.
  public static SampleLog of(SignerKey key) {
    return new SampleLog(key, List.of());
  }

  /// The log with as many entries as `size` says, each of `word` and its number.
  public static SampleLog ofSize(String origin, int size, String word) {
    return of(origin).grown(size, word);
  }

  /// The same log with its first `keep` entries, and then others.
  public SampleLog fork(int keep, int size, String word) {
    return new SampleLog(key, entries.subList(0, keep)).grown(size, word);
  }

  private SampleLog grown(int size, String word) {
    IntStream.range(entries.size(), size).forEach(i -> append(Bytes.utf8(word + i)));
    return this;
  }

  /// Appends an entry; returns its index.
  public int append(Bytes entry) {
    entries.add(entry);
    return entries.size() - 1;
  }

  /// Puts another entry in the place of one.
  public void alter(int index, Bytes entry) {
    entries.set(index, entry);
  }

  public int size() {
    return entries.size();
  }

  public VerifierKey key() {
    return key.verifierKey();
  }

  public String origin() {
    return key().name();
  }

  /// The head of the first `size` entries.
  public TreeHead head(int size) {
    return tree().head(size);
  }

  /// The checkpoint of that head, signed by the log and cosigned by `witnesses`.
  public UnverifiedCheckpoint checkpoint(int size, WitnessKey... witnesses) throws Exception {
    CheckpointBody body = CheckpointBody.of(origin(), head(size));
    UnverifiedCheckpoint checkpoint = UnverifiedCheckpoint.signed(body, key);
    LogVerifier verifier = new LogVerifier(new LogPolicy(key(), WitnessQuorum.NONE));
    Checkpoint verified = verifier.verifyWithoutWitnesses(checkpoint);
    for (WitnessKey witness : witnesses) {
      checkpoint = checkpoint.with(witness.cosign(verified, Instant.now()));
    }
    return checkpoint;
  }

  /// What the log sends to a witness that cosigned its first `oldSize` entries last.
  public byte[] addCheckpoint(int oldSize, int size) throws Exception {
    return addCheckpoint(oldSize, size, this);
  }

  /// The same, with the proof made from another log's tiles.
  public byte[] addCheckpoint(int oldSize, int size, TileSource tiles) throws Exception {
    ConsistencyProof proof =
        oldSize == 0 || oldSize > size
            ? ConsistencyProof.EMPTY
            : ConsistencyPlan.of(oldSize, size).proof(tiles);
    String request = new AddCheckpointRequest(oldSize, proof, checkpoint(size)).encoded();
    return Bytes.utf8(request).toArray();
  }

  /// The proof that the entry stands under that checkpoint.
  public UnverifiedLogProof proof(int index, UnverifiedCheckpoint checkpoint) throws IOException {
    long size = checkpoint.unverifiedBody().size();
    return UnverifiedLogProof.of(InclusionPlan.of(index, size).proof(this), checkpoint);
  }

  @Override
  public Tile tile(TileId id) {
    return tree().tile(id);
  }

  /// The entries behind a tile of level 0.
  public EntryBundle bundle(TileId id) {
    int from = (int) id.firstHash();
    return new EntryBundle(entries.subList(from, from + id.width()));
  }

  private TestTree tree() {
    return new TestTree(entries);
  }
}
