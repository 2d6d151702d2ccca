package org.resguardo.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.resguardo.scrub.FileScrubber;
import org.resguardo.scrub.format.ScrubException;

/// Cleans all files of a folder and of those in it, into one folder where they are numbered in the
/// order of their old names. Links are not followed.
record FolderScrub(FileScrubber scrubber, RemovalReport report, Messages messages) {
  /// Tells of the files that it does not clean, which are then not in `to`.
  ///
  /// @return whether every file was cleaned
  boolean scrub(Path from, Path to) throws Refusal, IOException {
    Path root = from.toRealPath();
    prepare(root, to);
    List<Path> files = filesIn(root);
    CleanCopy copy = new CleanCopy(scrubber);
    int cleaned = 0;
    for (int i = 0; i < files.size(); i++) {
      Path name = root.relativize(files.get(i));
      if (scrub(copy, files.get(i), to, cleaned + 1, name)) {
        cleaned++;
      }
      messages.info("%d of %d files done".formatted(i + 1, files.size()));
    }
    if (cleaned < files.size()) {
      messages.info("%d of %d files not cleaned".formatted(files.size() - cleaned, files.size()));
    }
    return cleaned == files.size();
  }

  private static void prepare(Path root, Path to) throws Refusal, IOException {
    if (to.toAbsolutePath().normalize().startsWith(root)) {
      throw new Refusal("the output lies within the input: " + to, "choose another folder for -o");
    }
    if (Files.notExists(to)) {
      Files.createDirectory(
          to, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } else if (!Files.isDirectory(to)) {
      throw new Refusal("not a folder: " + to, "choose another folder for -o");
    }
    if (to.toRealPath().startsWith(root)) {
      throw new Refusal("the output lies within the input: " + to, "choose another folder for -o");
    }
    try (Stream<Path> files = Files.list(to)) {
      if (files.findAny().isPresent()) {
        throw new Refusal("the folder is not empty: " + to, "choose another folder for -o");
      }
    }
  }

  private static List<Path> filesIn(Path root) throws IOException {
    try (Stream<Path> paths = Files.walk(root)) {
      return paths
          .filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
          .sorted()
          .toList();
    }
  }

  private boolean scrub(CleanCopy copy, Path file, Path to, int number, Path name)
      throws Refusal, IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return refuse(name, "a link, or not a file", "give the file itself");
    }
    try {
      report.printNamed(copy.intoFolder(file, to, number));
      return true;
    } catch (ScrubException dirty) {
      return refuse(name, String.valueOf(dirty.getMessage()), dirty.hint());
    } catch (AccessDeniedException _) {
      return refuse(name, "it cannot be read", "check its permissions");
    }
  }

  private boolean refuse(Path name, String reason, String hint) {
    messages.error("not cleaned: %s: %s".formatted(name, reason));
    messages.hint(hint);
    return false;
  }
}
