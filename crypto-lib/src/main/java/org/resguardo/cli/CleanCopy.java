package org.resguardo.cli;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.resguardo.scrub.FileScrubber;
import org.resguardo.scrub.ScrubbedFile;
import org.resguardo.scrub.format.ScrubException;
import org.resguardo.scrub.format.Source;

/// Scrubs into a file beside the one that is to be, readable by its owner only, which takes its
/// place when it is complete and is deleted otherwise.
record CleanCopy(FileScrubber scrubber) {
  /// A clean file and the name it has got.
  record Named(Path file, ScrubbedFile scrubbed) {}

  /// @throws ScrubException when there is no clean file; `to` is as it was then
  Named toFile(Path from, Path to) throws ScrubException, Refusal, IOException {
    if (Files.exists(to) && !Files.isRegularFile(to)) {
      throw new Refusal("not a file: " + to, "choose another name for -o");
    }
    return copy(from, folderOf(to), _ -> to);
  }

  /// As `01.jpg` and so on, by its number and type.
  ///
  /// @throws Refusal when there is a file of this name
  Named intoFolder(Path from, Path folder, int number) throws ScrubException, Refusal, IOException {
    return copy(from, folder, scrubbed -> free(folder.resolve(name(number, scrubbed))));
  }

  private static String name(int number, ScrubbedFile scrubbed) {
    return String.format(Locale.ROOT, "%02d.%s", number, scrubbed.type().extension());
  }

  private static Path free(Path file) throws Refusal {
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new Refusal("there is a file already: " + file, "choose another folder for -o");
    }
    return file;
  }

  private static Path folderOf(Path file) throws Refusal {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new Refusal("no such folder: " + folder);
    }
    return folder;
  }

  private interface Naming {
    Path of(ScrubbedFile scrubbed) throws Refusal;
  }

  private Named copy(Path from, Path folder, Naming naming)
      throws ScrubException, Refusal, IOException {
    try (Source in = Source.open(from)) {
      Path part =
          Files.createTempFile(
              folder,
              ".resguardo-",
              ".part",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      part.toFile().deleteOnExit(); // also when the person ends it
      try {
        ScrubbedFile scrubbed = scrub(in, part);
        Path to = naming.of(scrubbed);
        Files.move(part, to, StandardCopyOption.ATOMIC_MOVE);
        return new Named(to, scrubbed);
      } finally {
        Files.deleteIfExists(part);
      }
    }
  }

  private ScrubbedFile scrub(Source in, Path part) throws ScrubException, IOException {
    try (OutputStream out = new FileOutputStream(part.toFile())) {
      return scrubber.scrub(in, out);
    }
  }
}
