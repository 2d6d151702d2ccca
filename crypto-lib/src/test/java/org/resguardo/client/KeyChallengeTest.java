package org.resguardo.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resguardo.age.AgeSealer;
import org.resguardo.age.HybridIdentity;
import org.resguardo.note.SignerKey;
import org.resguardo.primitive.Bytes;
import org.resguardo.roster.ChallengeStatement;
import org.resguardo.roster.MemberKey;
import org.resguardo.roster.MemberRole;
import org.resguardo.roster.RosterFormatException;
import org.resguardo.roster.TestRosters;

class KeyChallengeTest {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Bytes NONCE = Bytes.of(new byte[ChallengeStatement.NONCE_BYTES]);
  private static final SignerKey SIGNER = SignerKey.generate("test-only-vetter", RANDOM);
  private static final MemberKey KEY =
      new MemberKey(
          MemberRole.VETTER,
          "m-7f3a",
          "org-casa",
          SIGNER.verifierKey().encoded(),
          LocalDate.parse("2027-02-01"));
  private static final String CHALLENGE = new ChallengeStatement(KEY, NONCE).text();

  @Test
  void answer_signsAChallengeForThisKey() throws Exception {
    assertThat(new KeyChallenge.ToSign(KEY, CHALLENGE).answer(SIGNER).unverifiedText())
        .isEqualTo(CHALLENGE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "resguardo roster v1\nversion 1\nissued 2026-11-22\nexpires 2027-02-20\n",
        "resguardo roster v1\nnonce AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n"
      })
  void answer_signsNothingElse(String text) {
    assertThatThrownBy(() -> new KeyChallenge.ToSign(KEY, text).answer(SIGNER))
        .isInstanceOf(RosterFormatException.class);
  }

  @Test
  void answer_signsNoChallengeOfAnotherMemberOrWithMoreInIt() {
    for (String text :
        List.of(
            CHALLENGE.replace("m-7f3a", "m-7f3b"),
            CHALLENGE.replace("org-casa", "org-puente"),
            CHALLENGE.replaceFirst("key [0-9a-f]", "key x"),
            CHALLENGE + "\n",
            CHALLENGE + CHALLENGE)) {
      assertThatThrownBy(() -> new KeyChallenge.ToSign(KEY, text).answer(SIGNER))
          .as(text)
          .isInstanceOf(RosterFormatException.class);
    }
  }

  @Test
  void answer_opensASealedChallengeForThisKeyOnly() throws Exception {
    HybridIdentity identity = HybridIdentity.generate(RANDOM);
    String recipient = identity.recipient().encoded();
    MemberKey ours = TestRosters.reviewer("m-7f3a", "org-casa", recipient);
    MemberKey theirs = TestRosters.reviewer("m-0000", "org-casa", recipient);
    byte[] sealed =
        new AgeSealer(List.of(identity.recipient()), RANDOM)
            .seal(Bytes.utf8(new ChallengeStatement(ours, NONCE).text()).toArray());

    assertThat(new KeyChallenge.Sealed(ours, Bytes.of(sealed)).answer(List.of(identity)))
        .isEqualTo(NONCE);
    assertThatThrownBy(
            () -> new KeyChallenge.Sealed(theirs, Bytes.of(sealed)).answer(List.of(identity)))
        .isInstanceOf(RosterFormatException.class);
  }
}
