package org.resguardo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneLineTest {
  @ParameterizedTest
  @ValueSource(
      ints = {0x07, 0x09, 0x0a, 0x0d, 0x1b, 0x7f, 0x85, 0x9b, 0x9d, 0x200f, 0x2028, 0x202e, 0x2066})
  void of_letsNoCharacterThroughThatIsNotSimplyShown(int character) {
    assertThat(OneLine.of("a" + Character.toString(character) + "b")).isEqualTo("a?b");
  }

  @Test
  void of_leavesOrdinaryWordsAlone() {
    assertThat(OneLine.of("año, 漢字, مأوى")).isEqualTo("año, 漢字, مأوى");
  }
}
