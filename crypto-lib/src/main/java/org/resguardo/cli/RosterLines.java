package org.resguardo.cli;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.resguardo.roster.MemberKey;
import org.resguardo.roster.Organisation;
import org.resguardo.roster.RosterContent;

/// What a vetter vouches for with a signature, in lines a person can compare: every organisation,
/// and every key by its fingerprint.
final class RosterLines {
  private RosterLines() {}

  static List<String> all(RosterContent roster) {
    return Stream.concat(
            roster.organisations().stream().map(RosterLines::line),
            roster.members().stream().map(RosterLines::line))
        .toList();
  }

  /// The lines that are gone, and then those that are new.
  static List<String> changes(RosterContent before, RosterContent now) {
    List<String> old = all(before);
    List<String> present = all(now);
    return Stream.concat(
            old.stream().filter(Predicate.not(present::contains)).map(line -> "- " + line),
            present.stream().filter(Predicate.not(old::contains)).map(line -> "+ " + line))
        .toList();
  }

  private static String line(Organisation organisation) {
    return "organisation %s, %s, takes on %s, in %s"
        .formatted(
            organisation.id(),
            organisation.name(),
            String.join(" ", organisation.takesOn()),
            String.join(" ", organisation.languages()));
  }

  private static String line(MemberKey key) {
    return "%s %s of %s until %s, key %s"
        .formatted(
            key.role().word(), key.memberId(), key.organisation(), key.until(), key.fingerprint());
  }
}
