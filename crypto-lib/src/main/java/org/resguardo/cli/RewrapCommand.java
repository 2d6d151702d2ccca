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
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Gives an age file a new header for other recipients; the payload's bytes stay as they are.
@Command(
    name = "rewrap",
    description = "Write IN again, for other recipients; its payload stays as it is.")
final class RewrapCommand implements Callable<Integer> {
  private static final byte[] ARMOR = "-----BEGIN".getBytes(StandardCharsets.US_ASCII);

  private final Streams streams;

  @Option(
      names = "-i",
      required = true,
      paramLabel = "IDENTITY",
      description = "Open the header with the identities in this file. Repeatable.")
  private List<Path> identities = List.of();

  @Mixin private RecipientOptions to = new RecipientOptions();

  @Option(names = "-o", paramLabel = "OUT", description = "Write to OUT.")
  private @Nullable Path output;

  @Parameters(arity = "0..1", paramLabel = "IN", description = "Read from IN.")
  private @Nullable Path input;

  RewrapCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws Refusal, IOException {
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
      return header.rewrap(KeyFiles.identities(identities), recipients, new SecureRandom());
    } catch (IllegalArgumentException rule) {
      throw new Refusal(
          String.valueOf(rule.getMessage()), "seal to one kind of recipient at a time");
    }
  }
}
