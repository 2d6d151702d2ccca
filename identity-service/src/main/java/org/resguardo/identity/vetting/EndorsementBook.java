package org.resguardo.identity.vetting;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.resguardo.identity.caller.Caller;
import org.resguardo.identity.member.VettingRecord;
import org.resguardo.primitive.Bytes;
import org.resguardo.roster.MemberKey;
import org.resguardo.vetting.Endorsement;
import org.resguardo.vetting.EndorsementQuorum;
import org.resguardo.vetting.VettingStep;

/// Enters endorsements and draws what follows from them. Joins the transaction of a caller who
/// holds the member's lock.
@ApplicationScoped
class EndorsementBook {
  private final EndorsementRepository endorsements;
  private final StoredEndorsements decision;
  private final VettingRecord record;

  EndorsementBook(
      EndorsementRepository endorsements, StoredEndorsements decision, VettingRecord record) {
    this.endorsements = endorsements;
    this.decision = decision;
    this.record = record;
  }

  /// Enters and logs the endorsement unless it stands there already.
  Uni<Void> enter(Endorsement endorsement) {
    return endorsements
        .add(endorsement)
        .flatMap(
            isNew ->
                isNew
                    ? record.write(Bytes.utf8(endorsement.note().encoded()))
                    : Uni.createFrom().voidItem());
  }

  /// Grants the member's role when two organisations endorse `key`. Emits where the member stands.
  Uni<EndorsementAnswer> settle(
      Caller caller, StoredVettedMember member, MemberKey key, LocalDate today) {
    // A few signature checks of a fraction of a millisecond each, under the member's lock.
    return endorsements
        .of(key.memberId(), today)
        .map(stored -> decision.counting(stored, key, member.round()))
        .flatMap(counting -> settle(caller, member, key, counting, today));
  }

  private Uni<EndorsementAnswer> settle(
      Caller caller,
      StoredVettedMember member,
      MemberKey key,
      List<Endorsement> counting,
      LocalDate today) {
    Optional<LocalDate> lastDay = EndorsementQuorum.lastDay(counting);
    return lastDay
        .map(until -> grant(caller, member, key, until, today))
        .orElseGet(() -> Uni.createFrom().voidItem())
        .map(_ -> answer(key.memberId(), counting, lastDay));
  }

  private Uni<Void> grant(
      Caller caller, StoredVettedMember member, MemberKey key, LocalDate until, LocalDate today) {
    Bytes digest = Bytes.fromHex(key.fingerprint());
    return member.grant(digest, until, today)
        ? record.write(VettingStep.ROLE_GRANTED, member.value(), caller, digest, member.conduct())
        : Uni.createFrom().voidItem();
  }

  private static EndorsementAnswer answer(
      String memberId, List<Endorsement> counting, Optional<LocalDate> lastDay) {
    List<String> organisations =
        counting.stream().map(each -> each.vetter().organisation()).distinct().sorted().toList();
    return new EndorsementAnswer(
        memberId,
        organisations,
        EndorsementQuorum.ORGANISATIONS,
        lastDay.isPresent(),
        lastDay.orElse(null));
  }
}
