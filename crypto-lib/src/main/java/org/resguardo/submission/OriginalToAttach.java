package org.resguardo.submission;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resguardo.attachment.FileToAttach;
import org.resguardo.incident.vocabulary.ConsentLevel;

/// A file that should go with a report as it is, as evidence.
///
/// @param workingCopy the clean file made of it, one of the report's attachments; null where none
///   could be made
/// @param consents what may be done with it; none means storing only
public record OriginalToAttach(
    FileToAttach file, @Nullable FileToAttach workingCopy, List<ConsentLevel> consents) {
  public OriginalToAttach {
    consents = List.copyOf(consents);
  }
}
