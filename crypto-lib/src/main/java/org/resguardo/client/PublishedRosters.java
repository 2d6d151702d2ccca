package org.resguardo.client;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.resguardo.note.UnverifiedNote;
import org.resguardo.primitive.Bytes;
import org.resguardo.roster.RosterContent;
import org.resguardo.roster.RosterEntry;
import org.resguardo.roster.RosterFormatException;
import org.resguardo.roster.TrustPolicy;
import org.resguardo.roster.UnverifiedRoster;
import org.resguardo.tlog.LogRefusedException;

/// Every roster that was ever published, as the directory log lists them; none can be left out.
///
/// Whether vetters signed them is not checked: it is for finding out who may have had access, and
/// one too many does no harm there.
public final class PublishedRosters {
  private static final String ENTRY_START = "resguardo roster entry ";

  private final Http http = new Http();
  private final TrustPolicy policy;
  private final LogWatcher directory;

  public PublishedRosters(TrustPolicy policy, MemoryFolder memory) {
    this.policy = policy;
    this.directory = LogWatcher.ofDirectory(policy, memory);
  }

  /// All rosters, in the order of the log.
  ///
  /// @throws LogRefusedException when the log cannot be believed
  /// @throws RosterFormatException when what is shown for an entry is not the roster it names
  public List<RosterContent> all() throws LogRefusedException, RosterFormatException, IOException {
    List<RosterContent> rosters = new ArrayList<>();
    for (String entry : entries()) {
      rosters.add(roster(RosterEntry.parse(entry)));
    }
    return rosters;
  }

  private List<String> entries() throws LogRefusedException, IOException {
    List<String> found = new ArrayList<>();
    directory.entries(
        directory.newest().checkpoint(),
        (entries, _) ->
            entries.stream()
                .map(PublishedRosters::text)
                .filter(text -> text.startsWith(ENTRY_START))
                .forEach(found::add));
    return found;
  }

  private static String text(Bytes entry) {
    return new String(entry.toArray(), StandardCharsets.UTF_8);
  }

  private RosterContent roster(RosterEntry entry) throws RosterFormatException, IOException {
    byte[] note =
        http.send(
            Http.request(policy.identityService(), "/v1/rosters/" + entry.version()).GET().build(),
            UnverifiedNote.MAX_BYTES);
    RosterContent content = UnverifiedRoster.parse(note).unverifiedContent();
    if (!RosterEntry.of(content).equals(entry)) {
      throw new RosterFormatException(
          "roster %d is not the one in the log".formatted(entry.version()));
    }
    return content;
  }
}
