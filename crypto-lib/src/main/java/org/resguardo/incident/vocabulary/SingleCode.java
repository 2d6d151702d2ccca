package org.resguardo.incident.vocabulary;

/// A constant of a code list of which an answer may choose at most one, because its constants
/// exclude each other.
public interface SingleCode extends Code {}
