package org.resguardo.report.audit;

import com.fasterxml.jackson.annotation.JsonProperty;

/// How many sealed parts of one kind have one size.
///
/// @param part `testimony`, `contact` or `note`
/// @param payloadBytes length of the sealed payload, header not included
record SizeCount(String part, @JsonProperty("payload_bytes") int payloadBytes, long count) {}
