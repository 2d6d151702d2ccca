package org.resguardo.incident;

import org.resguardo.incident.vocabulary.IdentifierType;

/// What a perpetrator can be recognised by: evidence that free text would bury. It is inside the
/// seal like everything else of a report.
public record PerpetratorIdentifier(
    Answer<IdentifierType> identifierType, @Required Identifier identifier) {}
