package org.resguardo.roster;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.resguardo.note.NoteFormatException;
import org.resguardo.note.VerifierKey;

/// The trust policy's text form. spec: roster.md section 4.
final class TrustPolicyText {
  private static final String HEADING = "resguardo trust policy v1";

  private TrustPolicyText() {}

  static String write(TrustPolicy policy) {
    StringBuilder text = new StringBuilder(HEADING).append('\n');
    text.append("identity-service ").append(policy.identityService()).append('\n');
    text.append("report-service ")
        .append(policy.reportService())
        .append(' ')
        .append(policy.acknowledgementKey().encoded())
        .append('\n');
    for (TrustedVetter vetter : policy.vetters()) {
      text.append("vetter ").append(vetter.organisation());
      text.append(' ').append(vetter.key().encoded()).append('\n');
    }
    return text.append("quorum ").append(policy.quorum()).append('\n').toString();
  }

  static TrustPolicy read(String text) throws RosterFormatException {
    List<String> lines = text.lines().map(String::strip).toList();
    if (lines.isEmpty() || !lines.getFirst().equals(HEADING)) {
      throw new RosterFormatException("a trust policy starts with '" + HEADING + "'");
    }
    Map<String, String[]> single = new HashMap<>();
    List<TrustedVetter> vetters = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      if (!lines.get(i).isEmpty() && !lines.get(i).startsWith("#")) {
        readLine(i + 1, lines.get(i).split("[ \t]+"), single, vetters);
      }
    }
    return build(single, vetters);
  }

  private static void readLine(
      int line, String[] words, Map<String, String[]> single, List<TrustedVetter> vetters)
      throws RosterFormatException {
    switch (words[0] + words.length) {
      case "vetter3" -> vetters.add(vetter(line, words));
      case "identity-service2", "report-service3", "quorum2" -> {
        if (single.put(words[0], words) != null) {
          throw new RosterFormatException(line, "stands twice: " + words[0]);
        }
      }
      default -> throw new RosterFormatException(line, "not a line of a trust policy");
    }
  }

  private static TrustedVetter vetter(int line, String[] words) throws RosterFormatException {
    try {
      return new TrustedVetter(words[1], VerifierKey.parse(words[2]));
    } catch (NoteFormatException | IllegalArgumentException rule) {
      throw new RosterFormatException(line, String.valueOf(rule.getMessage()));
    }
  }

  private static TrustPolicy build(Map<String, String[]> single, List<TrustedVetter> vetters)
      throws RosterFormatException {
    String[] identity = single.get("identity-service");
    String[] report = single.get("report-service");
    String[] quorum = single.get("quorum");
    if (identity == null || report == null || quorum == null) {
      throw new RosterFormatException(
          "a trust policy has identity-service, report-service, vetter and quorum lines");
    }
    try {
      return new TrustPolicy(
          URI.create(identity[1]),
          URI.create(report[1]),
          VerifierKey.parse(report[2]),
          vetters,
          Integer.parseInt(quorum[1]));
    } catch (NoteFormatException | IllegalArgumentException rule) {
      throw new RosterFormatException(String.valueOf(rule.getMessage()));
    }
  }
}
