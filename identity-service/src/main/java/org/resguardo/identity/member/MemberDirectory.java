package org.resguardo.identity.member;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.resguardo.roster.MemberKey;

/// The members' keys, for the features that build on them. Joins the caller's transaction.
@ApplicationScoped
public class MemberDirectory {
  private final MemberRepository members;

  MemberDirectory(MemberRepository members) {
    this.members = members;
  }

  /// Emits the proven keys that count on `day`, by role and member id.
  public Uni<List<MemberKey>> provenKeys(LocalDate day) {
    return members.proven(day).map(stored -> stored.stream().map(StoredMember::value).toList());
  }

  /// Emits the member's key, proven or not, if one has been entered.
  public Uni<Optional<MemberKey>> keyOf(String memberId) {
    return members.byId(memberId).map(found -> found.map(StoredMember::value));
  }

  /// Emits the member's key if it is proven and counts on `day`.
  public Uni<Optional<MemberKey>> provenKeyOf(String memberId, LocalDate day) {
    return members
        .byId(memberId)
        .map(
            found ->
                found
                    .filter(StoredMember::isProven)
                    .map(StoredMember::value)
                    .filter(key -> key.isInForce(day)));
  }

  /// Emits the ids of the members of that organisation for whom that key is entered.
  public Uni<List<String>> holdersOf(String publicKey, String organisation) {
    return members
        .holding(publicKey, organisation)
        .map(stored -> stored.stream().map(each -> each.value().memberId()).toList());
  }
}
