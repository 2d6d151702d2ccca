package org.resguardo.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resguardo.attachment.FileToAttach;
import org.resguardo.bundle.Attachment;
import org.resguardo.incident.ContactData;
import org.resguardo.incident.IncidentReport;
import org.resguardo.primitive.Bytes;
import org.resguardo.scrub.format.ScrubException;
import org.resguardo.submission.OriginalToAttach;
import org.resguardo.submission.SubmissionSealer;

/// Files as they go with a report: clean, and untouched as well where the person asks for it.
final class FilesToSeal {
  /// The type of a file that tells none that is known.
  private static final String UNKNOWN_TYPE = "bin";

  private final CleanAttachments cleaner;
  private final @Nullable OriginalConsent consent;
  private final Messages messages;
  private final List<FileToAttach> clean = new ArrayList<>();
  private final List<OriginalToAttach> originals = new ArrayList<>();

  /// @param consent for untouched files; null when there are to be none
  FilesToSeal(CleanAttachments cleaner, @Nullable OriginalConsent consent, Messages messages) {
    this.cleaner = cleaner;
    this.consent = consent;
    this.messages = messages;
  }

  /// @throws Refusal when the file is too large, or cannot be cleaned and is not to go untouched
  void add(Path file) throws Refusal, IOException {
    try {
      Attachment cleaned = cleaner.clean(file);
      FileToAttach attached = FileToAttach.of(cleaned);
      clean.add(attached);
      if (consent != null && !isContent(file, cleaned.content())) {
        addOriginal(file, FileToAttach.of(attached.extension(), file), attached, consent);
      }
    } catch (ScrubException dirty) {
      if (consent == null) {
        throw new Refusal(
            "not attached: %s: %s".formatted(file, dirty.getMessage()),
            dirty.hint() + "; or send it untouched, as evidence, with --originals");
      }
      messages.info("%s: not cleaned: %s".formatted(file, dirty.getMessage()));
      addOriginal(file, FileToAttach.of(UNKNOWN_TYPE, file), null, consent);
    }
  }

  /// A file that was clean already goes once only.
  private static boolean isContent(Path file, Bytes bytes) throws IOException {
    return Files.size(file) == bytes.length() && Bytes.of(Files.readAllBytes(file)).equals(bytes);
  }

  private void addOriginal(
      Path file, FileToAttach untouched, @Nullable FileToAttach copy, OriginalConsent allowed) {
    originals.add(new OriginalToAttach(untouched, copy, allowed.levels()));
    messages.info(
        "%s: goes untouched%s, as evidence (%s); it tells who made it, where and when"
            .formatted(file, copy == null ? " only" : ", too", allowed));
  }

  SubmissionSealer.Report with(IncidentReport report, CliLanguage language) {
    return new SubmissionSealer.Report(
        report, language.ofReport(), clean, originals, ContactData.none());
  }
}
