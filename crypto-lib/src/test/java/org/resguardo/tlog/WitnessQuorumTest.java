package org.resguardo.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.Primitives;

/// The example of c2sp.org/tlog-policy: two of the X and one of the Y.
class WitnessQuorumTest {
  private static final WitnessQuorum EXAMPLE =
      witnesses("X1", "X2", "X3", "Y1", "Y2", "Y3")
          .with(WitnessGroup.of("X-witnesses", "2", List.of("X1", "X2", "X3")))
          .with(WitnessGroup.of("Y-witnesses", "any", List.of("Y1", "Y2", "Y3")))
          .with(WitnessGroup.of("X-and-Y", "all", List.of("X-witnesses", "Y-witnesses")))
          .withRule("X-and-Y");

  @ParameterizedTest
  @CsvSource({
    "X1 X2 Y1, true",
    "X2 X3 Y3, true",
    "X1 X2 X3 Y1 Y2 Y3, true",
    "X1 X2 X3, false",
    "X1 Y1 Y2 Y3, false",
    "Y1 Y2 Y3, false",
    "X1 X1 Y1, false",
    "X1 Z1 Y1, false",
    "'', false"
  })
  void isMet_countsMembersOfMembers(String cosigners, boolean isMet) {
    List<CosignatureKey> keys =
        Arrays.stream(cosigners.split(" ")).map(name -> key("witness-" + name)).toList();

    assertThat(EXAMPLE.isMet(keys)).isEqualTo(isMet);
  }

  @Test
  void isMet_asksForNobodyOnlyWhenThePolicySaysNone() {
    assertThat(WitnessQuorum.NONE.isMet(List.of())).isTrue();
    assertThat(witnesses("X1").withRule("X1").isMet(List.of())).isFalse();
    assertThat(witnesses("X1").withRule("X1").isMet(List.of(key("witness-X1")))).isTrue();
  }

  @Test
  void with_refusesAMemberOfTwoGroups() {
    WitnessQuorum quorum = witnesses("X1").with(WitnessGroup.of("a", "any", List.of("X1")));

    assertThatThrownBy(() -> quorum.with(WitnessGroup.of("b", "any", List.of("X1"))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void with_refusesAGroupOfItself() {
    assertThatThrownBy(() -> witnesses("X1").with(WitnessGroup.of("a", "any", List.of("X1", "a"))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static WitnessQuorum witnesses(String... names) {
    WitnessQuorum quorum = WitnessQuorum.NONE;
    for (String name : names) {
      quorum = quorum.with(new TrustedWitness(name, key("witness-" + name), null));
    }
    return quorum;
  }

  private static CosignatureKey key(String name) {
    return new CosignatureKey("w.example", Bytes.of(Primitives.sha256(Bytes.utf8(name).toArray())));
  }
}
