package org.resguardo.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.resguardo.note.SignerKey;
import org.resguardo.primitive.Bytes;
import org.resguardo.tlog.Checkpoint;
import org.resguardo.tlog.CheckpointBody;
import org.resguardo.tlog.EntryBundle;
import org.resguardo.tlog.Frontier;
import org.resguardo.tlog.Hash;
import org.resguardo.tlog.InclusionPlan;
import org.resguardo.tlog.LogPolicy;
import org.resguardo.tlog.LogVerifier;
import org.resguardo.tlog.Tile;
import org.resguardo.tlog.TileId;
import org.resguardo.tlog.TreeHead;
import org.resguardo.tlog.UnverifiedCheckpoint;
import org.resguardo.tlog.UnverifiedLogProof;
import org.resguardo.tlog.WitnessKey;
import org.resguardo.tlog.WitnessQuorum;

/// A log in memory, served as tlog-tiles has it.
public final class TestLog {
  private final SignerKey key;
  private final WitnessQuorum quorum;
  private final List<WitnessKey> witnesses;

  /// Its entries; tests add and take away.
  public final List<Bytes> entries = new ArrayList<>();

  /// When the witnesses cosign.
  public Instant cosigned = TestWorld.NOW;

  TestLog(SignerKey key, WitnessQuorum quorum, List<WitnessKey> witnesses) {
    this.key = key;
    this.quorum = quorum;
    this.witnesses = new ArrayList<>(witnesses);
  }

  /// Adds entries by their text.
  public void add(String... texts) {
    for (String text : texts) {
      entries.add(Bytes.utf8(text));
    }
  }

  /// Leaves all witnesses but the first without a say.
  public void forgetWitnesses() {
    witnesses.subList(1, witnesses.size()).clear();
  }

  /// What is at `path`, which starts behind the log's address.
  byte[] get(String path) throws Exception {
    if (path.equals("/checkpoint")) {
      return checkpoint().encoded().getBytes(StandardCharsets.UTF_8);
    }
    String[] parts = path.substring("/tile/".length()).split("/", 2);
    return parts[0].equals("entries")
        ? bundle(TileId.parseBundle(parts[1])).encoded()
        : tile(TileId.parse(parts[0], parts[1])).encoded();
  }

  /// The proof of an entry.
  UnverifiedLogProof proof(Bytes entry) throws Exception {
    return UnverifiedLogProof.of(
        InclusionPlan.of(entries.indexOf(entry), entries.size()).proof(this::tile), checkpoint());
  }

  UnverifiedCheckpoint checkpoint() throws Exception {
    UnverifiedCheckpoint checkpoint =
        UnverifiedCheckpoint.signed(CheckpointBody.of(key.verifierKey().name(), head()), key);
    Checkpoint verified =
        new LogVerifier(new LogPolicy(key.verifierKey(), quorum))
            .verifyWithoutWitnesses(checkpoint);
    for (WitnessKey witness : witnesses) {
      checkpoint = checkpoint.with(witness.cosign(verified, cosigned));
    }
    return checkpoint;
  }

  private TreeHead head() {
    Frontier frontier = Frontier.empty();
    for (Bytes entry : entries) {
      frontier = frontier.append(Hash.ofLeaf(entry.toArray()));
    }
    return frontier.treeHead();
  }

  private EntryBundle bundle(TileId id) {
    int from = (int) id.firstHash();
    return new EntryBundle(entries.subList(from, from + id.width()));
  }

  private Tile tile(TileId id) {
    List<Hash> hashes = new ArrayList<>();
    for (long i = id.firstHash(); i < id.firstHash() + id.width(); i++) {
      hashes.add(
          id.level() == 0
              ? Hash.ofLeaf(entries.get((int) i).toArray())
              : tile(new TileId(id.level() - 1, i, TileId.FULL)).rootHash());
    }
    return Tile.of(hashes);
  }
}
