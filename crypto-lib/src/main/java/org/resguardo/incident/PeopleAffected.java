package org.resguardo.incident;

import java.util.stream.Stream;
import org.resguardo.incident.vocabulary.CountBand;

/// How many people were affected, by age, as bands.
public record PeopleAffected(
    Answer<CountBand> adults,
    Answer<CountBand> children0To5,
    Answer<CountBand> children6To11,
    Answer<CountBand> children12To17,
    Answer<CountBand> olderAdults) {

  /// Whether any child was affected.
  public boolean includesChildren() {
    return Stream.of(children0To5, children6To11, children12To17)
        .flatMap(band -> band.codes().stream())
        .anyMatch(band -> band != CountBand.ZERO);
  }
}
