package org.resguardo.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.resguardo.note.VerifierKey;
import org.resguardo.roster.MemberKey;
import org.resguardo.roster.Organisation;
import org.resguardo.roster.Roster;
import org.resguardo.roster.RosterContent;
import org.resguardo.tlog.CosignatureKey;
import org.resguardo.tlog.LoggedEntry;

/// What a vetter vouches for with a signature, in lines a person can compare: every organisation,
/// and every key by its fingerprint.
final class RosterLines {
  private RosterLines() {}

  /// A verified roster: what it is, who vouches for it, and all that stands in it.
  static List<String> verified(Roster roster) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "roster %d, issued %s, expires %s"
            .formatted(roster.version(), roster.content().issued(), roster.expires()));
    lines.add("signed by " + names(roster.note().signers().stream().map(VerifierKey::name)));
    roster.logged().map(RosterLines::line).ifPresent(lines::add);
    lines.addAll(all(roster.content()));
    return lines;
  }

  private static String line(LoggedEntry entry) {
    return "entry %d of %s, cosigned by %s"
        .formatted(
            entry.leafIndex(),
            entry.checkpoint().origin(),
            names(
                entry.checkpoint().checkpoint().cosignatures().keySet().stream()
                    .map(CosignatureKey::name)));
  }

  private static String names(Stream<String> names) {
    return names
        .sorted()
        .collect(
            Collectors.collectingAndThen(
                Collectors.joining(", "), all -> all.isEmpty() ? "nobody" : all));
  }

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
