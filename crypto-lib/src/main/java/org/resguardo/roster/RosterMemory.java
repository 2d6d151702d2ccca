package org.resguardo.roster;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.resguardo.roster.RosterRefusedException.Reason;

/// The newest roster somebody has gone by, so that an older one, which still lists a key that was
/// taken away, is not believed again while it has not expired.
///
/// Immutable: a better memory is a new one.
public final class RosterMemory {
  private final @Nullable RosterEntry last;

  private RosterMemory(@Nullable RosterEntry last) {
    this.last = last;
  }

  /// Nothing remembered: the first roster is taken as it is.
  public static RosterMemory empty() {
    return new RosterMemory(null);
  }

  /// The memory of a roster that was verified before it was kept.
  public static RosterMemory of(RosterEntry kept) {
    return new RosterMemory(kept);
  }

  /// What to keep, if there is anything.
  public Optional<RosterEntry> remembered() {
    return Optional.ofNullable(last);
  }

  /// The memory after `roster`.
  ///
  /// @throws RosterRefusedException when one of a higher version, or another one of this version,
  ///   was seen before
  public RosterMemory advance(Roster roster) throws RosterRefusedException {
    RosterEntry entry = RosterEntry.of(roster.content());
    if (last != null && entry.version() < last.version()) {
      throw new RosterRefusedException(Reason.OLDER_THAN_SEEN);
    }
    if (last != null && entry.version() == last.version() && !entry.equals(last)) {
      throw new RosterRefusedException(Reason.OTHER_THAN_SEEN);
    }
    return new RosterMemory(entry);
  }
}
