package org.resguardo.token;

import java.util.List;
import org.resguardo.token.KeyRefusedException.Reason;

/// All keys the directory log publishes. Immutable, thread-safe.
public final class PublishedKeys {
  private final List<PublishedKey> keys;

  private PublishedKeys(List<PublishedKey> keys) {
    this.keys = List.copyOf(keys);
  }

  /// The keys of a whole log.
  ///
  /// @param keys those of *all* entries of a log, read under a witnessed checkpoint: of part of a
  ///   log, nothing here would be true
  public static PublishedKeys ofWholeLog(List<PublishedKey> keys) {
    return new PublishedKeys(keys);
  }

  /// Shows that this key, and no other of its kind, is published for its week.
  ///
  /// @throws KeyRefusedException with the reason
  public void requireOnly(PublishedKey key) throws KeyRefusedException {
    if (count(key) > 1) {
      throw new KeyRefusedException(Reason.NOT_THE_ONLY_ONE, key);
    }
    if (!keys.contains(key)) {
      boolean isElsewhere = keys.stream().anyMatch(key::isOfAnotherWeek);
      throw new KeyRefusedException(isElsewhere ? Reason.OTHER_WEEK : Reason.NOT_PUBLISHED, key);
    }
  }

  /// Those that are not the only one of their kind in their week.
  public List<PublishedKey> notAlone() {
    return keys.stream().filter(key -> count(key) > 1).toList();
  }

  /// How many there are.
  public int size() {
    return keys.size();
  }

  private long count(PublishedKey key) {
    return keys.stream()
        .filter(other -> other.noun().equals(key.noun()) && other.week().equals(key.week()))
        .count();
  }
}
