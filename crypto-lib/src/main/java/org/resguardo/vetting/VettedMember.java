package org.resguardo.vetting;

import org.resguardo.roster.MemberKey;
import org.resguardo.roster.MemberRole;
import org.resguardo.roster.Names;

/// Whom a statement is about, and in which role; `m-7f3a org-casa reviewer` in statements.
///
/// @param memberId `m-...`
/// @param organisation id of the member's organisation
public record VettedMember(String memberId, String organisation, MemberRole role) {
  private static final int WORDS = 3;

  public VettedMember {
    if (!Names.isMemberId(memberId) || !Names.isOrganisationId(organisation)) {
      throw new IllegalArgumentException("not a member");
    }
  }

  /// Whose key that is.
  public static VettedMember of(MemberKey key) {
    return new VettedMember(key.memberId(), key.organisation(), key.role());
  }

  /// The three words of a statement.
  String words() {
    return String.join(" ", memberId, organisation, role.word());
  }

  static VettedMember parse(String words) throws VettingFormatException {
    String[] fields = words.split(" ", -1);
    if (fields.length != WORDS) {
      throw new VettingFormatException("a member is: member id, organisation, role");
    }
    MemberRole role =
        MemberRole.ofWord(fields[2])
            .orElseThrow(() -> new VettingFormatException("unknown role of a member"));
    return new VettedMember(fields[0], fields[1], role);
  }
}
