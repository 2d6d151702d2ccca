package org.resguardo.vetting;

import java.time.DateTimeException;
import org.jspecify.annotations.Nullable;
import org.resguardo.primitive.Bytes;
import org.resguardo.roster.Names;
import org.resguardo.submission.IsoWeek;

/// A vetting step as the directory log tells it. spec: vetting.md section 4.
///
/// @param by member id of who did it
/// @param byOrganisation their organisation
/// @param key SHA-256 of the public key's text, where a key matters
/// @param conduct SHA-256 of the code of conduct, where it matters
public record VettingEntry(
    VettingStep step,
    VettedMember member,
    String by,
    String byOrganisation,
    IsoWeek week,
    @Nullable Bytes key,
    @Nullable Bytes conduct) {
  private static final String HEADING = "resguardo vetting v1";

  public VettingEntry {
    if (!Names.isMemberId(by) || !Names.isOrganisationId(byOrganisation)) {
      throw new IllegalArgumentException("a step is taken by a member of an organisation");
    }
    if (key != null) {
      StatementLines.requireDigest(key);
    }
    if (conduct != null) {
      StatementLines.requireDigest(conduct);
    }
  }

  /// The entry's text.
  public String text() {
    StringBuilder text = new StringBuilder(HEADING).append('\n');
    text.append("step ").append(step.word()).append('\n');
    text.append("member ").append(member.words()).append('\n');
    text.append("by ").append(by).append(' ').append(byOrganisation).append('\n');
    text.append("week ").append(week).append('\n');
    if (key != null) {
      text.append("key ").append(key.toHex()).append('\n');
    }
    if (conduct != null) {
      text.append("conduct ").append(conduct.toHex()).append('\n');
    }
    return text.toString();
  }

  /// Reads the text.
  ///
  /// @throws VettingFormatException when it is not exactly what {@link #text} writes
  public static VettingEntry parse(String text) throws VettingFormatException {
    try {
      VettingEntry entry = read(new StatementLines(text, HEADING));
      StatementLines.requireOneWay(entry.text(), text);
      return entry;
    } catch (IllegalArgumentException | DateTimeException rule) {
      throw new VettingFormatException(String.valueOf(rule.getMessage()));
    }
  }

  private static VettingEntry read(StatementLines lines) throws VettingFormatException {
    VettingStep step =
        VettingStep.ofWord(lines.value("step"))
            .orElseThrow(() -> new VettingFormatException("unknown step"));
    VettedMember member = VettedMember.parse(lines.value("member"));
    String[] by = lines.value("by").split(" ", -1);
    if (by.length != 2) {
      throw new VettingFormatException("a step is taken by: member id, organisation");
    }
    return new VettingEntry(
        step,
        member,
        by[0],
        by[1],
        IsoWeek.parse(lines.value("week")),
        lines.hasNext("key") ? lines.digest("key") : null,
        lines.hasNext("conduct") ? lines.digest("conduct") : null);
  }
}
