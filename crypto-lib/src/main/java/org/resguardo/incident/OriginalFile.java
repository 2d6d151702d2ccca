package org.resguardo.incident;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resguardo.incident.vocabulary.ConsentLevel;

/// An untouched file among the attachments, kept as evidence beside its working copy, which was
/// cleaned of what tells who made it, where and when.
///
/// Its consents are its own: what they do not allow must not be done with it, whatever those of the
/// report allow. For whom and until when is what the report's consent of the same level says.
///
/// @param part which of the attachments it is
/// @param digest SHA-256 of its bytes, so that it is recognised wherever it is shown later
/// @param workingCopy SHA-256 of the clean file that was made of it and goes with the same report;
///   null where none could be made
/// @param consents levels, none of them beyond the report's; left out they mean storing, and
///   nothing else
public record OriginalFile(
    @Required PartName part,
    @Required Sha256 digest,
    @Nullable Sha256 workingCopy,
    List<ConsentLevel> consents) {

  /// @throws IllegalArgumentException when it is its own working copy, or may not be stored
  public OriginalFile {
    Rules.check(!digest.equals(workingCopy), "must not be its own working copy");
    consents = consents.isEmpty() ? List.of(ConsentLevel.C0_STORE) : Rules.distinct(consents);
    Rules.check(consents.contains(ConsentLevel.C0_STORE), "must consent to c0_store");
  }

  /// Whether reviewers may look at it.
  public boolean isForReviewers() {
    return consents.contains(ConsentLevel.C1_REVIEWERS);
  }
}
