package org.resguardo.witness;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.Primitives;
import org.resguardo.tlog.CosignatureKey;
import org.resguardo.tlog.LogFormatException;
import org.resguardo.tlog.UnverifiedCheckpoint;

/// The text of a witness's state file. spec: memory.md section 2.
final class StateText {
  private static final String HEADING = "resguardo witness state v1";
  private static final String CHECKPOINT = "checkpoint ";
  private static final String SHA_256 = "sha256 ";

  private StateText() {}

  static String write(CosignatureKey witness, Collection<UnverifiedCheckpoint> checkpoints) {
    StringBuilder text = new StringBuilder(HEADING).append('\n');
    text.append(line(witness)).append('\n');
    for (UnverifiedCheckpoint checkpoint : checkpoints) {
      String base64 = Bytes.utf8(checkpoint.encoded()).toBase64();
      text.append(CHECKPOINT).append(base64).append('\n');
    }
    return text.append(digestLine(text.toString())).append('\n').toString();
  }

  static List<UnverifiedCheckpoint> read(CosignatureKey witness, String text)
      throws WitnessStateException {
    List<String> lines = text.lines().toList();
    if (lines.isEmpty() || !lines.getFirst().equals(HEADING)) {
      throw new WitnessStateException("it does not start with '" + HEADING + "'");
    }
    int end = text.lastIndexOf(SHA_256);
    if (end < 0 || !text.substring(end).equals(digestLine(text.substring(0, end)) + "\n")) {
      throw new WitnessStateException("it is cut off or was altered");
    }
    if (!lines.get(1).equals(line(witness))) {
      throw new WitnessStateException("it belongs to another witness's key");
    }
    List<UnverifiedCheckpoint> checkpoints = new ArrayList<>();
    for (String line : lines.subList(2, lines.size() - 1)) {
      checkpoints.add(checkpoint(line));
    }
    return checkpoints;
  }

  private static UnverifiedCheckpoint checkpoint(String line) throws WitnessStateException {
    try {
      Bytes note = Bytes.fromBase64(line.replaceFirst("^" + CHECKPOINT, ""));
      return UnverifiedCheckpoint.parse(note.toArray());
    } catch (IllegalArgumentException | LogFormatException malformed) {
      throw new WitnessStateException("a line is no checkpoint");
    }
  }

  private static String line(CosignatureKey witness) {
    return "witness " + witness.encoded();
  }

  private static String digestLine(String text) {
    return SHA_256 + Bytes.of(Primitives.sha256(Bytes.utf8(text).toArray())).toHex();
  }
}
