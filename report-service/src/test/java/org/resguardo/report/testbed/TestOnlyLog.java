package org.resguardo.report.testbed;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.resguardo.primitive.Bytes;
import org.resguardo.roster.RosterContent;
import org.resguardo.roster.RosterEntry;
import org.resguardo.tlog.Checkpoint;
import org.resguardo.tlog.CheckpointBody;
import org.resguardo.tlog.Frontier;
import org.resguardo.tlog.Hash;
import org.resguardo.tlog.InclusionPlan;
import org.resguardo.tlog.LogFormatException;
import org.resguardo.tlog.LogPolicy;
import org.resguardo.tlog.LogRefusedException;
import org.resguardo.tlog.LogVerifier;
import org.resguardo.tlog.Tile;
import org.resguardo.tlog.TileId;
import org.resguardo.tlog.UnverifiedCheckpoint;
import org.resguardo.tlog.UnverifiedLogProof;
import org.resguardo.tlog.WitnessKey;

/// A directory log of less than 256 entries that can be grown, rolled back and forked: a longer one
/// is another value. Signed by the test-only key.
public record TestOnlyLog(List<Hash> leaves) {
  /// The log without entries.
  public static final TestOnlyLog EMPTY = new TestOnlyLog(List.of());

  public TestOnlyLog {
    leaves = List.copyOf(leaves);
  }

  /// With the roster's entry behind all others.
  public TestOnlyLog with(RosterContent roster) {
    return with(leaf(roster));
  }

  /// With any text behind all others.
  public TestOnlyLog with(String entry) {
    return with(Hash.ofLeaf(Bytes.utf8(entry).toArray()));
  }

  /// The proof of the roster's entry, under a checkpoint these witnesses cosigned.
  public String proof(RosterContent roster, WitnessKey... witnesses) {
    return proof(leaf(roster), witnesses);
  }

  private String proof(Hash leaf, WitnessKey... witnesses) {
    try {
      return UnverifiedLogProof.of(
              InclusionPlan.of(leaves.indexOf(leaf), leaves.size()).proof(this::tile),
              checkpoint(witnesses))
          .encoded();
    } catch (Exception bug) {
      throw new IllegalStateException(bug);
    }
  }

  /// The proof of an entry of any text, under a checkpoint these witnesses cosigned.
  public String proof(String entry, WitnessKey... witnesses) {
    return proof(Hash.ofLeaf(Bytes.utf8(entry).toArray()), witnesses);
  }

  /// A tile, as far as there are leaves.
  ///
  /// @throws IllegalArgumentException when the log has no such tile
  public Tile tile(TileId id) {
    if (id.level() > 0 || id.index() > 0 || id.width() > leaves.size()) {
      throw new IllegalArgumentException("this log is too short");
    }
    return Tile.of(leaves.subList(0, id.width()));
  }

  private TestOnlyLog with(Hash leaf) {
    return new TestOnlyLog(Stream.concat(leaves.stream(), Stream.of(leaf)).toList());
  }

  private UnverifiedCheckpoint checkpoint(WitnessKey... witnesses)
      throws LogFormatException, LogRefusedException {
    Frontier frontier = Frontier.empty();
    for (Hash leaf : leaves) {
      frontier = frontier.append(leaf);
    }
    String origin = TestOnlyKeys.directoryLog().verifierKey().name();
    UnverifiedCheckpoint signed =
        UnverifiedCheckpoint.signed(
            CheckpointBody.of(origin, frontier.treeHead()), TestOnlyKeys.directoryLog());
    Checkpoint verified = new LogVerifier(policy()).verifyWithoutWitnesses(signed);
    for (WitnessKey witness : witnesses) {
      signed = signed.with(witness.cosign(verified, Instant.now()));
    }
    return signed;
  }

  private static LogPolicy policy() {
    return new LogPolicy(TestOnlyKeys.directoryLog().verifierKey(), TestOnlyKeys.bothWitnesses());
  }

  private static Hash leaf(RosterContent roster) {
    return Hash.ofLeaf(RosterEntry.of(roster).bytes().toArray());
  }
}
