package org.resguardo.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.resguardo.note.NoteFormatException;
import org.resguardo.note.SignerKey;
import org.resguardo.note.UnverifiedNote;
import org.resguardo.vetting.CodeOfConduct;
import org.resguardo.vetting.EndorsementStatement;
import org.resguardo.vetting.VettingFormatException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Signs an endorsement on the vetter's own machine, and says what it vouches for.
///
/// The statement comes from a server: a key slipped in there is seen here or nowhere.
@Command(
    name = "endorse",
    description = "Sign the endorsement statement IN; the result is a signed note to upload.")
final class EndorseCommand implements Callable<Integer> {
  private static final String KIND = "endorsement statement";

  private final Streams streams;
  private final Messages messages;

  @Option(
      names = "-k",
      required = true,
      paramLabel = "KEY",
      description = "Sign with the signing key in this file.")
  private Path key = Path.of("");

  @Option(names = "-o", paramLabel = "OUT", description = "Write to OUT.")
  private @Nullable Path output;

  @Mixin private DraftParameter input = new DraftParameter();

  EndorseCommand(Streams streams, Messages messages) {
    this.streams = streams;
    this.messages = messages;
  }

  @Override
  public Integer call() throws Refusal, IOException {
    SignerKey signer = KeyFiles.signerKey(key);
    UnverifiedNote note = signed(signer, input.read(streams, KIND));
    try (OutputStream out = streams.output(output)) {
      out.write(note.encoded().getBytes(StandardCharsets.UTF_8));
    }
    return 0;
  }

  private UnverifiedNote signed(SignerKey signer, String text) throws Refusal {
    try {
      EndorsementStatement statement = EndorsementStatement.parse(text);
      UnverifiedNote note = signer.sign(statement.text());
      tell(statement);
      return note;
    } catch (VettingFormatException | NoteFormatException malformed) {
      throw new Refusal("not an %s: %s".formatted(KIND, malformed.getMessage()));
    }
  }

  private void tell(EndorsementStatement statement) {
    messages.info(
        "endorsed: %s of %s as %s, until %s"
            .formatted(
                statement.member().memberId(),
                statement.member().organisation(),
                statement.member().role().word(),
                statement.until()));
    messages.info("the key is " + statement.key().toHex());
    messages.info("the code of conduct accepted is " + conduct(statement));
    messages.info("suspended before: " + times(statement.round()));
  }

  private static String conduct(EndorsementStatement statement) {
    String digest = statement.conduct().toHex();
    return statement.conduct().equals(CodeOfConduct.sha256())
        ? digest + ", version 1"
        : digest + ", which this program does not know";
  }

  private static String times(int round) {
    return round == 0 ? "never" : round == 1 ? "once" : round + " times";
  }
}
