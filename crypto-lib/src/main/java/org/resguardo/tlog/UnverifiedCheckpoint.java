package org.resguardo.tlog;

import org.resguardo.note.NoteFormatException;
import org.resguardo.note.NoteSignature;
import org.resguardo.note.SignerKey;
import org.resguardo.note.UnverifiedNote;
import org.resguardo.note.VerifierKey;

/// A checkpoint whose form is right and whose signatures nobody has checked. Only {@link
/// LogVerifier} makes more of it.
public final class UnverifiedCheckpoint {
  /// Longest checkpoint accepted, with all its signatures: sixteen post-quantum ones fit.
  public static final int MAX_BYTES = 64 * 1024;

  private final UnverifiedNote note;
  private final CheckpointBody body;

  private UnverifiedCheckpoint(UnverifiedNote note, CheckpointBody body) {
    this.note = note;
    this.body = body;
  }

  /// Parses a signed note that holds a checkpoint.
  ///
  /// @throws LogFormatException when it is neither
  public static UnverifiedCheckpoint parse(byte[] encoded) throws LogFormatException {
    if (encoded.length > MAX_BYTES) {
      throw new LogFormatException("a checkpoint has at most " + MAX_BYTES + " bytes");
    }
    try {
      UnverifiedNote note = UnverifiedNote.parse(encoded);
      return new UnverifiedCheckpoint(note, CheckpointBody.parse(note.unverifiedText()));
    } catch (NoteFormatException malformed) {
      throw new LogFormatException(String.valueOf(malformed.getMessage()));
    }
  }

  /// A checkpoint under the log's own signature. The log must never sign one that does not continue
  /// all it has signed before.
  ///
  /// @throws IllegalArgumentException when the key is that of another log
  public static UnverifiedCheckpoint signed(CheckpointBody body, SignerKey logKey) {
    if (!logKey.verifierKey().name().equals(body.origin())) {
      throw new IllegalArgumentException("the name of a log's key is the log's origin");
    }
    try {
      return new UnverifiedCheckpoint(logKey.sign(body.text()), body);
    } catch (NoteFormatException bug) {
      throw new IllegalStateException(bug); // a body is always the text of a note
    }
  }

  /// What it says; proves nothing yet.
  public CheckpointBody unverifiedBody() {
    return body;
  }

  /// The note it came in.
  public UnverifiedNote note() {
    return note;
  }

  /// The same checkpoint with one more signature.
  ///
  /// @throws LogFormatException when it has as many as a note can have
  public UnverifiedCheckpoint with(NoteSignature signature) throws LogFormatException {
    try {
      return new UnverifiedCheckpoint(note.with(signature), body);
    } catch (NoteFormatException tooMany) {
      throw new LogFormatException(String.valueOf(tooMany.getMessage()));
    }
  }

  /// The same checkpoint with the signatures of that key only.
  UnverifiedCheckpoint retaining(VerifierKey key) throws LogFormatException {
    try {
      UnverifiedNote retained = note.retaining(signature -> signature.claimsToBeFrom(key));
      return new UnverifiedCheckpoint(retained, body);
    } catch (NoteFormatException malformed) {
      throw new LogFormatException(String.valueOf(malformed.getMessage()));
    }
  }

  /// The checkpoint as it is stored and sent.
  public String encoded() {
    return note.encoded();
  }
}
