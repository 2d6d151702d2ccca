package org.resguardo.audit.log;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.resguardo.primitive.Bytes;
import org.resguardo.submission.IsoWeek;
import org.resguardo.tlog.EntryBundle;
import org.resguardo.tlog.Frontier;
import org.resguardo.tlog.Hash;
import org.resguardo.tlog.TileId;
import org.resguardo.tlog.TreeHead;

/// Reads every entry of a log, hashes it, and looks at its form.
final class EntryReading {
  private final LogKind kind;
  private final List<Bytes> entries = new ArrayList<>();
  private final List<IsoWeek> weeks = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();
  private Frontier frontier = Frontier.empty();
  private int weekless;
  private boolean isUnderTheHead;

  private EntryReading(LogKind kind) {
    this.kind = kind;
  }

  /// All entries under `head`.
  static EntryReading of(LogKind kind, PublishedLog log, TreeHead head) throws IOException {
    EntryReading reading = new EntryReading(kind);
    for (TileId id : TreeReading.level(0, head.size())) {
      EntryBundle bundle = log.entries(id);
      bundle.entries().forEach(reading::add);
    }
    reading.isUnderTheHead = reading.frontier.rootHash().equals(head.rootHash());
    if (!reading.isUnderTheHead) {
      reading.complaints.addFirst("the entries do not hash to the root of the tree head");
    }
    return reading;
  }

  private void add(Bytes entry) {
    if (kind.isPublic()) {
      entries.add(entry);
    }
    frontier = frontier.append(Hash.ofLeaf(entry.toArray()));
    try {
      kind.week(entry).ifPresentOrElse(this::add, this::addWeekless);
    } catch (UnknownEntryException unknown) {
      addWeekless();
      complaints.add("entry %d has no known form".formatted(frontier.size() - 1));
    }
  }

  private void add(IsoWeek week) {
    for (; weekless > 0; weekless--) {
      weeks.add(week);
    }
    weeks.add(week);
  }

  /// An entry without a week counts for that of its neighbours: the last one known, or at the very
  /// beginning the first.
  private void addWeekless() {
    if (weeks.isEmpty()) {
      weekless++;
    } else {
      weeks.add(weeks.getLast());
    }
  }

  /// Whether the entries are those the log signed for.
  boolean isUnderTheHead() {
    return isUnderTheHead;
  }

  /// Those of a public log; of the other nobody needs them again, and they are many.
  List<Bytes> entries() {
    return List.copyOf(entries);
  }

  /// A week for each entry; fewer when no entry has one.
  List<IsoWeek> weeks() {
    return List.copyOf(weeks);
  }

  List<String> complaints() {
    return List.copyOf(complaints);
  }
}
