package org.resguardo.scrub.isobmff;

/// How a film is written.
///
/// @param isQuickTime whether as QuickTime has it
/// @param isLarge whether places take 64 bits
record Layout(boolean isQuickTime, boolean isLarge) {}
