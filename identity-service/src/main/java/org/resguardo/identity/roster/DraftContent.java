package org.resguardo.identity.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.resguardo.roster.MemberKey;
import org.resguardo.roster.MemberRole;
import org.resguardo.roster.Organisation;
import org.resguardo.roster.RosterContent;

/// What the next roster should say.
///
/// @param organisations all that have been entered
/// @param keys all that are in force
record DraftContent(List<Organisation> organisations, List<MemberKey> keys) {
  /// The roster of those organisations that have a reviewer; empty when none has.
  Optional<RosterContent> roster(int version, LocalDate today, int days) {
    Set<String> receiving =
        keys.stream()
            .filter(key -> key.role() == MemberRole.REVIEWER)
            .map(MemberKey::organisation)
            .collect(Collectors.toSet());
    return receiving.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new RosterContent(
                version,
                today,
                today.plusDays(days),
                organisations.stream().filter(each -> receiving.contains(each.id())).toList(),
                keys.stream().filter(key -> receiving.contains(key.organisation())).toList()));
  }
}
