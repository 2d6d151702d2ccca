package org.resguardo.incident;

/// A record of one string with rules of its own, written as a plain JSON string.
sealed interface TextValue
    permits CoarseDate, FileName, Identifier, Narrative, OrganisationId, PartName, Sha256 {
  /// The text, never empty.
  String value();
}
