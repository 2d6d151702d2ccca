package org.resguardo.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.resguardo.age.AgeOpener;
import org.resguardo.age.Identity;
import org.resguardo.age.PassphraseIdentity;
import org.resguardo.primitive.SecretBytes;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Opens an age file, armored or not.
@Command(name = "open", description = "Open the age file IN.")
final class OpenCommand implements Callable<Integer> {
  /// With what to open: identities, or a passphrase.
  static final class Keys {
    @Option(
        names = "-i",
        paramLabel = "IDENTITY",
        description = "Open with the identities in this file. Repeatable.")
    private List<Path> identities = List.of();

    @Option(
        names = "--passphrase-file",
        paramLabel = "FILE",
        description = "Open with the passphrase in FILE's one line.")
    private @Nullable Path passphrase;

    List<Identity> identities() throws Refusal, IOException {
      if (passphrase == null) {
        return KeyFiles.identities(identities);
      }
      byte[] words = Streams.text(passphrase).stripTrailing().getBytes(StandardCharsets.UTF_8);
      return List.of(PassphraseIdentity.of(SecretBytes.of(words)));
    }
  }

  private final Streams streams;

  @ArgGroup(multiplicity = "1")
  private Keys keys = new Keys();

  @Option(names = "-o", paramLabel = "OUT", description = "Write to OUT.")
  private @Nullable Path output;

  @Parameters(arity = "0..1", paramLabel = "IN", description = "Read from IN.")
  private @Nullable Path input;

  OpenCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws Refusal, IOException {
    AgeOpener opener = new AgeOpener(keys.identities());
    try (InputStream in = streams.input(input);
        InputStream plaintext = opener.open(in)) {
      OutputStream out = streams.output(output, input);
      plaintext.transferTo(out);
      out.close();
    }
    return 0;
  }
}
