package org.resguardo.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.resguardo.incident.AttachedFile;
import org.resguardo.incident.OriginalFile;
import org.resguardo.incident.Sha256;

/// Writes the files beside a testimony on the reviewer's machine, working copies first. Originals
/// are written on demand only, and only where their own consents let reviewers look at them.
record ReceivedFiles(
    AttachmentDownload download,
    AttachmentFiles written,
    Messages messages,
    boolean writesOriginals) {
  /// Writes them to `folder`, or only tells of them when there is none.
  void receive(@Nullable Path folder) throws Refusal, IOException {
    download.requireAll();
    if (folder == null) {
      files().forEach(this::tell);
      return;
    }
    Files.createDirectories(folder);
    for (int i = 0; i < files().size(); i++) {
      if (original(i).isEmpty()) {
        written.write(file(folder, i), download.fetch(i));
      }
    }
    for (int i = 0; i < files().size(); i++) {
      Optional<OriginalFile> original = original(i);
      if (original.isPresent()) {
        receive(file(folder, i), i, original.get());
      }
    }
  }

  private void tell(AttachedFile file) {
    String kind =
        download.testimony().originalIn(file).isPresent() ? ", an untouched original" : "";
    messages.info("attached: %s, %d bytes%s".formatted(file.name().value(), file.bytes(), kind));
  }

  private void receive(Path file, int index, OriginalFile original) throws Refusal, IOException {
    if (!original.isForReviewers()) {
      messages.info(
          "not opened: %s, an untouched original; the reporter lets it be kept, and looked at by"
                  .formatted(file)
              + " nobody");
    } else if (writesOriginals) {
      write(file, index, original);
    } else {
      messages.info(
          "not written: %s, an untouched original; it tells who made it; choose --originals"
              .formatted(file));
    }
  }

  private void write(Path file, int index, OriginalFile original) throws Refusal, IOException {
    byte[] content = download.fetch(index);
    if (!Sha256.of(content).equals(original.digest())) {
      throw new Refusal(
          "attachment %d is refused: it is not the original the testimony names"
              .formatted(index + 1),
          "it may come from another client; do not take it for evidence");
    }
    written.writeAsSent(file, content);
    messages.info(
        "%s is untouched: it tells who made it, where and when; %s"
            .formatted(file, written.workingCopy(original)));
  }

  private List<AttachedFile> files() {
    return download.testimony().attachments();
  }

  private Optional<OriginalFile> original(int index) {
    return download.testimony().originalIn(files().get(index));
  }

  private Path file(Path folder, int index) {
    return folder.resolve(files().get(index).name().value());
  }
}
