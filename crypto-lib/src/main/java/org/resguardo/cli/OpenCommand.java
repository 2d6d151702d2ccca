package org.resguardo.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.resguardo.age.AgeOpener;
import org.resguardo.age.Identity;
import org.resguardo.age.PassphraseIdentity;
import org.resguardo.primitive.SecretBytes;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// Opens an age file, armored or not.
final class OpenCommand implements Callable<Integer> {
  private final Streams streams;

  private final OptionSpec identities =
      FileOptions.paths("-i", "IDENTITY", "Open with the identities in this file. Repeatable.");
  private final OptionSpec passphrase =
      FileOptions.path("--passphrase-file", "FILE", "Open with the passphrase in FILE's one line.");
  private final OptionSpec output = FileOptions.output();
  private final PositionalParamSpec input = FileOptions.input();

  private final Messages messages;

  OpenCommand(Streams streams, Messages messages) {
    this.streams = streams;
    this.messages = messages;
  }

  CommandSpec spec() {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name("open");
    spec.usageMessage()
        .description("Open the age file IN. With -o, warns when OUT tells more than it shows.");
    return spec.addArgGroup(keys()).addOption(output).addPositional(input);
  }

  /// With what to open: identities, or a passphrase.
  private ArgGroupSpec keys() {
    return ArgGroupSpec.builder().multiplicity("1").addArg(identities).addArg(passphrase).build();
  }

  @Override
  public Integer call() throws Refusal, IOException {
    return open(output.getValue(), input.getValue());
  }

  private int open(@Nullable Path output, @Nullable Path input) throws Refusal, IOException {
    AgeOpener opener = new AgeOpener(identities(passphrase.getValue()));
    try (InputStream in = streams.input(input);
        InputStream plaintext = opener.open(in)) {
      OutputStream out = streams.output(output, input);
      plaintext.transferTo(out);
      out.close();
    }
    if (output != null && Files.isRegularFile(output)) {
      new OpenedFileCheck(messages).check(output);
    }
    return 0;
  }

  private List<Identity> identities(@Nullable Path passphrase) throws Refusal, IOException {
    if (passphrase == null) {
      return KeyFiles.identities(identities.getValue());
    }
    byte[] words = Streams.text(passphrase).stripTrailing().getBytes(StandardCharsets.UTF_8);
    return List.of(PassphraseIdentity.of(SecretBytes.of(words)));
  }
}
