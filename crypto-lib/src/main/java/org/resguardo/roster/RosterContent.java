package org.resguardo.roster;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What a roster says. A value without any proof: a draft, or the inside of a {@link Roster}.
///
/// @param version counts up by one with each published roster, from 1
/// @param issued day of the draft
/// @param expires last day on which clients accept it
public record RosterContent(
    int version,
    LocalDate issued,
    LocalDate expires,
    List<Organisation> organisations,
    List<MemberKey> members) {
  public RosterContent {
    organisations = List.copyOf(organisations);
    members = List.copyOf(members);
    if (version < 1 || expires.isBefore(issued)) {
      throw new IllegalArgumentException(
          "a roster has a version from 1 and expires after its issue");
    }
    Set<String> ids = new HashSet<>();
    for (Organisation organisation : organisations) {
      if (!ids.add(organisation.id())) {
        throw new IllegalArgumentException("an organisation stands twice");
      }
    }
    for (MemberKey member : members) {
      if (!ids.contains(member.organisation()) || !ids.add(member.role() + member.memberId())) {
        throw new IllegalArgumentException("a member stands twice or in no organisation");
      }
    }
  }

  /// The text the vetters sign.
  public String text() {
    return RosterText.write(this);
  }

  /// Reads the text form.
  ///
  /// @throws RosterFormatException when `text` is not exactly what {@link #text} writes
  public static RosterContent parse(String text) throws RosterFormatException {
    return RosterText.read(text);
  }
}
