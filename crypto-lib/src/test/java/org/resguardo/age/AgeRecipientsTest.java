package org.resguardo.age;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class AgeRecipientsTest {
  private static final Recipient HYBRID = HybridIdentity.generate(Samples.RANDOM).recipient();
  private static final Recipient CLASSIC = X25519Identity.generate(Samples.RANDOM).recipient();
  private static final Recipient PASSPHRASE = Samples.passphraseRecipient("word");

  @Test
  void sealer_refusesClassicBesidePostQuantum() {
    assertRefused("would undo its protection", HYBRID, CLASSIC);
    assertRefused("would undo its protection", CLASSIC, HYBRID, HYBRID);
  }

  @Test
  void sealer_refusesPassphraseBesideAnything() {
    assertRefused("only recipient", PASSPHRASE, HYBRID);
    assertRefused("only recipient", CLASSIC, PASSPHRASE);
    assertRefused("only recipient", PASSPHRASE, PASSPHRASE);
  }

  @Test
  void sealer_refusesNobody() {
    assertRefused("at least one recipient");
  }

  @Test
  void sealer_acceptsTheSameRecipientTwice() throws Exception {
    HybridIdentity identity = HybridIdentity.generate(Samples.RANDOM);

    byte[] sealed = Samples.seal(Samples.plaintext(5), identity.recipient(), identity.recipient());

    assertThat(Samples.open(sealed, identity)).isEqualTo(Samples.plaintext(5));
  }

  private static void assertRefused(String reason, Recipient... recipients) {
    assertThatThrownBy(() -> new AgeSealer(List.of(recipients), Samples.RANDOM))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(reason);
  }
}
