package org.resguardo.access;

import org.jspecify.annotations.Nullable;
import org.resguardo.primitive.Bytes;
import org.resguardo.roster.Names;
import org.resguardo.submission.IsoWeek;

/// One look at a report, as the access log keeps it: the text of a leaf.
///
/// ```
/// resguardo access v1
/// member m-7f3a
/// week 2026-W48
/// action opened
/// report 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
/// ```
///
/// @param memberId `m-...`, or null (`none`) for the service itself
public record AccessEntry(
    @Nullable String memberId, IsoWeek week, AccessAction action, BlindedReport report) {
  private static final String HEADING = "resguardo access v1";
  private static final String NONE = "none";

  public AccessEntry {
    if (memberId != null && !Names.isMemberId(memberId)) {
      throw new IllegalArgumentException("not a member id");
    }
    if (memberId == null ? !action.isForTheService() : !action.isForMembers()) {
      throw new IllegalArgumentException("not an action of this actor");
    }
  }

  /// The text of the leaf, UTF-8, ending in a newline.
  public String text() {
    return "%s\nmember %s\nweek %s\naction %s\nreport %s\n"
        .formatted(HEADING, member(), week, action.word(), report.digest().toHex());
  }

  /// Reads the text of a leaf.
  ///
  /// @throws AccessFormatException when it is not exactly what {@link #text} writes
  public static AccessEntry read(String text) throws AccessFormatException {
    String[] lines = text.split("\n", -1);
    if (lines.length != 6 || !lines[0].equals(HEADING)) {
      throw new AccessFormatException("an access entry has five lines, the heading first");
    }
    try {
      AccessEntry read =
          of(
              value(lines[1], "member "),
              value(lines[2], "week "),
              value(lines[3], "action "),
              value(lines[4], "report "));
      if (read.text().equals(text)) {
        return read;
      }
    } catch (IllegalArgumentException malformed) {
      throw new AccessFormatException("an access entry has a malformed field");
    }
    throw new AccessFormatException("an access entry is written in one way only");
  }

  /// The entry of four words.
  ///
  /// @throws IllegalArgumentException when one is malformed
  static AccessEntry of(String member, String week, String action, String report) {
    return new AccessEntry(
        member.equals(NONE) ? null : member,
        IsoWeek.parse(week),
        AccessAction.ofWord(action),
        new BlindedReport(Bytes.fromHex(report)));
  }

  /// The same in one line, as deliveries write it.
  String words() {
    return String.join(" ", member(), week.toString(), action.word(), report.digest().toHex());
  }

  private String member() {
    return memberId == null ? NONE : memberId;
  }

  private static String value(String line, String name) {
    if (!line.startsWith(name)) {
      throw new IllegalArgumentException("a line does not start with its name");
    }
    return line.substring(name.length());
  }
}
