package org.resguardo.incident;

import org.resguardo.incident.vocabulary.DocumentTreatment;
import org.resguardo.incident.vocabulary.DocumentType;

/// One kind of document and everything that was done to it; never its number or content.
public record DocumentAffected(
    Answer<DocumentType> documentType, Answer<DocumentTreatment> documentTreatment) {}
