package org.resguardo.identity.vetting;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.resguardo.identity.caller.Caller;
import org.resguardo.identity.member.MemberDirectory;
import org.resguardo.identity.problem.ProblemType;
import org.resguardo.identity.vetting.EndorsementOutcome.Refused;
import org.resguardo.roster.MemberKey;
import org.resguardo.vetting.Endorsement;

/// The rules for endorsements: each is for what the member has now, and none is by a suspended
/// vetter's key. The member's row is locked, so that of several at once one is the second.
@ApplicationScoped
class EndorsementService {
  private final VettedMembers members;
  private final MemberDirectory keys;
  private final MembershipLookup lookup;
  private final EndorsementBook book;
  private final InstantSource clock;

  EndorsementService(
      VettedMembers members,
      MemberDirectory keys,
      MembershipLookup lookup,
      EndorsementBook book,
      InstantSource clock) {
    this.members = members;
    this.keys = keys;
    this.lookup = lookup;
    this.book = book;
    this.clock = clock;
  }

  /// Takes an endorsement; the one that completes two organisations puts the key in force. Emits
  /// where the member stands; the same endorsement again changes nothing.
  @WithTransaction
  Uni<EndorsementOutcome> take(Caller caller, Endorsement endorsement) {
    return members
        .locked(endorsement.statement().member().memberId())
        .flatMap(
            found ->
                found
                    .map(member -> take(caller, member, endorsement))
                    .orElseGet(() -> refused(ProblemType.NOT_FOUND)));
  }

  private Uni<EndorsementOutcome> take(
      Caller caller, StoredVettedMember member, Endorsement endorsement) {
    if (!member.isMeantBy(endorsement.statement())) {
      return refused(ProblemType.ENDORSEMENT_OUTDATED);
    }
    return lookup
        .isHeldBySuspended(endorsement.vetter())
        .flatMap(
            isSuspended ->
                isSuspended
                    ? refused(ProblemType.SIGNATURE_REFUSED)
                    : fit(caller, member, endorsement));
  }

  private Uni<EndorsementOutcome> fit(
      Caller caller, StoredVettedMember member, Endorsement endorsement) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return keys.provenKeyOf(member.value().memberId(), today)
        .map(found -> found.filter(endorsement.statement()::isFor))
        .flatMap(
            found ->
                found
                    .map(key -> enter(caller, member, key, endorsement, today))
                    .orElseGet(() -> refused(ProblemType.ENDORSEMENT_OUTDATED)));
  }

  private Uni<EndorsementOutcome> enter(
      Caller caller,
      StoredVettedMember member,
      MemberKey key,
      Endorsement endorsement,
      LocalDate today) {
    return book.enter(endorsement)
        .flatMap(_ -> book.settle(caller, member, key, today))
        .map(EndorsementOutcome.Taken::new);
  }

  private static Uni<EndorsementOutcome> refused(ProblemType why) {
    return Uni.createFrom().item(new Refused(why));
  }
}
