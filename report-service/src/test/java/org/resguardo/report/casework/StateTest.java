package org.resguardo.report.casework;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StateTest {
  @ParameterizedTest
  @EnumSource
  void everyState_leadsSomewhereElse(State state) {
    assertThat(state.next()).isNotEmpty().doesNotContain(state);
  }

  @ParameterizedTest
  @EnumSource
  void noState_leadsBackToReceived(State state) {
    assertThat(state.mayBecome(State.RECEIVED)).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void everyState_isKnownByItsWord(State state) {
    assertThat(State.ofWord(state.word())).contains(state);
  }

  @Test
  void received_leadsToReviewOnly() {
    assertThat(State.RECEIVED.next()).containsExactly(State.IN_REVIEW);
  }

  @ParameterizedTest
  @EnumSource(names = {"CLOSED", "OUT_OF_SCOPE", "DISCARDED", "DUPLICATE"})
  void ends_canBeReopened(State end) {
    assertThat(end.next()).containsExactly(State.IN_REVIEW);
  }
}
