package org.resguardo.identity.vetting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.resguardo.identity.caller.Caller;
import org.resguardo.identity.realm.Standing;
import org.resguardo.primitive.Bytes;
import org.resguardo.roster.MemberRole;
import org.resguardo.vetting.EndorsementStatement;
import org.resguardo.vetting.VettedMember;

/// A row of `vetted_member`: where somebody's vetting stands. Whoever changes it holds its lock.
@Entity
@Table(name = "vetted_member")
class StoredVettedMember {
  @Id
  @Column(name = "member_id")
  private String memberId;

  private String organisation;
  private String role;
  private byte @Nullable [] conduct;
  private int round;
  private boolean suspended;

  @Column(name = "role_key")
  private byte @Nullable [] roleKey;

  @Column(name = "role_until")
  private @Nullable LocalDate roleUntil;

  @Column(name = "role_held")
  private boolean roleHeld;

  @Column(name = "realm_pending")
  private boolean realmPending;

  @Version private int version;

  @SuppressWarnings("NullAway.Init") // the persistence provider fills the fields
  protected StoredVettedMember() {}

  VettedMember value() {
    return new VettedMember(memberId, organisation, MemberRole.ofWord(role).orElseThrow());
  }

  boolean belongsTo(Caller caller) {
    return caller.isOf(organisation);
  }

  /// The digest of the code of conduct that the member has accepted; null when none.
  @Nullable Bytes conduct() {
    return conduct == null ? null : Bytes.of(conduct);
  }

  void accept(Bytes conductDigest) {
    conduct = conductDigest.toArray();
  }

  int round() {
    return round;
  }

  boolean isSuspended() {
    return suspended;
  }

  /// Whether nothing has happened since the invitation.
  boolean isUntouched() {
    return conduct == null && round == 0;
  }

  /// Whether `statement` names the member, the conduct accepted and the present round.
  boolean isMeantBy(EndorsementStatement statement) {
    return statement.member().equals(value())
        && statement.conduct().equals(conduct())
        && statement.round() == round;
  }

  /// Gives the role through `until` on the strength of `key`; ends a suspension. Returns whether it
  /// was not in force for that key before.
  boolean grant(Bytes key, LocalDate until, LocalDate today) {
    boolean isNew = !isInForce(today) || !key.equals(roleKeyDigest());
    realmPending = realmPending || !roleHeld || !isInForce(today);
    suspended = false;
    roleKey = key.toArray();
    roleUntil = until;
    return isNew;
  }

  /// Takes the role and makes all endorsements so far worthless.
  void suspend() {
    suspended = true;
    round++;
    roleKey = null;
    roleUntil = null;
    realmPending = true;
  }

  /// What Keycloak should do on `day`.
  Standing standing(LocalDate day) {
    if (suspended) {
      return Standing.SUSPENDED;
    }
    return isInForce(day) ? Standing.IN_FORCE : Standing.EXPIRED;
  }

  /// Notes that Keycloak does it.
  void followed(Standing standing) {
    roleHeld = standing == Standing.IN_FORCE;
    realmPending = false;
  }

  private boolean isInForce(LocalDate day) {
    return roleUntil != null && !day.isAfter(roleUntil);
  }

  private @Nullable Bytes roleKeyDigest() {
    return roleKey == null ? null : Bytes.of(roleKey);
  }
}
