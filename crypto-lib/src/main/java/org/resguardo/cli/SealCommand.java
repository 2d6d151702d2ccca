package org.resguardo.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Seals a stream to recipients as an age file.
@Command(
    name = "seal",
    description = {
      "Seal IN to recipients; the result is an age file.",
      "With --to, to reviewers of a roster: see resguardo seal --to --help."
    })
final class SealCommand implements Callable<Integer> {
  private final Streams streams;

  @Mixin private RecipientOptions to = new RecipientOptions();
  @Mixin private SealingOptions sealing = new SealingOptions();

  SealCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws Refusal, IOException {
    sealing.seal(to.sealer(), streams);
    return 0;
  }
}
