package org.resguardo.deploy.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.resguardo.deploy.stack.RunningStack;
import org.resguardo.incident.ReportJson;
import org.resguardo.note.NoteFormatException;
import org.resguardo.note.NoteRefusedException;
import org.resguardo.note.NoteVerifier;
import org.resguardo.note.UnverifiedNote;
import org.resguardo.submission.Acknowledgement;

/// A partner's client seals a journey of five incidents with a photo and a long recording and hands
/// it in for a token.
final class SubmissionChapter {
  private static final String EXAMPLE = "examples/five-demands-one-journey.json";

  private final Story story;
  private final RunningStack stack;
  private final ResguardoCommand resguardo;
  private final Path scratch;

  SubmissionChapter(Story story, RunningStack stack, ResguardoCommand resguardo, Path scratch) {
    this.story = story;
    this.stack = stack;
    this.resguardo = resguardo;
    this.scratch = scratch;
  }

  /// @param wallet of the partner
  void tell(Path wallet) throws IOException, NoteFormatException, NoteRefusedException {
    story.chapter("A report: sealed on the reporter's side, handed in, acknowledged");
    Path report = Files.write(scratch.resolve("report.json"), example());
    Path photo = scratch.resolve("photo.jpg");
    Photo.writeTo(photo);
    story.proof(
        Photo.tells(photo),
        "reporter",
        "has a photo that tells the phone's serial number and where it was taken");
    Path recording = scratch.resolve("recording.wav");
    VoiceMessage.writeTo(recording);
    Path acknowledgement = scratch.resolve("acknowledgement");
    ResguardoCommand.Result result =
        resguardo.run(
            List.of(
                "submit",
                "--policy",
                stack.variable("TRUST_POLICY"),
                "--tokens",
                wallet.toString(),
                "--to",
                "org-casa",
                "--to",
                "org-puente",
                "--originals=c0_store",
                "--ack",
                acknowledgement.toString(),
                report.toString(),
                photo.toString(),
                recording.toString()));
    String words = result.succeeded().strip();
    story.proof(
        words.split(" ", -1).length == 11,
        "partner's client",
        "seals a journey of five incidents and a photo, hands it in for one token, and a recording of %d KiB in chunks; the receipt: %s"
            .formatted(Files.size(recording) / 1024, words));
    Acknowledgement stored = read(acknowledgement);
    story.step(
        "partner's client",
        "verifies the signed acknowledgement of week %s, commitment %s..."
            .formatted(stored.week(), stored.commitment().digest().toHex().substring(0, 16)));
  }

  private Acknowledgement read(Path note)
      throws IOException, NoteFormatException, NoteRefusedException {
    NoteVerifier verifier = new NoteVerifier(List.of(stack.policy().acknowledgementKey()));
    return Acknowledgement.read(verifier.verify(UnverifiedNote.parse(Files.readAllBytes(note))));
  }

  static byte[] example() throws IOException {
    try (InputStream json =
        Objects.requireNonNull(ReportJson.class.getResourceAsStream(EXAMPLE), EXAMPLE)) {
      return json.readAllBytes();
    }
  }
}
