package org.resguardo.cli;

import java.util.List;
import org.resguardo.incident.vocabulary.ConsentLevel;

/// What the reporter allows with untouched files when they are handed in. More takes a statement of
/// its own.
enum OriginalConsent {
  /// Kept, and nothing else.
  c0_store,
  /// Kept, and looked at by the reviewers.
  c1_reviewers;

  List<ConsentLevel> levels() {
    return switch (this) {
      case c0_store -> List.of(ConsentLevel.C0_STORE);
      case c1_reviewers -> List.of(ConsentLevel.C0_STORE, ConsentLevel.C1_REVIEWERS);
    };
  }
}
