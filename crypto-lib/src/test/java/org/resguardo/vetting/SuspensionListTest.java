package org.resguardo.vetting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.resguardo.vetting.Statements.NOW;
import static org.resguardo.vetting.Statements.signer;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.resguardo.note.NoteFormatException;
import org.resguardo.note.NoteRefusedException;
import org.resguardo.note.SignerKey;

class SuspensionListTest {
  private static final SignerKey IDENTITY = signer("identity-service");

  private final SuspensionVerifier verifier = new SuspensionVerifier(IDENTITY.verifierKey());

  @Test
  void text_isAsInTheSpec() {
    assertThat(SuspensionStatement.at(NOW.plusMillis(7), List.of("m-8b21", "m-7f3a")).text())
        .isEqualTo(
            """
            resguardo suspensions v1
            issued 2026-11-24T22:58:00Z
            member m-7f3a
            member m-8b21
            """);
  }

  @Test
  void verify_saysWhoIsSuspended() throws Exception {
    SuspensionList list = verifier.verify(signed(IDENTITY, NOW, "m-7f3a"));

    assertThat(list.issued()).isEqualTo(NOW);
    assertThat(list.isSuspended("m-7f3a")).isTrue();
    assertThat(list.isSuspended("m-8b21")).isFalse();
  }

  @Test
  void verify_takesEmptyList() throws Exception {
    assertThat(verifier.verify(signed(IDENTITY, NOW)).isSuspended("m-7f3a")).isFalse();
  }

  @Test
  void verify_refusesForeignKey() throws Exception {
    UnverifiedSuspensionList foreign = signed(signer("vetter-casa"), NOW, "m-7f3a");

    assertThatThrownBy(() -> verifier.verify(foreign)).isInstanceOf(NoteRefusedException.class);
  }

  @Test
  void verify_refusesListWithoutOneOfItsMembers() throws Exception {
    String text = SuspensionStatement.at(NOW, List.of("m-7f3a", "m-8b21")).text();
    String note = IDENTITY.sign(text).encoded().replace("member m-8b21\n", "");
    UnverifiedSuspensionList shortened = UnverifiedSuspensionList.parse(note.getBytes(UTF_8));

    assertThatThrownBy(() -> verifier.verify(shortened)).isInstanceOf(NoteRefusedException.class);
  }

  @Test
  void isOlderThan_tellsReplay() throws Exception {
    SuspensionList before = verifier.verify(signed(IDENTITY, NOW));
    SuspensionList after = verifier.verify(signed(IDENTITY, NOW.plusSeconds(1), "m-7f3a"));

    assertThat(before.isOlderThan(after)).isTrue();
    assertThat(after.isOlderThan(before)).isFalse();
    assertThat(after.isOlderThan(after)).isFalse();
  }

  @Test
  void parse_refusesWhatTheFormatDoesNotSay() {
    String text = SuspensionStatement.at(NOW, List.of("m-7f3a", "m-8b21")).text();

    assertRefused(text.replace("v1", "v2"));
    assertRefused(text.replace("00Z", "00.5Z"));
    assertRefused(text.replace("Z", "+00:00"));
    assertRefused(text.replace("m-8b21", "m-7f3a"));
    assertRefused(text.replace("m-8b21", "m-0000"));
    assertRefused(text.replace("m-8b21", "someone"));
    assertRefused(text + "until 2027-01-01\n");
    assertRefused("resguardo suspensions v1\n");
  }

  private static UnverifiedSuspensionList signed(SignerKey key, Instant issued, String... members)
      throws NoteFormatException, VettingFormatException {
    String text = SuspensionStatement.at(issued, List.of(members)).text();
    return UnverifiedSuspensionList.parse(key.sign(text).encoded().getBytes(UTF_8));
  }

  private static void assertRefused(String text) {
    assertThatThrownBy(() -> SuspensionStatement.parse(text))
        .isInstanceOf(VettingFormatException.class);
  }
}
