package org.resguardo.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {
  @ParameterizedTest
  @CsvSource({
    "mesa, mesa, 0",
    "mesa, masa, 1",
    "mesa, mesas, 1",
    "mesas, mesa, 1",
    "mesa, emsa, 1",
    "mesa, seam, 3",
    "mesa, '', 4",
  })
  void between_countsSlipsOfThePen(String left, String right, int slips) {
    assertThat(EditDistance.between(left, right)).isEqualTo(slips);
    assertThat(EditDistance.between(right, left)).isEqualTo(slips);
  }
}
