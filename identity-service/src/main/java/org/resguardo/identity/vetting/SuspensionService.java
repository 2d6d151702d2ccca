package org.resguardo.identity.vetting;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import org.resguardo.identity.caller.Caller;
import org.resguardo.identity.member.MemberDirectory;
import org.resguardo.identity.problem.ProblemType;
import org.resguardo.identity.vetting.VettingOutcome.Done;
import org.resguardo.identity.vetting.VettingOutcome.Refused;
import org.resguardo.primitive.Bytes;
import org.resguardo.roster.MemberKey;
import org.resguardo.vetting.SuspensionStatement;

/// The rules for suspensions: any one vetter suspends anybody, at once; only two fresh endorsements
/// end it.
@ApplicationScoped
class SuspensionService {
  private final VettedMembers members;
  private final VettedMemberRepository rows;
  private final MemberDirectory keys;
  private final SuspensionEffects effects;
  private final InstantSource clock;

  SuspensionService(
      VettedMembers members,
      VettedMemberRepository rows,
      MemberDirectory keys,
      SuspensionEffects effects,
      InstantSource clock) {
    this.members = members;
    this.rows = rows;
    this.keys = keys;
    this.effects = effects;
    this.clock = clock;
  }

  /// Suspends a member. Emits what became of it; somebody suspended already stays so.
  @WithTransaction
  Uni<VettingOutcome> suspend(Caller caller, String memberId) {
    return members
        .locked(memberId)
        .flatMap(
            found ->
                found
                    .map(member -> suspend(caller, member))
                    .orElseGet(() -> Uni.createFrom().item(new Refused(ProblemType.NOT_FOUND))));
  }

  /// Emits who is suspended, dated before the question was asked.
  @WithSession
  Uni<SuspensionStatement> list() {
    Instant asked = clock.instant();
    return rows.suspended()
        .map(
            found ->
                SuspensionStatement.at(
                    asked, found.stream().map(each -> each.value().memberId()).toList()));
  }

  private Uni<VettingOutcome> suspend(Caller caller, StoredVettedMember member) {
    if (member.isSuspended()) {
      return Uni.createFrom().item(new Done());
    }
    member.suspend();
    return keys.keyOf(member.value().memberId())
        .map(found -> found.map(MemberKey::fingerprint).map(Bytes::fromHex).orElse(null))
        .flatMap(key -> effects.follow(caller, member, key))
        .map(_ -> new Done());
  }
}
