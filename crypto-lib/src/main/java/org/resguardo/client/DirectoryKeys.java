package org.resguardo.client;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.resguardo.roster.TrustPolicy;
import org.resguardo.tlog.LogRefusedException;
import org.resguardo.token.PublishedKey;
import org.resguardo.token.PublishedKeyReader;
import org.resguardo.token.PublishedKeys;

/// Where a client learns which keys everybody gets: the whole directory log, under a checkpoint
/// that the witnesses have cosigned and that continues what was seen before.
///
/// Reads all of it each time, 256 entries a request: asking for one key would tell which one this
/// client was given. Thread-safe. Spec: token.md section 7.
public final class DirectoryKeys {
  private final LogWatcher log;
  private final PublishedKeyReader reader;

  /// @param memory where this client remembers what it has seen of the log
  public DirectoryKeys(TrustPolicy trusted, MemoryFolder memory) {
    this.log = LogWatcher.ofDirectory(trusted, memory);
    this.reader = new PublishedKeyReader(trusted.acknowledgementKey());
  }

  /// All keys published until now.
  ///
  /// @throws LogRefusedException when the log must not be believed, with the reason
  /// @throws IOException when the log cannot be had
  public PublishedKeys read() throws LogRefusedException, IOException {
    List<PublishedKey> keys = new ArrayList<>();
    log.entries(
        log.newest().checkpoint(),
        (entries, _) -> entries.forEach(entry -> reader.read(entry).ifPresent(keys::add)));
    return PublishedKeys.ofWholeLog(keys);
  }
}
