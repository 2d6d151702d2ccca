package org.resguardo.report.casework;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/// Writes a state to the database as its word.
@Converter(autoApply = true)
class StateColumn implements AttributeConverter<State, String> {
  @Override
  public @Nullable String convertToDatabaseColumn(@Nullable State state) {
    return state == null ? null : state.word();
  }

  @Override
  public @Nullable State convertToEntityAttribute(@Nullable String word) {
    return word == null ? null : State.ofWord(word).orElseThrow();
  }
}
