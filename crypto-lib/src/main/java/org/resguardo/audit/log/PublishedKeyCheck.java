package org.resguardo.audit.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.resguardo.audit.finding.Check;
import org.resguardo.audit.finding.Finding;
import org.resguardo.note.VerifierKey;
import org.resguardo.primitive.Bytes;
import org.resguardo.token.PublishedKey;
import org.resguardo.token.PublishedKeyReader;
import org.resguardo.token.PublishedKeys;

/// Whether the directory log publishes one key of a kind a week: with two, some would be given the
/// one and others the other, and be told apart by it.
final class PublishedKeyCheck {
  private final String log;
  private final PublishedKeyReader reader;

  PublishedKeyCheck(String log, VerifierKey reportService) {
    this.log = log;
    this.reader = new PublishedKeyReader(reportService);
  }

  /// @param entries all of the log, or empty when they are not to be believed
  Finding of(Optional<List<Bytes>> entries) {
    return entries
        .map(this::judged)
        .orElseGet(() -> new Finding.Skip(Check.LOG_KEYS, log, "the entries could not be read"));
  }

  private Finding judged(List<Bytes> entries) {
    List<PublishedKey> keys = new ArrayList<>();
    List<String> complaints = new ArrayList<>();
    for (int index = 0; index < entries.size(); index++) {
      Optional<PublishedKey> key = reader.read(entries.get(index));
      key.ifPresent(keys::add);
      if (key.isEmpty() && isPublished(entries.get(index))) {
        complaints.add(
            "entry %d publishes a key that report-service has not signed".formatted(index));
      }
    }
    PublishedKeys published = PublishedKeys.ofWholeLog(keys);
    published.notAlone().stream().map(PublishedKeyCheck::twice).distinct().forEach(complaints::add);
    return Finding.of(
        Check.LOG_KEYS, log, "%d keys published".formatted(published.size()), complaints);
  }

  private static boolean isPublished(Bytes entry) {
    return DirectoryEntry.known(List.of(entry)).stream()
        .anyMatch(DirectoryEntry.Published.class::isInstance);
  }

  private static String twice(PublishedKey key) {
    return "more than one %s is published for week %s".formatted(key.noun(), key.week());
  }
}
