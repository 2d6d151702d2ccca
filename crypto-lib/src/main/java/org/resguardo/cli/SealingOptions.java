package org.resguardo.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.resguardo.age.AgeSealer;
import org.resguardo.age.ArmorOutputStream;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What is sealed and where it goes: `[-a] [-o OUT] [IN]`.
final class SealingOptions {
  @Option(names = "-a", description = "Write ASCII armor.")
  private boolean armor;

  @Option(names = "-o", paramLabel = "OUT", description = "Write to OUT.")
  private @Nullable Path output;

  @Parameters(arity = "0..1", paramLabel = "IN", description = "Read from IN.")
  private @Nullable Path input;

  void seal(AgeSealer sealer, Streams streams) throws Refusal, IOException {
    try (InputStream in = streams.input(input);
        OutputStream out = Terminal.checked(streams.output(output, input), output, armor)) {
      if (armor) {
        sealArmored(sealer, in, out);
      } else {
        sealer.seal(in, out);
      }
    }
  }

  private static void sealArmored(AgeSealer sealer, InputStream in, OutputStream out)
      throws IOException {
    try (OutputStream armored = new ArmorOutputStream(out)) {
      sealer.seal(in, armored);
    }
  }
}
