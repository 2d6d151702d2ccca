package org.resguardo.identity.member;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.resguardo.identity.caller.Caller;
import org.resguardo.identity.member.MemberOutcome.Pending;
import org.resguardo.identity.member.MemberOutcome.Proven;
import org.resguardo.identity.member.MemberOutcome.Refused;
import org.resguardo.identity.member.MemberOutcome.Removed;
import org.resguardo.identity.organisation.OrganisationDirectory;
import org.resguardo.identity.problem.ProblemType;
import org.resguardo.identity.version.IfMatch;
import org.resguardo.roster.MemberKey;
import org.resguardo.vetting.VettingStep;

/// The rules for members' keys. A member belongs to the organisation whose vetter invited them, or
/// entered them first; only its vetters may touch the row.
@ApplicationScoped
class MemberService {
  private final MemberRepository members;
  private final OrganisationDirectory organisations;
  private final MemberConfig config;
  private final VettingRecord record;
  private final Membership membership;

  MemberService(
      MemberRepository members,
      OrganisationDirectory organisations,
      MemberConfig config,
      VettingRecord record,
      Membership membership) {
    this.members = members;
    this.organisations = organisations;
    this.config = config;
    this.record = record;
    this.membership = membership;
  }

  /// Enters `key` or puts it in the place of the member's present key, pending.
  ///
  /// The same key again is a retry and needs no precondition: once proven it stays so, until then
  /// it gets a new challenge.
  @WithTransaction
  Uni<MemberOutcome> enter(
      Caller caller, MemberKey key, Challenge challenge, @Nullable IfMatch given) {
    return members
        .locked(key.memberId())
        .flatMap(
            found ->
                found
                    .map(stored -> replace(caller, stored, key, challenge, given))
                    .orElseGet(() -> create(key, challenge, given)));
  }

  /// Removes a member's key: the next roster is drafted without it.
  @WithTransaction
  Uni<MemberOutcome> remove(Caller caller, MemberId memberId, @Nullable IfMatch given) {
    return members
        .locked(memberId.value())
        .flatMap(
            found ->
                found
                    .map(stored -> remove(caller, stored, given))
                    .orElseGet(() -> refused(ProblemType.NOT_FOUND)));
  }

  /// Emits all members, by id.
  @WithSession
  Uni<List<MemberAnswer>> all() {
    return members.all().map(stored -> stored.stream().map(MemberAnswer::of).toList());
  }

  private Uni<MemberOutcome> create(MemberKey key, Challenge challenge, @Nullable IfMatch given) {
    if (given != null) {
      return refused(ProblemType.PRECONDITION_FAILED);
    }
    return membership
        .of(key.memberId())
        .flatMap(
            invited ->
                invited.filter(each -> !each.organisation().equals(key.organisation())).isPresent()
                    ? refused(ProblemType.OTHER_ORGANISATION)
                    : create(key, challenge));
  }

  private Uni<MemberOutcome> create(MemberKey key, Challenge challenge) {
    return organisations
        .knows(key.organisation())
        .flatMap(
            known -> known ? insert(key, challenge) : refused(ProblemType.UNKNOWN_ORGANISATION));
  }

  private Uni<MemberOutcome> insert(MemberKey key, Challenge challenge) {
    return members
        .persistAndFlush(new StoredMember(key, challenge.answerDigest(), config.proofAttempts()))
        .map(stored -> new Pending(MemberAnswer.of(stored, challenge)));
  }

  private Uni<MemberOutcome> replace(
      Caller caller,
      StoredMember stored,
      MemberKey key,
      Challenge challenge,
      @Nullable IfMatch given) {
    if (!stored.belongsTo(caller)) {
      return refused(ProblemType.OTHER_ORGANISATION);
    }
    boolean isRetry = stored.value().equals(key);
    if (isRetry && stored.isProven()) {
      return Uni.createFrom().item(new Proven(MemberAnswer.of(stored)));
    }
    Optional<ProblemType> objection = IfMatch.objection(given, stored.version());
    if (!isRetry && objection.isPresent()) {
      return refused(objection.get());
    }
    stored.replaceBy(key, challenge.answerDigest(), config.proofAttempts());
    return members.flush().map(_ -> new Pending(MemberAnswer.of(stored, challenge)));
  }

  private Uni<MemberOutcome> remove(Caller caller, StoredMember stored, @Nullable IfMatch given) {
    if (!stored.belongsTo(caller)) {
      return refused(ProblemType.OTHER_ORGANISATION);
    }
    Optional<ProblemType> objection = IfMatch.objection(given, stored.version());
    if (objection.isPresent()) {
      return refused(objection.get());
    }
    return record
        .write(VettingStep.KEY_REMOVED, stored.value(), caller)
        .call(() -> members.delete(stored))
        .map(_ -> new Removed());
  }

  private static Uni<MemberOutcome> refused(ProblemType why) {
    return Uni.createFrom().item(new Refused(why));
  }
}
