package org.resguardo.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.resguardo.age.AgeSealer;
import org.resguardo.age.ArmorOutputStream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// Seals a stream to recipients as an age file.
final class SealCommand implements Callable<Integer> {
  private final Streams streams;

  private final RecipientOptions to = new RecipientOptions();
  private final OptionSpec armor = FileOptions.flag("-a", "Write ASCII armor.");
  private final OptionSpec output = FileOptions.output();
  private final PositionalParamSpec input = FileOptions.input();

  SealCommand(Streams streams) {
    this.streams = streams;
  }

  CommandSpec spec() {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name("seal");
    spec.usageMessage().description("Seal IN to recipients; the result is an age file.");
    to.addTo(spec);
    return spec.addOption(armor).addOption(output).addPositional(input);
  }

  @Override
  public Integer call() throws Refusal, IOException {
    return seal(armor.getValue(), output.getValue(), input.getValue());
  }

  private int seal(boolean armored, @Nullable Path output, @Nullable Path input)
      throws Refusal, IOException {
    AgeSealer sealer = to.sealer();
    try (InputStream in = streams.input(input);
        OutputStream out = Terminal.checked(streams.output(output, input), output, armored)) {
      if (armored) {
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
