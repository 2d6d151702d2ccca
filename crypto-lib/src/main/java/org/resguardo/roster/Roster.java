package org.resguardo.roster;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.resguardo.note.SignedNote;
import org.resguardo.tlog.LoggedEntry;

/// A roster that the quorum of vetters signed, that was in force when {@link RosterVerifier}
/// checked it, and that stands in the directory log, unless {@link #logged} is empty.
public final class Roster {
  private final RosterContent content;
  private final SignedNote note;
  private final @Nullable LoggedEntry logged;

  /// @param logged null only for a roster that nobody seals to
  Roster(RosterContent content, SignedNote note, @Nullable LoggedEntry logged) {
    this.content = content;
    this.note = note;
    this.logged = logged;
  }

  /// Counts up by one with each published roster.
  public int version() {
    return content.version();
  }

  /// Last day on which it may be used.
  public LocalDate expires() {
    return content.expires();
  }

  /// All of it.
  public RosterContent content() {
    return content;
  }

  /// The signed note it came in.
  public SignedNote note() {
    return note;
  }

  /// Where it stands in the directory log, and under which checkpoint; empty when it was verified
  /// without the log.
  public Optional<LoggedEntry> logged() {
    return Optional.ofNullable(logged);
  }

  /// The organisation of that id, if it stands in the roster.
  public Optional<Organisation> organisation(String id) {
    return content.organisations().stream().filter(o -> o.id().equals(id)).findFirst();
  }

  /// The keys of `role` in force on `day` in any of `organisations`.
  public List<MemberKey> keys(MemberRole role, Collection<String> organisations, LocalDate day) {
    return content.members().stream()
        .filter(member -> member.role() == role)
        .filter(member -> organisations.contains(member.organisation()))
        .filter(member -> member.isInForce(day))
        .toList();
  }

  /// Whether that member of that organisation holds a key of `role` in force on `day`.
  public boolean lists(MemberRole role, String memberId, String organisation, LocalDate day) {
    return keys(role, List.of(organisation), day).stream()
        .anyMatch(member -> member.memberId().equals(memberId));
  }
}
