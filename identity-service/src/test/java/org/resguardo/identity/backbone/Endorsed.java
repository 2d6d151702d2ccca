package org.resguardo.identity.backbone;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.resguardo.note.NoteFormatException;
import org.resguardo.note.SignerKey;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.Primitives;
import org.resguardo.roster.MemberKey;
import org.resguardo.vetting.CodeOfConduct;
import org.resguardo.vetting.EndorsementStatement;
import org.resguardo.vetting.VettedMember;

/// Endorsements that stand in the database already, for tests of what comes after.
public final class Endorsed {
  private Endorsed() {}

  /// Endorsements of `key` by two organisations, for the longest time there is.
  public static void enter(MemberKey key) {
    enter(key, today().plusDays(EndorsementStatement.MAX_DAYS));
  }

  /// Endorsements of `key` by two organisations through `until`, which may have passed.
  public static void enter(MemberKey key, LocalDate until) {
    EndorsementStatement statement = statement(key, 0, until);
    member(statement);
    List.of("org-casa", "org-puente").forEach(each -> endorsement(statement, Vetters.of(each)));
  }

  /// What a vetter would sign for that key.
  public static EndorsementStatement statement(MemberKey key, int round, LocalDate until) {
    return new EndorsementStatement(
        VettedMember.of(key),
        Bytes.fromHex(key.fingerprint()),
        CodeOfConduct.sha256(),
        round,
        until);
  }

  /// The day on which the service is.
  public static LocalDate today() {
    return LocalDate.now(ZoneOffset.UTC);
  }

  /// The statement, signed.
  public static String signed(EndorsementStatement statement, SignerKey signer) {
    try {
      return signer.sign(statement.text()).encoded();
    } catch (NoteFormatException bug) {
      throw new AssertionError(bug);
    }
  }

  private static void member(EndorsementStatement statement) {
    VettedMember member = statement.member();
    execute(
        """
        insert into vetted_member (member_id, organisation, role, conduct, round, suspended,
          role_held, realm_pending, version)
        values ('%s', '%s', '%s', '\\x%s', 0, false, false, false, 0)"""
            .formatted(
                member.memberId(),
                member.organisation(),
                member.role().word(),
                statement.conduct().toHex()));
  }

  private static void endorsement(EndorsementStatement statement, SignerKey signer) {
    String note = signed(statement, signer);
    String id = Bytes.of(Primitives.sha256(Bytes.utf8(note).toArray())).toHex();
    execute(
        "insert into endorsement values ('%s', '%s', date '%s', '%s')"
            .formatted(id, statement.member().memberId(), statement.until(), note));
  }

  private static void execute(String sql) {
    try {
      Rows.executeAsOwner(sql);
    } catch (SQLException failed) {
      throw new AssertionError(failed);
    }
  }
}
