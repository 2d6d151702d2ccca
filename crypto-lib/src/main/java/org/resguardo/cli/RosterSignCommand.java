package org.resguardo.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.resguardo.note.NoteFormatException;
import org.resguardo.note.SignerKey;
import org.resguardo.note.UnverifiedNote;
import org.resguardo.primitive.Bytes;
import org.resguardo.roster.RosterContent;
import org.resguardo.roster.RosterFormatException;
import org.resguardo.roster.UnverifiedRoster;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Signs a roster draft on the vetter's own machine, and says what it vouches for: all that stands
/// in the draft, or what has changed since the roster signed before.
///
/// The draft comes from a server. A recipient slipped in there is seen here or nowhere.
@Command(
    name = "sign",
    description = "Sign the roster draft IN; the result is a signed note to upload.")
final class RosterSignCommand implements Callable<Integer> {
  private final Streams streams;
  private final Messages messages;

  @Option(
      names = "-k",
      required = true,
      paramLabel = "KEY",
      description = "Sign with the signing key in this file.")
  private Path key = Path.of("");

  @Option(
      names = "--since",
      paramLabel = "ROSTER",
      description = "Tell only what differs from ROSTER, which you signed before.")
  private @Nullable Path before;

  @Option(names = "-o", paramLabel = "OUT", description = "Write to OUT.")
  private @Nullable Path output;

  @Mixin private DraftParameter input = new DraftParameter();

  RosterSignCommand(Streams streams, Messages messages) {
    this.streams = streams;
    this.messages = messages;
  }

  @Override
  public Integer call() throws Refusal, IOException {
    SignerKey signer = KeyFiles.signerKey(key);
    String draft = input.read(streams, "roster draft");
    UnverifiedNote note = signed(signer, draft);
    try (OutputStream out = streams.output(output)) {
      out.write(note.encoded().getBytes(StandardCharsets.UTF_8));
    }
    return 0;
  }

  private UnverifiedNote signed(SignerKey signer, String draft) throws Refusal, IOException {
    try {
      RosterContent roster = RosterContent.parse(draft);
      UnverifiedNote note = signer.sign(draft);
      tell(roster);
      return note;
    } catch (RosterFormatException | NoteFormatException malformed) {
      throw new Refusal("not a roster draft: " + malformed.getMessage());
    }
  }

  private void tell(RosterContent roster) throws Refusal, IOException {
    lines(roster).forEach(messages::info);
    messages.info(
        "signed roster %d: %d organisations, %d keys, expires %s"
            .formatted(
                roster.version(),
                roster.organisations().size(),
                roster.members().size(),
                roster.expires()));
  }

  private List<String> lines(RosterContent roster) throws Refusal, IOException {
    return before == null
        ? RosterLines.all(roster)
        : RosterLines.changes(signedBefore(before), roster);
  }

  private static RosterContent signedBefore(Path file) throws Refusal, IOException {
    try {
      return UnverifiedRoster.parse(Bytes.utf8(Streams.text(file)).toArray()).unverifiedContent();
    } catch (RosterFormatException malformed) {
      throw new Refusal("not a signed roster: " + file + ": " + malformed.getMessage());
    }
  }
}
