package org.resguardo.witness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.resguardo.note.VerifierKey;
import org.resguardo.primitive.Bytes;
import org.resguardo.storage.DurableFile;
import org.resguardo.storage.ExclusiveUse;
import org.resguardo.tlog.CosignatureKey;
import org.resguardo.tlog.LogPolicy;
import org.resguardo.tlog.LogRefusedException;
import org.resguardo.tlog.LogVerifier;
import org.resguardo.tlog.TreeHead;
import org.resguardo.tlog.TrustedWitness;
import org.resguardo.tlog.UnverifiedCheckpoint;
import org.resguardo.tlog.WitnessQuorum;
import org.resguardo.tlog.WitnessState;

/// A witness's state in one file, which no other witness can use meanwhile. Thread-safe.
///
/// What was cosigned is on the disk before anybody sees the cosignature.
public final class WitnessStateFile implements WitnessState, AutoCloseable {
  private static final int MAX_BYTES = 4 << 20;

  private final CosignatureKey witness;
  private final DurableFile file;
  private final ExclusiveUse use;
  private final Map<String, UnverifiedCheckpoint> latest = new TreeMap<>();

  private WitnessStateFile(CosignatureKey witness, DurableFile file, ExclusiveUse use) {
    this.witness = witness;
    this.file = file;
    this.use = use;
  }

  /// Opens the state of the witness with that key; there is none yet when the file is missing.
  ///
  /// @param logs keys of the logs whose checkpoints must verify. Those of other logs are kept as
  ///   they are, in case the log comes back
  /// @throws WitnessStateException when the file is in use, damaged, or not of this witness
  public static WitnessStateFile open(
      Path file, CosignatureKey witness, Collection<VerifierKey> logs)
      throws WitnessStateException, IOException {
    ExclusiveUse use =
        ExclusiveUse.attempt(file)
            .orElseThrow(() -> new WitnessStateException("another witness uses it"));
    WitnessStateFile state = new WitnessStateFile(witness, new DurableFile(file), use);
    boolean isRead = false;
    try {
      state.read(logs);
      isRead = true;
      return state;
    } finally {
      if (!isRead) {
        use.close();
      }
    }
  }

  private void read(Collection<VerifierKey> logs) throws WitnessStateException, IOException {
    Optional<Bytes> content = file.read(MAX_BYTES);
    if (content.isEmpty()) {
      return;
    }
    String text = new String(content.get().toArray(), StandardCharsets.UTF_8);
    for (UnverifiedCheckpoint checkpoint : StateText.read(witness, text)) {
      if (latest.put(checkpoint.unverifiedBody().origin(), checkpoint) != null) {
        throw new WitnessStateException("a log stands twice in it");
      }
    }
    for (VerifierKey log : logs) {
      requireCosigned(log);
    }
  }

  private void requireCosigned(VerifierKey log) throws WitnessStateException {
    WitnessQuorum itself =
        WitnessQuorum.NONE.with(new TrustedWitness("itself", witness, null)).withRule("itself");
    UnverifiedCheckpoint checkpoint = latest.get(log.name());
    try {
      if (checkpoint != null) {
        new LogVerifier(new LogPolicy(log, itself)).verify(checkpoint);
      }
    } catch (LogRefusedException refused) {
      throw new WitnessStateException(
          "its checkpoint of %s is not believable: %s".formatted(log.name(), refused.getMessage()));
    }
  }

  /// Of how many logs something was cosigned.
  public synchronized int size() {
    return latest.size();
  }

  @Override
  public synchronized Optional<UnverifiedCheckpoint> latest(String origin) {
    return Optional.ofNullable(latest.get(origin));
  }

  @Override
  public synchronized boolean replace(TreeHead expected, UnverifiedCheckpoint next)
      throws IOException {
    String origin = next.unverifiedBody().origin();
    TreeHead actual =
        latest(origin).map(found -> found.unverifiedBody().treeHead()).orElse(TreeHead.EMPTY);
    if (!actual.equals(expected)) {
      return false;
    }
    List<UnverifiedCheckpoint> all = new ArrayList<>(latest.values());
    all.remove(latest.get(origin));
    all.add(next);
    file.replace(Bytes.utf8(StateText.write(witness, all)));
    latest.put(origin, next);
    return true;
  }

  @Override
  public void close() throws IOException {
    use.close();
  }
}
