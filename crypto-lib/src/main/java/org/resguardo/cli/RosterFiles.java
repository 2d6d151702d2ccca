package org.resguardo.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.resguardo.note.UnverifiedNote;
import org.resguardo.roster.RosterFormatException;
import org.resguardo.roster.UnverifiedRoster;
import org.resguardo.tlog.LogFormatException;
import org.resguardo.tlog.UnverifiedLogProof;

/// Reads the two files that `resguardo roster show -o` writes. Nothing in them is verified.
final class RosterFiles {
  private RosterFiles() {}

  static UnverifiedRoster roster(Streams streams, @Nullable Path file)
      throws RosterFormatException, Refusal, IOException {
    try (InputStream in = streams.input(file)) {
      return UnverifiedRoster.parse(in.readNBytes(UnverifiedNote.MAX_BYTES + 1));
    }
  }

  static UnverifiedLogProof proof(Path file) throws Refusal, IOException {
    try (InputStream in = Streams.open(file)) {
      return UnverifiedLogProof.parse(in.readNBytes(UnverifiedLogProof.MAX_BYTES + 1));
    } catch (LogFormatException malformed) {
      throw new Refusal("not a log proof: " + file + ": " + malformed.getMessage());
    }
  }
}
