package org.resguardo.vetting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resguardo.roster.MemberKey;
import org.resguardo.roster.MemberRole;

class EndorsementStatementTest {
  private static final String TEXT =
      """
      resguardo endorsement v1
      member m-7f3a org-casa reviewer
      key 7dd1c4e0b3ed5b1ee0e1ba8d7d19a8a1a3f1f5b0c5a2f9e4d3c2b1a098765432
      conduct 00000000000000000000000000000000000000000000000000000000000000ff
      round 0
      until 2027-02-22
      """;

  @Test
  void text_isWhatWasParsed() throws VettingFormatException {
    assertThat(EndorsementStatement.parse(TEXT).text()).isEqualTo(TEXT);
  }

  @ParameterizedTest
  @CsvSource({
    "v1, v2",
    "m-7f3a, m-7F3A",
    "m-7f3a, m_7f3a",
    "org-casa, casa",
    "reviewer, auditor",
    "reviewer, reviewer x",
    "key 7dd1, key 7DD1",
    "key 7dd1, key 7dd",
    "key 7dd1, key  7dd1",
    "conduct 00, conduct ",
    "round 0, round 00",
    "round 0, round +0",
    "round 0, round -1",
    "round 0, round 99999999999",
    "round 0, turn 0",
    "2027-02-22, 2027-02-30",
    "2027-02-22, 2027-2-22",
    "2027-02-22, +12027-02-22",
  })
  void parse_refusesWhatTheFormatDoesNotSay(String was, String becomes) {
    assertThatThrownBy(() -> EndorsementStatement.parse(TEXT.replace(was, becomes)))
        .isInstanceOf(VettingFormatException.class);
  }

  @Test
  void parse_refusesMoreLessAndOtherLineEnds() {
    assertRefused(TEXT + "key 00\n");
    assertRefused(TEXT + "\n");
    assertRefused(TEXT.stripTrailing());
    assertRefused(TEXT.replace("\n", "\r\n"));
    assertRefused(TEXT.substring(0, TEXT.indexOf("until")));
    assertRefused("");
  }

  @Test
  void isFor_isOneKeyOfOneMemberInOneRoleAlone() {
    EndorsementStatement statement = Statements.endorsement(0, Statements.TODAY);
    MemberKey key = Statements.KEY;

    assertThat(statement.isFor(key)).isTrue();
    assertThat(statement.isFor(like(key, MemberRole.CUSTODIAN, "m-7f3a", "age1pq1x"))).isFalse();
    assertThat(statement.isFor(like(key, MemberRole.REVIEWER, "m-7f3b", "age1pq1x"))).isFalse();
    assertThat(statement.isFor(like(key, MemberRole.REVIEWER, "m-7f3a", "age1pq1y"))).isFalse();
  }

  private static MemberKey like(MemberKey key, MemberRole role, String memberId, String publicKey) {
    return new MemberKey(role, memberId, key.organisation(), publicKey, key.until());
  }

  private static void assertRefused(String text) {
    assertThatThrownBy(() -> EndorsementStatement.parse(text))
        .isInstanceOf(VettingFormatException.class);
  }
}
