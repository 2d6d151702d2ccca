package org.resguardo.roster;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.resguardo.note.SignedNote;

/// A roster that the quorum of vetters signed and that was in force when {@link RosterVerifier}
/// checked it.
public final class Roster {
  private final RosterContent content;
  private final SignedNote note;

  Roster(RosterContent content, SignedNote note) {
    this.content = content;
    this.note = note;
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
