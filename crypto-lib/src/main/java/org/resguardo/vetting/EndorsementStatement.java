package org.resguardo.vetting;

import static java.lang.String.join;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.resguardo.primitive.Bytes;
import org.resguardo.roster.MemberKey;

/// What a vetter vouches for: that this key is this member's, and that the member has accepted that
/// code of conduct. A value without any proof. spec: vetting.md section 2.
///
/// @param key SHA-256 of the public key's text
/// @param conduct SHA-256 of the code of conduct's text
/// @param round how often the member had been suspended before, so that an endorsement from before
///   a suspension does not count after it
/// @param until last day on which it counts
public record EndorsementStatement(
    VettedMember member, Bytes key, Bytes conduct, int round, LocalDate until) {
  /// How many days an endorsement may count, from today.
  public static final int MAX_DAYS = 90;

  private static final String HEADING = "resguardo endorsement v1";
  private static final int MAX_YEAR = 9999; // four digits

  public EndorsementStatement {
    StatementLines.requireDigest(key);
    StatementLines.requireDigest(conduct);
    if (round < 0 || until.getYear() < 0 || until.getYear() > MAX_YEAR) {
      throw new IllegalArgumentException("not an endorsement");
    }
  }

  /// The text the vetter signs.
  public String text() {
    return join(
        "\n",
        HEADING,
        "member " + member.words(),
        "key " + key.toHex(),
        "conduct " + conduct.toHex(),
        "round " + round,
        "until " + until,
        "");
  }

  /// Reads the text.
  ///
  /// @throws VettingFormatException when it is not exactly what {@link #text} writes
  public static EndorsementStatement parse(String text) throws VettingFormatException {
    try {
      EndorsementStatement statement = read(new StatementLines(text, HEADING));
      StatementLines.requireOneWay(statement.text(), text);
      return statement;
    } catch (IllegalArgumentException | DateTimeException rule) {
      throw new VettingFormatException(String.valueOf(rule.getMessage()));
    }
  }

  /// Whether it vouches for that key of that member in that role.
  public boolean isFor(MemberKey memberKey) {
    return member.equals(VettedMember.of(memberKey)) && key.toHex().equals(memberKey.fingerprint());
  }

  private static EndorsementStatement read(StatementLines lines) throws VettingFormatException {
    return new EndorsementStatement(
        VettedMember.parse(lines.value("member")),
        lines.digest("key"),
        lines.digest("conduct"),
        Integer.parseInt(lines.value("round")),
        LocalDate.parse(lines.value("until")));
  }
}
