package org.resguardo.identity.member;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.resguardo.identity.caller.Caller;
import org.resguardo.identity.member.MemberOutcome.Refused;
import org.resguardo.identity.problem.ProblemType;
import org.resguardo.identity.version.IfMatch;
import org.resguardo.identity.worker.Worker;
import org.resguardo.roster.MemberKey;

/// What happens to a new key before the transaction: it is checked, and its challenge is made.
@ApplicationScoped
class MemberEntry {
  private final ChallengeMaker challenges;
  private final MemberService members;
  private final Worker worker;
  private final InstantSource clock;

  MemberEntry(
      ChallengeMaker challenges, MemberService members, Worker worker, InstantSource clock) {
    this.challenges = challenges;
    this.members = members;
    this.worker = worker;
    this.clock = clock;
  }

  /// Checks `key` and enters it. Emits what became of it.
  Uni<MemberOutcome> enter(Caller caller, MemberKey key, @Nullable IfMatch given) {
    if (!caller.isOf(key.organisation())) {
      return refused(ProblemType.OTHER_ORGANISATION);
    }
    if (!key.isInForce(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))) {
      return refused(ProblemType.KEY_EXPIRED);
    }
    return worker
        .run(() -> challenges.make(key))
        .flatMap(
            made ->
                switch (made) {
                  case ChallengeOutcome.Made(var challenge) ->
                      members.enter(caller, key, challenge, given);
                  case ChallengeOutcome.Refused(var why) -> refused(why);
                });
  }

  private static Uni<MemberOutcome> refused(ProblemType why) {
    return Uni.createFrom().item(new Refused(why));
  }
}
