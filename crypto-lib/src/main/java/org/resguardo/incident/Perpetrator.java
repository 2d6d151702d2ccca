package org.resguardo.incident;

import org.resguardo.incident.vocabulary.BasisOfIdentification;
import org.resguardo.incident.vocabulary.GroupSize;
import org.resguardo.incident.vocabulary.Involvement;
import org.resguardo.incident.vocabulary.PerpetratorClass;

/// One perpetrator, or one group of the same kind; an incident lists as many as took part.
public record Perpetrator(
    Answer<PerpetratorClass> perpetratorClass,
    Answer<BasisOfIdentification> basisOfIdentification,
    Answer<Involvement> involvement,
    Answer<GroupSize> groupSize) {}
