package org.resguardo.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.resguardo.age.AgeHeader;
import org.resguardo.age.ArmorInputStream;
import org.resguardo.age.ArmorOutputStream;
import org.resguardo.age.Recipient;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// Gives an age file a new header for other recipients; the payload's bytes stay as they are.
final class RewrapCommand implements Callable<Integer> {
  private static final byte[] ARMOR = "-----BEGIN".getBytes(StandardCharsets.US_ASCII);

  private final Streams streams;

  private final OptionSpec identities =
      FileOptions.paths(
              "-i", "IDENTITY", "Open the header with the identities in this file. Repeatable.")
          .toBuilder()
          .required(true)
          .build();
  private final RecipientOptions to = new RecipientOptions();
  private final OptionSpec output = FileOptions.output();
  private final PositionalParamSpec input = FileOptions.input();

  RewrapCommand(Streams streams) {
    this.streams = streams;
  }

  CommandSpec spec() {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name("rewrap");
    spec.usageMessage()
        .description("Write IN again, for other recipients; its payload stays as it is.");
    to.addTo(spec);
    return spec.addOption(identities).addOption(output).addPositional(input);
  }

  @Override
  public Integer call() throws Refusal, IOException {
    return rewrapFile(output.getValue(), input.getValue());
  }

  private int rewrapFile(@Nullable Path output, @Nullable Path input) throws Refusal, IOException {
    List<Recipient> recipients = to.recipients();
    try (InputStream in = new BufferedInputStream(streams.input(input))) {
      boolean armored = isArmored(in);
      InputStream binary = armored ? new BufferedInputStream(new ArmorInputStream(in)) : in;
      AgeHeader rewrapped = rewrap(AgeHeader.read(binary), recipients);
      OutputStream out = Terminal.checked(streams.output(output, input), output, armored);
      try (OutputStream sealed = armored ? new ArmorOutputStream(out) : out) {
        sealed.write(rewrapped.encoded().toArray());
        binary.transferTo(sealed);
      }
    }
    return 0;
  }

  private static boolean isArmored(InputStream in) throws IOException {
    in.mark(ARMOR.length);
    byte[] start = in.readNBytes(ARMOR.length);
    in.reset();
    return Arrays.equals(start, ARMOR);
  }

  private AgeHeader rewrap(AgeHeader header, List<Recipient> recipients)
      throws Refusal, IOException {
    try {
      return header.rewrap(
          KeyFiles.identities(identities.getValue()), recipients, new SecureRandom());
    } catch (IllegalArgumentException rule) {
      throw new Refusal(
          String.valueOf(rule.getMessage()), "seal to one kind of recipient at a time");
    }
  }
}
