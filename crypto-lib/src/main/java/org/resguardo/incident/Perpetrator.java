package org.resguardo.incident;

import java.util.List;
import java.util.stream.Stream;
import org.resguardo.incident.vocabulary.BasisOfIdentification;
import org.resguardo.incident.vocabulary.GroupSize;
import org.resguardo.incident.vocabulary.Involvement;
import org.resguardo.incident.vocabulary.PerpetratorClass;

/// One perpetrator, or one group of the same kind; an incident lists as many as took part.
public record Perpetrator(
    Answer<PerpetratorClass> perpetratorClass,
    Answer<BasisOfIdentification> basisOfIdentification,
    Answer<Involvement> involvement,
    Answer<GroupSize> groupSize,
    List<PerpetratorIdentifier> identifiers) {

  /// @throws IllegalArgumentException when the list is too long
  public Perpetrator {
    identifiers = Rules.bounded(identifiers);
  }

  /// Somebody of whom only this is known.
  public static Perpetrator knownBy(PerpetratorIdentifier identifier) {
    return new Perpetrator(
        new Answer.NotAsked<>(),
        new Answer.NotAsked<>(),
        new Answer.NotAsked<>(),
        new Answer.NotAsked<>(),
        List.of(identifier));
  }

  /// The same, with one identifier more.
  public Perpetrator alsoKnownBy(PerpetratorIdentifier identifier) {
    return new Perpetrator(
        perpetratorClass,
        basisOfIdentification,
        involvement,
        groupSize,
        Stream.concat(identifiers.stream(), Stream.of(identifier)).toList());
  }
}
