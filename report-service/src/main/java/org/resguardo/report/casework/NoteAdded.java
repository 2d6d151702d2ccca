package org.resguardo.report.casework;

import java.util.UUID;

/// Answer to a note that was added.
record NoteAdded(UUID id) {}
