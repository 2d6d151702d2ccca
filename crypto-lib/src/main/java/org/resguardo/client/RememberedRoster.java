package org.resguardo.client;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.resguardo.primitive.Bytes;
import org.resguardo.roster.Roster;
import org.resguardo.roster.RosterEntry;
import org.resguardo.roster.RosterFormatException;
import org.resguardo.roster.RosterMemory;
import org.resguardo.roster.RosterRefusedException;
import org.resguardo.storage.DurableFile;

/// The newest roster one user has gone by.
final class RememberedRoster {
  private static final int MAX_BYTES = 4 * 1024;

  private final DurableFile file;

  /// @param file holds a roster entry; its user is the user of {@link RememberedLog}
  RememberedRoster(DurableFile file) {
    this.file = file;
  }

  /// Goes by `roster` from now on.
  ///
  /// @throws RosterRefusedException when a newer one was seen before
  void see(Roster roster) throws RosterRefusedException, IOException {
    Optional<RosterEntry> newest = memory().advance(roster).remembered();
    if (newest.isPresent()) {
      file.replace(newest.get().bytes());
    }
  }

  private RosterMemory memory() throws IOException {
    Optional<Bytes> kept = file.read(MAX_BYTES);
    return kept.isPresent() ? RosterMemory.of(entry(kept.get())) : RosterMemory.empty();
  }

  private RosterEntry entry(Bytes kept) throws IOException {
    try {
      return RosterEntry.parse(new String(kept.toArray(), StandardCharsets.UTF_8));
    } catch (RosterFormatException damaged) {
      throw RememberedLog.damaged(file);
    }
  }
}
