package org.resguardo.tlog;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.resguardo.primitive.Bytes;

/// A `.tlog-proof` file: where an entry stands, the hashes that lead to the root, and the
/// checkpoint with that root. {@link LogVerifier} tells what it is worth for a given entry.
///
/// Format: c2sp.org/tlog-proof.
public final class UnverifiedLogProof {
  /// Longest proof accepted.
  public static final int MAX_BYTES = UnverifiedCheckpoint.MAX_BYTES + 32 * 1024;

  private static final String HEADING = "c2sp.org/tlog-proof@v1";
  private static final String EXTRA = "extra ";
  private static final String INDEX = "index ";

  private final @Nullable Bytes extra;
  private final InclusionProof inclusionProof;
  private final UnverifiedCheckpoint checkpoint;

  private UnverifiedLogProof(
      @Nullable Bytes extra, InclusionProof inclusionProof, UnverifiedCheckpoint checkpoint) {
    this.extra = extra;
    this.inclusionProof = inclusionProof;
    this.checkpoint = checkpoint;
  }

  /// A proof without extra data.
  public static UnverifiedLogProof of(
      InclusionProof inclusionProof, UnverifiedCheckpoint checkpoint) {
    return new UnverifiedLogProof(null, inclusionProof, checkpoint);
  }

  /// Parses a proof file.
  ///
  /// @throws LogFormatException when it is not one
  public static UnverifiedLogProof parse(byte[] file) throws LogFormatException {
    LeadingLines parts = LeadingLines.parse(file, MAX_BYTES);
    if (!parts.line(0).equals(HEADING)) {
      throw new LogFormatException("a log proof starts with '" + HEADING + "'");
    }
    Bytes extra = parts.line(1).startsWith(EXTRA) ? extra(parts.line(1)) : null;
    int index = extra == null ? 1 : 2;
    InclusionProof inclusionProof =
        new InclusionProof(leafIndex(parts.line(index)), parts.hashesFrom(index + 1));
    return new UnverifiedLogProof(extra, inclusionProof, parts.checkpoint());
  }

  private static Bytes extra(String line) throws LogFormatException {
    try {
      return Bytes.fromBase64(line.substring(EXTRA.length()));
    } catch (IllegalArgumentException malformed) {
      throw new LogFormatException("a log proof's extra data is base64");
    }
  }

  private static long leafIndex(String line) throws LogFormatException {
    if (!line.startsWith(INDEX)) {
      throw new LogFormatException("a log proof names the entry's index");
    }
    return Decimal.parse(line.substring(INDEX.length()));
  }

  /// Data of an application, which nothing vouches for.
  public Optional<Bytes> unverifiedExtra() {
    return Optional.ofNullable(extra);
  }

  /// The way from the leaf to the root.
  public InclusionProof inclusionProof() {
    return inclusionProof;
  }

  /// The checkpoint it leads to.
  public UnverifiedCheckpoint checkpoint() {
    return checkpoint;
  }

  /// The file.
  public String encoded() {
    StringBuilder text = new StringBuilder(HEADING).append('\n');
    if (extra != null) {
      text.append(EXTRA).append(extra.toBase64()).append('\n');
    }
    text.append(INDEX).append(inclusionProof.leafIndex()).append('\n');
    return text.append(HashLines.encoded(inclusionProof.hashes()))
        .append('\n')
        .append(checkpoint.encoded())
        .toString();
  }
}
