package org.resguardo.audit.log;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.resguardo.access.AccessEntry;
import org.resguardo.access.AccessFormatException;
import org.resguardo.primitive.Bytes;
import org.resguardo.roster.TrustPolicy;
import org.resguardo.submission.IsoWeek;
import org.resguardo.tlog.LogPolicy;

/// One of the two logs.
public enum LogKind {
  /// Rosters, endorsements, vetting, the keys of each week; all public.
  DIRECTORY("directory"),
  /// Who opened what; entries are for auditors.
  ACCESS("access");

  private final String title;

  LogKind(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  boolean isPublic() {
    return this == DIRECTORY;
  }

  URI address(TrustPolicy policy) {
    return switch (this) {
      case DIRECTORY -> policy.directoryLogAddress();
      case ACCESS -> policy.accessLogAddress();
    };
  }

  LogPolicy policy(TrustPolicy policy) {
    return switch (this) {
      case DIRECTORY -> policy.directoryLog();
      case ACCESS -> policy.accessLog();
    };
  }

  /// Reads the form of an entry.
  ///
  /// @return the week that stands in it, when it has one
  /// @throws UnknownEntryException when it has none of the log's forms
  Optional<IsoWeek> week(Bytes entry) throws UnknownEntryException {
    return switch (this) {
      case DIRECTORY -> DirectoryEntry.parse(entry).week();
      case ACCESS -> Optional.of(accessEntry(entry).week());
    };
  }

  private static AccessEntry accessEntry(Bytes entry) throws UnknownEntryException {
    try {
      return AccessEntry.read(new String(entry.toArray(), StandardCharsets.UTF_8));
    } catch (AccessFormatException malformed) {
      throw new UnknownEntryException();
    }
  }
}
