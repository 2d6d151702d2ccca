package org.resguardo.deploy.demo;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.resguardo.age.HybridIdentity;
import org.resguardo.age.OpenException;
import org.resguardo.client.CaseworkClient;
import org.resguardo.client.Invitation;
import org.resguardo.client.KeyChallenge;
import org.resguardo.client.OwnVettingClient;
import org.resguardo.deploy.stack.AccessTokens;
import org.resguardo.deploy.stack.DemoPerson;
import org.resguardo.deploy.stack.RunningStack;
import org.resguardo.roster.MemberKey;
import org.resguardo.roster.MemberRole;
import org.resguardo.roster.RosterFormatException;
import org.resguardo.vetting.CodeOfConduct;

/// Somebody who has just been invited as a reviewer, on a machine of their own.
final class Newcomer {
  static final String ORGANISATION = "org-casa";

  private static final int DAYS = 60;

  private final RunningStack stack;
  private final AccessTokens tokens;
  private final DemoPerson person;
  private final HybridIdentity identity = HybridIdentity.generate(new SecureRandom());

  Newcomer(RunningStack stack, AccessTokens tokens, String username, Invitation invitation) {
    this.stack = stack;
    this.tokens = tokens;
    this.person =
        new DemoPerson(
            username,
            invitation.initialPassword(),
            MemberRole.REVIEWER.word(),
            invitation.memberId(),
            ORGANISATION);
  }

  String memberId() {
    return person.memberId();
  }

  MemberKey key() {
    return new MemberKey(
        MemberRole.REVIEWER,
        person.memberId(),
        ORGANISATION,
        identity.recipient().encoded(),
        LocalDate.now(ZoneOffset.UTC).plusDays(DAYS));
  }

  void acceptConduct() throws IOException {
    own().acceptConduct(CodeOfConduct.sha256());
  }

  void proveKey() throws IOException, OpenException, RosterFormatException {
    OwnVettingClient own = own();
    if (own.enterKey(key()) instanceof KeyChallenge.Sealed sealed) {
      own.prove(sealed.answer(List.of(identity)));
    }
  }

  /// A new login; good for five minutes whatever happens.
  String token() {
    return tokens.of(person);
  }

  CaseworkClient casework(String token) {
    return new CaseworkClient(stack.policy().reportService(), token);
  }

  private OwnVettingClient own() {
    return new OwnVettingClient(stack.policy().identityService(), token());
  }
}
