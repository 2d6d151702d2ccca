package org.resguardo.incident;

import java.util.List;
import org.resguardo.incident.vocabulary.DemandBasis;
import org.resguardo.incident.vocabulary.DemandCount;
import org.resguardo.incident.vocabulary.DemandState;
import org.resguardo.incident.vocabulary.DemandType;
import org.resguardo.incident.vocabulary.DemandUnit;

/// One demand for money. Escalation is told by several demands in the order they were made.
public record Demand(
    Answer<DemandType> demandType,
    Answer<DemandUnit> demandUnit,
    Answer<DemandBasis> demandBasis,
    Amount demanded,
    Answer<DemandCount> demandCount,
    Answer<DemandState> demandState,
    List<Payment> payments) {

  /// @throws IllegalArgumentException when there are too many payments
  public Demand {
    payments = Rules.bounded(payments);
  }
}
