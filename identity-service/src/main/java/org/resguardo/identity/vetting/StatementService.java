package org.resguardo.identity.vetting;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.resguardo.identity.caller.Caller;
import org.resguardo.identity.member.MemberDirectory;
import org.resguardo.identity.problem.ProblemType;
import org.resguardo.identity.vetting.StatementOutcome.Ready;
import org.resguardo.identity.vetting.StatementOutcome.Refused;
import org.resguardo.primitive.Bytes;
import org.resguardo.roster.MemberKey;
import org.resguardo.vetting.EndorsementStatement;

/// Writes down what a vetter would endorse.
@ApplicationScoped
class StatementService {
  private final VettedMemberRepository members;
  private final MemberDirectory keys;
  private final InstantSource clock;

  StatementService(VettedMemberRepository members, MemberDirectory keys, InstantSource clock) {
    this.members = members;
    this.keys = keys;
    this.clock = clock;
  }

  /// Emits the statement for what the member has now, as long as may be.
  @WithSession
  Uni<StatementOutcome> of(Caller caller, String memberId) {
    if (caller.is(memberId)) {
      return Uni.createFrom().item(new Refused(ProblemType.SELF_ENDORSEMENT));
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return members
        .byId(memberId)
        .flatMap(
            found ->
                keys.provenKeyOf(memberId, today)
                    .flatMap(key -> outcome(memberId, found, key, today)));
  }

  private Uni<StatementOutcome> outcome(
      String memberId,
      Optional<StoredVettedMember> member,
      Optional<MemberKey> key,
      LocalDate today) {
    Bytes conduct = member.map(StoredVettedMember::conduct).orElse(null);
    if (member.isPresent() && key.isPresent() && conduct != null) {
      return Uni.createFrom().item(new Ready(statement(member.get(), key.get(), conduct, today)));
    }
    return isKnown(memberId, member)
        .map(known -> new Refused(known ? ProblemType.NOT_READY : ProblemType.NOT_FOUND));
  }

  private Uni<Boolean> isKnown(String memberId, Optional<StoredVettedMember> member) {
    return member.isPresent()
        ? Uni.createFrom().item(true)
        : keys.keyOf(memberId).map(Optional::isPresent);
  }

  private static EndorsementStatement statement(
      StoredVettedMember member, MemberKey key, Bytes conduct, LocalDate today) {
    LocalDate longest = today.plusDays(EndorsementStatement.MAX_DAYS);
    return new EndorsementStatement(
        member.value(),
        Bytes.fromHex(key.fingerprint()),
        conduct,
        member.round(),
        key.until().isBefore(longest) ? key.until() : longest);
  }
}
