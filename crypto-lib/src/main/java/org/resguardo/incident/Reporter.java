package org.resguardo.incident;

import org.resguardo.incident.vocabulary.AssistedBy;
import org.resguardo.incident.vocabulary.AsylumStage;
import org.resguardo.incident.vocabulary.EffectOnCase;
import org.resguardo.incident.vocabulary.NationalityGroup;
import org.resguardo.incident.vocabulary.NextHearing;
import org.resguardo.incident.vocabulary.ReporterRelation;
import org.resguardo.incident.vocabulary.SpecialSituation;

/// Who reports, as far as it matters for help and for statistics; nothing that identifies.
public record Reporter(
    Answer<ReporterRelation> reporterRelation,
    Answer<AssistedBy> assistedBy,
    PeopleAffected peopleAffected,
    Answer<SpecialSituation> specialSituation,
    Answer<NationalityGroup> nationalityGroup,
    Answer<AsylumStage> asylumStage,
    Answer<NextHearing> nextHearing,
    Answer<EffectOnCase> effectOnCase) {}
