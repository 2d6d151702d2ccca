package org.resguardo.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.resguardo.age.AgeSealer;
import org.resguardo.age.ArmorOutputStream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// What is sealed and where it goes: `[-a] [-o OUT] [IN]`.
final class SealingOptions {
  private final OptionSpec armor = FileOptions.flag("-a", "Write ASCII armor.");
  private final OptionSpec output = FileOptions.output();
  private final PositionalParamSpec input = FileOptions.input();

  void addTo(CommandSpec command) {
    command.addOption(armor).addOption(output).addPositional(input);
  }

  void seal(AgeSealer sealer, Streams streams) throws Refusal, IOException {
    seal(sealer, streams, armor.getValue(), output.getValue(), input.getValue());
  }

  private static void seal(
      AgeSealer sealer,
      Streams streams,
      boolean armored,
      @Nullable Path output,
      @Nullable Path input)
      throws Refusal, IOException {
    try (InputStream in = streams.input(input);
        OutputStream out = Terminal.checked(streams.output(output, input), output, armored)) {
      if (armored) {
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
