package org.resguardo.identity.member;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.resguardo.roster.MemberKey;

/// The keys in force, for the roster.
@ApplicationScoped
public class MemberDirectory {
  private final MemberRepository members;

  MemberDirectory(MemberRepository members) {
    this.members = members;
  }

  /// Emits the proven keys that count on `day`, by role and member id. Joins the caller's
  /// transaction.
  public Uni<List<MemberKey>> keysInForce(LocalDate day) {
    return members.inForce(day).map(stored -> stored.stream().map(StoredMember::value).toList());
  }
}
