package org.resguardo.note;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// A note whose form is right and whose signatures nobody has checked. Only {@link NoteVerifier}
/// turns it into a {@link SignedNote}; until then its text must not be acted upon.
public final class UnverifiedNote {
  /// Longest note accepted, in bytes: a roster of 500 hybrid keys fits.
  public static final int MAX_BYTES = 2 * 1024 * 1024;

  private static final int MAX_SIGNATURES = 100;

  private final String text;
  private final List<NoteSignature> signatures;

  UnverifiedNote(String text, List<NoteSignature> signatures) throws NoteFormatException {
    if (!isText(text)) {
      throw new NoteFormatException("the text of a note is printable and ends in a newline");
    }
    if (signatures.size() > MAX_SIGNATURES) {
      throw new NoteFormatException("a note has at most " + MAX_SIGNATURES + " signatures");
    }
    this.text = text;
    this.signatures = List.copyOf(signatures);
  }

  /// Parses UTF-8 bytes.
  ///
  /// @throws NoteFormatException when they are not a note
  public static UnverifiedNote parse(byte[] note) throws NoteFormatException {
    if (note.length > MAX_BYTES) {
      throw new NoteFormatException("the note is longer than " + MAX_BYTES + " bytes");
    }
    try {
      return parse(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(note)).toString());
    } catch (CharacterCodingException malformed) {
      throw new NoteFormatException("a note is UTF-8");
    }
  }

  /// Parses a note.
  ///
  /// @throws NoteFormatException when `note` is not one
  public static UnverifiedNote parse(String note) throws NoteFormatException {
    int blankLine = note.lastIndexOf("\n\n");
    boolean hasSignatures = blankLine >= 0 && blankLine + 2 < note.length();
    if (!hasSignatures || !note.endsWith("\n") || note.length() > MAX_BYTES) {
      throw new NoteFormatException("a note is text, a blank line, and signature lines");
    }
    List<NoteSignature> signatures = new ArrayList<>();
    for (String line : note.substring(blankLine + 2, note.length() - 1).split("\n", -1)) {
      signatures.add(NoteSignature.parse(line));
    }
    return new UnverifiedNote(note.substring(0, blankLine + 1), signatures);
  }

  /// The text, ending in a newline. It proves nothing yet.
  public String unverifiedText() {
    return text;
  }

  /// The signature lines, in order; none is verified.
  public List<NoteSignature> signatures() {
    return signatures;
  }

  /// The same text with one more signature under it.
  public UnverifiedNote with(NoteSignature signature) throws NoteFormatException {
    List<NoteSignature> more = new ArrayList<>(signatures);
    more.add(signature);
    return new UnverifiedNote(text, more);
  }

  /// The same text with those of its signatures that `isKept` accepts; maybe none.
  public UnverifiedNote retaining(Predicate<NoteSignature> isKept) throws NoteFormatException {
    return new UnverifiedNote(text, signatures.stream().filter(isKept).toList());
  }

  /// The note as it is stored and sent.
  public String encoded() {
    return signatures.stream()
        .map(NoteSignature::encoded)
        .collect(Collectors.joining("\n", text + "\n", "\n"));
  }

  private static boolean isText(String text) {
    return text.endsWith("\n")
        && text.length() <= MAX_BYTES
        && text.chars().noneMatch(c -> c < 0x20 && c != '\n');
  }
}
