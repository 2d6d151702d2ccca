package org.resguardo.vetting;

import static java.util.stream.Collectors.joining;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.resguardo.roster.Names;

/// Who is suspended at a moment. A value without any proof. spec: vetting.md section 5.
///
/// @param issued in whole seconds
/// @param memberIds sorted, each once
public record SuspensionStatement(Instant issued, List<String> memberIds) {
  private static final String HEADING = "resguardo suspensions v1";

  public SuspensionStatement {
    memberIds = List.copyOf(memberIds);
    if (!issued.truncatedTo(ChronoUnit.SECONDS).equals(issued)) {
      throw new IllegalArgumentException("a suspension list is issued on a whole second");
    }
    if (!memberIds.stream().allMatch(Names::isMemberId)
        || !memberIds.equals(memberIds.stream().distinct().sorted().toList())) {
      throw new IllegalArgumentException("suspended members are sorted, each once");
    }
  }

  /// The statement of these members, in any order, at `now` without its fraction.
  public static SuspensionStatement at(Instant now, Collection<String> memberIds) {
    return new SuspensionStatement(
        now.truncatedTo(ChronoUnit.SECONDS), memberIds.stream().distinct().sorted().toList());
  }

  /// The text identity-service signs.
  public String text() {
    return HEADING
        + "\nissued "
        + issued
        + "\n"
        + memberIds.stream().map(id -> "member " + id + "\n").collect(joining());
  }

  /// Reads the text.
  ///
  /// @throws VettingFormatException when it is not exactly what {@link #text} writes
  public static SuspensionStatement parse(String text) throws VettingFormatException {
    try {
      SuspensionStatement statement = read(new StatementLines(text, HEADING));
      StatementLines.requireOneWay(statement.text(), text);
      return statement;
    } catch (IllegalArgumentException | DateTimeException rule) {
      throw new VettingFormatException(String.valueOf(rule.getMessage()));
    }
  }

  private static SuspensionStatement read(StatementLines lines) throws VettingFormatException {
    Instant issued = Instant.parse(lines.value("issued"));
    List<String> memberIds = new ArrayList<>();
    while (lines.hasNext("member")) {
      memberIds.add(lines.value("member"));
    }
    return new SuspensionStatement(issued, memberIds);
  }
}
