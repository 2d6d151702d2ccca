package org.resguardo.cli;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The transcripts that need no service.
class TranscriptTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "usage",
        "keygen",
        "seal-open",
        "rewrap",
        "files",
        "roster-sign",
        "endorse",
        "witness",
        "audit"
      })
  void command_saysWhatTheTranscriptSays(String name) throws Exception {
    new Transcript(
            folder,
            words -> {
              throw new IllegalArgumentException("no scene: " + words);
            })
        .play(name);
  }
}
