package org.resguardo.audit.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.resguardo.audit.log.DirectoryEntry;
import org.resguardo.audit.log.DirectoryEntry.Endorsed;
import org.resguardo.audit.log.DirectoryEntry.Published;
import org.resguardo.audit.log.DirectoryEntry.PublishedRoster;
import org.resguardo.audit.log.DirectoryEntry.Step;
import org.resguardo.primitive.Bytes;
import org.resguardo.roster.RosterEntry;
import org.resguardo.vetting.UnverifiedEndorsement;
import org.resguardo.vetting.VettingEntry;
import org.resguardo.vetting.VettingStep;

/// What the directory log tells, sorted by what it is about.
final class DirectoryHistory {
  private final List<RosterEntry> rosters = new ArrayList<>();
  private final List<UnverifiedEndorsement> endorsements = new ArrayList<>();
  private final List<VettingEntry> steps = new ArrayList<>();

  /// @param entries all of the log, in order; those of unknown form are passed over
  DirectoryHistory(List<Bytes> entries) {
    for (DirectoryEntry entry : DirectoryEntry.known(entries)) {
      switch (entry) {
        case PublishedRoster roster -> rosters.add(roster.entry());
        case Endorsed endorsed -> endorsements.add(endorsed.endorsement());
        case Step step -> steps.add(step.entry());
        case Published _ -> {} // judged where the log is
      }
    }
  }

  List<RosterEntry> rosters() {
    return List.copyOf(rosters);
  }

  List<UnverifiedEndorsement> endorsements() {
    return List.copyOf(endorsements);
  }

  /// How often the member was suspended: the round in which an endorsement counts.
  long suspensions(String memberId) {
    return steps.stream()
        .filter(step -> step.step() == VettingStep.SUSPENDED)
        .filter(step -> step.member().memberId().equals(memberId))
        .count();
  }

  /// The members who were suspended and not given their role again.
  Set<String> suspended() {
    Set<String> suspended = new TreeSet<>();
    for (VettingEntry step : steps) {
      String memberId = step.member().memberId();
      if (step.step() == VettingStep.SUSPENDED) {
        suspended.add(memberId);
      } else if (step.step() == VettingStep.ROLE_GRANTED) {
        suspended.remove(memberId);
      }
    }
    return suspended;
  }
}
