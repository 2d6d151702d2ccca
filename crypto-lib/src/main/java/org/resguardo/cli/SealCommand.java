package org.resguardo.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.resguardo.age.AgeSealer;
import org.resguardo.age.ArmorOutputStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Seals a stream to recipients as an age file.
@Command(name = "seal", description = "Seal IN to recipients; the result is an age file.")
final class SealCommand implements Callable<Integer> {
  private final Streams streams;

  @Mixin private RecipientOptions to = new RecipientOptions();

  @Option(names = "-a", description = "Write ASCII armor.")
  private boolean armor;

  @Option(names = "-o", paramLabel = "OUT", description = "Write to OUT.")
  private @Nullable Path output;

  @Parameters(arity = "0..1", paramLabel = "IN", description = "Read from IN.")
  private @Nullable Path input;

  SealCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws Refusal, IOException {
    AgeSealer sealer = to.sealer();
    try (InputStream in = streams.input(input);
        OutputStream out = Terminal.checked(streams.output(output, input), output, armor)) {
      if (armor) {
        sealArmored(sealer, in, out);
      } else {
        sealer.seal(in, out);
      }
    }
    return 0;
  }

  private static void sealArmored(AgeSealer sealer, InputStream in, OutputStream out)
      throws IOException {
    try (OutputStream armored = new ArmorOutputStream(out)) {
      sealer.seal(in, armored);
    }
  }
}
