package org.resguardo.audit.log;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.resguardo.note.NoteFormatException;
import org.resguardo.note.UnverifiedNote;
import org.resguardo.primitive.Bytes;
import org.resguardo.roster.RosterEntry;
import org.resguardo.roster.RosterFormatException;
import org.resguardo.submission.IsoWeek;
import org.resguardo.token.PublishedKey;
import org.resguardo.token.TokenFormatException;
import org.resguardo.vetting.UnverifiedEndorsement;
import org.resguardo.vetting.VettingEntry;
import org.resguardo.vetting.VettingFormatException;

/// An entry of the directory log, by its form. A new kind of entry is added here.
public sealed interface DirectoryEntry {
  /// The week that stands in it and in which it was made; rosters and endorsements have none, and
  /// keys are published ahead.
  default Optional<IsoWeek> week() {
    return this instanceof Step step ? Optional.of(step.entry().week()) : Optional.empty();
  }

  /// A published roster.
  record PublishedRoster(RosterEntry entry) implements DirectoryEntry {}

  /// An endorsement, its signature unchecked.
  record Endorsed(UnverifiedEndorsement endorsement) implements DirectoryEntry {}

  /// Any other step of vetting.
  record Step(VettingEntry entry) implements DirectoryEntry {}

  /// A key for a week; who signed it is unchecked.
  record Published(PublishedKey key) implements DirectoryEntry {}

  /// Those of `entries` that have a known form.
  static List<DirectoryEntry> known(List<Bytes> entries) {
    return entries.stream().map(DirectoryEntry::read).flatMap(Optional::stream).toList();
  }

  private static Optional<DirectoryEntry> read(Bytes entry) {
    try {
      return Optional.of(parse(entry));
    } catch (UnknownEntryException unknown) {
      return Optional.empty();
    }
  }

  /// Reads an entry.
  ///
  /// @throws UnknownEntryException when it is none of these
  static DirectoryEntry parse(Bytes entry) throws UnknownEntryException {
    String text = new String(entry.toArray(), StandardCharsets.UTF_8);
    try {
      return switch (text.lines().findFirst().orElse("")) {
        case "resguardo roster entry v1" -> new PublishedRoster(RosterEntry.parse(text));
        case "resguardo endorsement v1" ->
            new Endorsed(UnverifiedEndorsement.parse(entry.toArray()));
        case "resguardo vetting v1" -> new Step(VettingEntry.parse(text));
        case PublishedKey.IssuerKey.HEADING -> new Published(PublishedKey.parse(text));
        case PublishedKey.ObliviousKeys.HEADING ->
            new Published(
                PublishedKey.parse(UnverifiedNote.parse(entry.toArray()).unverifiedText()));
        default -> throw new UnknownEntryException();
      };
    } catch (RosterFormatException
        | VettingFormatException
        | TokenFormatException
        | NoteFormatException malformed) {
      throw new UnknownEntryException();
    }
  }
}
