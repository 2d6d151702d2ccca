package org.resguardo.report.audit;

/// How many sealed parts of one kind are sealed to recipients of one type.
///
/// @param part `testimony`, `contact` or `note`
/// @param suite type of the first recipient stanza; a file never mixes types
record SuiteCount(String part, String suite, long count) {}
