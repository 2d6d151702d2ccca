package org.resguardo.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resguardo.SharedVectors;

/// C2SP and golang sumdb/note vectors, and the checkpoints of a real log.
class NoteVectorTest {
  private static JsonNode vectors() throws IOException {
    return SharedVectors.json("tlog-c2sp/signed-note-vectors.json");
  }

  @Test
  void verify_acceptsTheSpecificationsNote() throws Exception {
    JsonNode example = vectors().get("c2sp_signed_note_example");
    NoteVerifier verifier =
        new NoteVerifier(List.of(VerifierKey.parse(example.get("vkey").asText())));

    assertThat(verifier.verify(UnverifiedNote.parse(example.get("note").asText())).signers())
        .hasSize(1);
  }

  @Test
  void keys_areGolangsKeys() throws Exception {
    JsonNode golang = vectors().get("golang_sumdb_note_test");

    assertThat(SignerKey.parse(golang.get("skey").asText()).verifierKey().encoded())
        .isEqualTo(golang.get("vkey").asText());
    for (JsonNode bad : golang.get("bad_vkeys")) {
      assertThatThrownBy(() -> VerifierKey.parse(bad.asText()))
          .isInstanceOf(NoteFormatException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15})
  void verify_acceptsEveryCheckpointOfARealLog(int size) throws Exception {
    Path checkpoint = SharedVectors.path("tlog-c2sp/tessera-testlog/checkpoint." + size);
    VerifierKey log =
        VerifierKey.parse(
            "example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx");

    SignedNote note =
        new NoteVerifier(List.of(log)).verify(UnverifiedNote.parse(Files.readAllBytes(checkpoint)));

    assertThat(note.text()).startsWith("example.com/log/testdata\n" + size + "\n");
  }
}
