package org.resguardo.report.roster;

import java.util.Locale;
import org.resguardo.roster.Roster;
import org.resguardo.roster.RosterRefusedException;
import org.resguardo.tlog.LogRefusedException;

/// What became of a roster that was fetched.
sealed interface RosterOutcome {
  /// In a few words, for log and health.
  String words();

  /// It is proven, continues what is remembered, and is remembered now.
  record Taken(Roster roster) implements RosterOutcome {
    @Override
    public String words() {
      return "taken";
    }
  }

  /// It is not to be used, for its own sake or its proof's.
  record Refused(RosterRefusedException.Reason reason) implements RosterOutcome {
    @Override
    public String words() {
      return "refused: roster " + word(reason);
    }
  }

  /// It is older than one taken before, by any instance, or another text under the same version.
  record RolledBack(int version) implements RosterOutcome {
    @Override
    public String words() {
      return "refused: roster rolled back to version " + version;
    }
  }

  /// Its log does not continue the one remembered.
  record LogRefused(LogRefusedException.Reason reason) implements RosterOutcome {
    @Override
    public String words() {
      return "refused: log " + word(reason);
    }
  }

  /// Another instance changed the memory meanwhile; nothing is decided.
  record Overtaken() implements RosterOutcome {
    @Override
    public String words() {
      return "overtaken by another instance";
    }
  }

  private static String word(Enum<?> reason) {
    return reason.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
