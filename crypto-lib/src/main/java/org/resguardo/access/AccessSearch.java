package org.resguardo.access;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.Primitives;
import org.resguardo.submission.IsoWeek;

/// Finds the entries of one report among the public leaf hashes of the access log, by trying
/// everything an entry could say: whom (members of all rosters), when, what. Nobody is asked, so
/// nobody learns which report is meant. Immutable, thread-safe.
///
/// Costs one hash for each member, week and action. Does not find what a member did who stands in
/// none of the rosters given, or in a week not given.
public final class AccessSearch {
  private static final byte[] LEAF = {0x00}; // RFC 6962 section 2.1

  private final Map<Bytes, AccessEntry> candidates = new HashMap<>();

  /// @param memberIds of every roster in force in those weeks
  public AccessSearch(
      BlindedReport report, Collection<String> memberIds, Collection<IsoWeek> weeks) {
    for (IsoWeek week : weeks) {
      for (AccessAction action : AccessAction.values()) {
        if (action.isForTheService()) {
          add(new AccessEntry(null, week, action, report));
        }
        if (action.isForMembers()) {
          memberIds.forEach(member -> add(new AccessEntry(member, week, action, report)));
        }
      }
    }
  }

  /// An entry of the report.
  ///
  /// @param leafIndex its place in the log
  public record Found(long leafIndex, AccessEntry entry) {}

  /// The report's entries among consecutive leaf hashes, each as often as it stands there.
  ///
  /// @param firstIndex place of the first hash in the log
  public List<Found> among(long firstIndex, List<Bytes> leafHashes) {
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < leafHashes.size(); i++) {
      @Nullable AccessEntry entry = candidates.get(leafHashes.get(i));
      if (entry != null) {
        found.add(new Found(firstIndex + i, entry));
      }
    }
    return found;
  }

  private void add(AccessEntry entry) {
    candidates.put(leafHash(entry), entry);
  }

  private static Bytes leafHash(AccessEntry entry) {
    return Bytes.of(Primitives.sha256(LEAF, entry.text().getBytes(StandardCharsets.UTF_8)));
  }
}
