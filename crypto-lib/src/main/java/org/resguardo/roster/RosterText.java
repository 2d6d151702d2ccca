package org.resguardo.roster;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/// The roster's text form, line by line. spec: roster.md section 2.
final class RosterText {
  private static final String HEADING = "resguardo roster v1";

  private RosterText() {}

  static String write(RosterContent roster) {
    StringBuilder text = new StringBuilder(HEADING).append('\n');
    text.append("version ").append(roster.version()).append('\n');
    text.append("issued ").append(roster.issued()).append('\n');
    text.append("expires ").append(roster.expires()).append('\n');
    roster.organisations().forEach(organisation -> text.append(line(organisation)).append('\n'));
    roster.members().forEach(member -> text.append(line(member)).append('\n'));
    return text.toString();
  }

  private static String line(Organisation organisation) {
    return String.join(
        " ",
        "organisation",
        organisation.id(),
        String.join(",", organisation.languages()),
        String.join(",", organisation.takesOn()),
        organisation.name());
  }

  private static String line(MemberKey member) {
    return String.join(
        " ",
        member.role().word(),
        member.memberId(),
        member.organisation(),
        member.publicKey(),
        "until",
        member.until().toString());
  }

  static RosterContent read(String text) throws RosterFormatException {
    try {
      RosterContent roster = readLines(text.lines().toList());
      if (!roster.text().equals(text)) {
        throw new RosterFormatException("a roster is written in one way only");
      }
      return roster;
    } catch (IllegalArgumentException | DateTimeParseException rule) {
      throw new RosterFormatException(String.valueOf(rule.getMessage()));
    }
  }

  private static RosterContent readLines(List<String> lines) throws RosterFormatException {
    if (lines.size() < 4 || !lines.getFirst().equals(HEADING)) {
      throw new RosterFormatException("a roster starts with '" + HEADING + "'");
    }
    List<Organisation> organisations = new ArrayList<>();
    List<MemberKey> members = new ArrayList<>();
    for (int i = 4; i < lines.size(); i++) {
      String[] words = lines.get(i).split(" ", 5);
      if (words[0].equals("organisation") && words.length == 5 && members.isEmpty()) {
        organisations.add(organisation(words));
      } else {
        members.add(member(i + 1, lines.get(i).split(" ", -1)));
      }
    }
    return new RosterContent(
        Integer.parseInt(value(lines, 1, "version")),
        LocalDate.parse(value(lines, 2, "issued")),
        LocalDate.parse(value(lines, 3, "expires")),
        organisations,
        members);
  }

  private static Organisation organisation(String[] words) {
    return new Organisation(
        words[1], List.of(words[2].split(",", -1)), List.of(words[3].split(",", -1)), words[4]);
  }

  private static MemberKey member(int line, String[] words) throws RosterFormatException {
    if (words.length != 6 || !words[4].equals("until")) {
      throw new RosterFormatException(line, "neither an organisation nor a member");
    }
    MemberRole role =
        MemberRole.ofWord(words[0])
            .orElseThrow(() -> new RosterFormatException(line, "unknown role"));
    return new MemberKey(role, words[1], words[2], words[3], LocalDate.parse(words[5]));
  }

  private static String value(List<String> lines, int index, String key)
      throws RosterFormatException {
    String line = lines.get(index);
    if (!line.startsWith(key + " ")) {
      throw new RosterFormatException(index + 1, "expected '" + key + "'");
    }
    return line.substring(key.length() + 1);
  }
}
