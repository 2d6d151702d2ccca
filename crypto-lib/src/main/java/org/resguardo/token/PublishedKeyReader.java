package org.resguardo.token;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.resguardo.note.NoteFormatException;
import org.resguardo.note.NoteRefusedException;
import org.resguardo.note.NoteVerifier;
import org.resguardo.note.UnverifiedNote;
import org.resguardo.note.VerifierKey;
import org.resguardo.primitive.Bytes;

/// Tells the published keys among the entries of the directory log. Spec: token.md section 7.
/// Immutable, thread-safe.
public final class PublishedKeyReader {
  private final NoteVerifier reportService;

  /// @param reportService the key that signs statements about oblivious keys
  public PublishedKeyReader(VerifierKey reportService) {
    this.reportService = new NoteVerifier(List.of(reportService));
  }

  /// The key the entry publishes; empty for every other entry, also for one about oblivious keys
  /// that report-service has not signed.
  public Optional<PublishedKey> read(Bytes entry) {
    String text = new String(entry.toArray(), StandardCharsets.UTF_8);
    if (text.startsWith(PublishedKey.IssuerKey.HEADING + "\n")) {
      return parse(text).filter(PublishedKey.IssuerKey.class::isInstance);
    }
    return text.startsWith(PublishedKey.ObliviousKeys.HEADING + "\n")
        ? signed(entry).flatMap(PublishedKeyReader::parse)
        : Optional.empty();
  }

  private static Optional<PublishedKey> parse(String text) {
    try {
      return Optional.of(PublishedKey.parse(text));
    } catch (TokenFormatException other) {
      return Optional.empty();
    }
  }

  private Optional<String> signed(Bytes note) {
    try {
      return Optional.of(reportService.verify(UnverifiedNote.parse(note.toArray())).text());
    } catch (NoteFormatException | NoteRefusedException unsigned) {
      return Optional.empty();
    }
  }
}
