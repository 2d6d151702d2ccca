package org.resguardo.identity.vetting;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.resguardo.identity.caller.Caller;
import org.resguardo.identity.problem.ProblemType;
import org.resguardo.identity.realm.NewAccount;
import org.resguardo.identity.realm.RealmAccount;
import org.resguardo.identity.realm.RealmAccounts;
import org.resguardo.identity.vetting.InvitationOutcome.Invited;
import org.resguardo.identity.vetting.InvitationOutcome.Refused;
import org.resguardo.roster.MemberRole;
import org.resguardo.roster.Names;
import org.resguardo.vetting.VettedMember;

/// The way of an invitation through Keycloak and the database.
///
/// The account comes first, since the user name is written down nowhere else. Until the row is
/// there too, it is an account without a role and with a password that nobody knows; the same
/// invitation again takes it up, also when only the answer was lost. No other account is touched.
@ApplicationScoped
class Inviting {
  private final RealmAccounts accounts;
  private final InvitationService invitations;
  private final FirstSecrets secrets;

  Inviting(RealmAccounts accounts, InvitationService invitations, FirstSecrets secrets) {
    this.accounts = accounts;
    this.invitations = invitations;
    this.secrets = secrets;
  }

  /// Invites `username` into the caller's organisation. Emits what became of it; fails when
  /// Keycloak is away.
  Uni<InvitationOutcome> invite(Caller caller, MemberRole role, String username) {
    return invitations
        .mayInvite(caller)
        .flatMap(
            may ->
                may
                    ? accounts
                        .named(username)
                        .flatMap(found -> invite(caller, role, username, found))
                    : refused(ProblemType.UNKNOWN_ORGANISATION));
  }

  private Uni<InvitationOutcome> invite(
      Caller caller, MemberRole role, String username, Optional<RealmAccount> found) {
    return found
        .map(account -> again(caller, role, account))
        .orElseGet(() -> first(caller, role, username));
  }

  private Uni<InvitationOutcome> first(Caller caller, MemberRole role, String username) {
    VettedMember member = new VettedMember(secrets.memberId(), caller.organisation(), role);
    String password = secrets.password();
    return accounts
        .create(
            new NewAccount(
                username, member.memberId(), member.organisation(), role.word(), password))
        .flatMap(
            created ->
                created ? enter(caller, member, password) : refused(ProblemType.USERNAME_TAKEN));
  }

  private Uni<InvitationOutcome> again(Caller caller, MemberRole role, RealmAccount account) {
    if (account.hasRole()
        || !account.invitedAs().equals(role.word())
        || !Names.isMemberId(account.memberId())
        || !caller.isOf(account.organisation())) {
      return refused(ProblemType.USERNAME_TAKEN);
    }
    VettedMember member = new VettedMember(account.memberId(), account.organisation(), role);
    return invitations
        .isFree(member)
        .flatMap(
            free -> free ? renew(caller, member, account) : refused(ProblemType.USERNAME_TAKEN));
  }

  private Uni<InvitationOutcome> renew(Caller caller, VettedMember member, RealmAccount account) {
    String password = secrets.password();
    return accounts.resetPassword(account, password).flatMap(_ -> enter(caller, member, password));
  }

  private Uni<InvitationOutcome> enter(Caller caller, VettedMember member, String password) {
    return invitations
        .enter(caller, member)
        .map(
            isTheirs ->
                isTheirs
                    ? new Invited(InvitationAnswer.of(member, password))
                    : new Refused(ProblemType.USERNAME_TAKEN));
  }

  private static Uni<InvitationOutcome> refused(ProblemType why) {
    return Uni.createFrom().item(new Refused(why));
  }
}
