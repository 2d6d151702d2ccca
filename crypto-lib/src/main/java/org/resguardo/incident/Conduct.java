package org.resguardo.incident;

import org.resguardo.incident.vocabulary.Act;
import org.resguardo.incident.vocabulary.PersonHarmed;
import org.resguardo.incident.vocabulary.PurposeStated;
import org.resguardo.incident.vocabulary.StatusAfter;
import org.resguardo.incident.vocabulary.ThreatContent;
import org.resguardo.incident.vocabulary.ViolenceUsed;

/// What was done, to whom, and how it ended.
public record Conduct(
    @Required Answer<Act> act,
    Answer<ThreatContent> threatContent,
    Answer<ViolenceUsed> violenceUsed,
    Answer<PersonHarmed> personHarmed,
    Answer<PurposeStated> purposeStated,
    Answer<StatusAfter> statusAfter) {

  /// @throws IllegalArgumentException when the one mandatory question, `act`, is not answered
  public Conduct {
    Rules.check(!(act instanceof Answer.NotAsked), "must answer act");
  }
}
