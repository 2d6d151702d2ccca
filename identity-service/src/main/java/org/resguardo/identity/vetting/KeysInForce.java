package org.resguardo.identity.vetting;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.resguardo.identity.member.MemberDirectory;
import org.resguardo.identity.worker.Worker;
import org.resguardo.roster.MemberKey;

/// The keys that the next roster lists.
@ApplicationScoped
public class KeysInForce {
  private final MemberDirectory keys;
  private final VettedMemberRepository members;
  private final EndorsementRepository endorsements;
  private final StoredEndorsements decision;
  private final Worker worker;

  KeysInForce(
      MemberDirectory keys,
      VettedMemberRepository members,
      EndorsementRepository endorsements,
      StoredEndorsements decision,
      Worker worker) {
    this.keys = keys;
    this.members = members;
    this.endorsements = endorsements;
    this.decision = decision;
    this.worker = worker;
  }

  /// Emits the proven keys of members who are not suspended and whom two organisations endorse
  /// today, by role and member id, each until the earlier of its own last day and the
  /// endorsements'. Joins the caller's transaction.
  public Uni<List<MemberKey>> on(LocalDate day) {
    return members
        .notSuspended()
        .map(found -> found.stream().collect(toMap(row -> row.value().memberId(), row -> row)))
        .flatMap(rows -> keys.provenKeys(day).flatMap(proven -> endorsed(day, rows, proven)));
  }

  private Uni<List<MemberKey>> endorsed(
      LocalDate day, Map<String, StoredVettedMember> rows, List<MemberKey> proven) {
    return endorsements
        .on(day)
        .map(found -> found.stream().collect(groupingBy(StoredEndorsement::memberId)))
        .flatMap(
            stored ->
                worker.run(
                    () ->
                        proven.stream()
                            .flatMap(key -> endorsed(key, rows, stored).stream())
                            .toList()));
  }

  private Optional<MemberKey> endorsed(
      MemberKey key,
      Map<String, StoredVettedMember> rows,
      Map<String, List<StoredEndorsement>> stored) {
    return Optional.ofNullable(rows.get(key.memberId()))
        .flatMap(
            row ->
                decision.lastDay(stored.getOrDefault(key.memberId(), List.of()), key, row.round()))
        .map(lastDay -> atMost(key, lastDay));
  }

  private static MemberKey atMost(MemberKey key, LocalDate lastDay) {
    return key.until().isAfter(lastDay)
        ? new MemberKey(key.role(), key.memberId(), key.organisation(), key.publicKey(), lastDay)
        : key;
  }
}
