package org.resguardo.incident;

import org.jspecify.annotations.Nullable;
import org.resguardo.incident.vocabulary.Certainty;
import org.resguardo.incident.vocabulary.Code;

/// One chosen code and, if the reporter said so, how sure they are of it.
public record Choice<C extends Code>(C code, @Nullable Certainty certainty) {}
