package org.resguardo.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;

/// Seals a stream to recipients as an age file.
final class SealCommand implements Callable<Integer> {
  private final Streams streams;

  private final RecipientOptions to = new RecipientOptions();
  private final SealingOptions sealing = new SealingOptions();

  SealCommand(Streams streams) {
    this.streams = streams;
  }

  CommandSpec spec() {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name("seal");
    spec.usageMessage()
        .description(
            "Seal IN to recipients; the result is an age file.",
            "To seal to the reviewers of a roster, see: resguardo seal --to --help.");
    to.addTo(spec);
    sealing.addTo(spec);
    return spec;
  }

  @Override
  public Integer call() throws Refusal, IOException {
    sealing.seal(to.sealer(), streams);
    return 0;
  }
}
