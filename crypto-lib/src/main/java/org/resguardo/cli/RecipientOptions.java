package org.resguardo.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.resguardo.age.AgeSealer;
import org.resguardo.age.Recipient;
import picocli.CommandLine.Option;

/// To whom to seal: `-r RECIPIENT` and `-R FILE`, each any number of times, at least one in all.
final class RecipientOptions {
  @Option(names = "-r", paramLabel = "RECIPIENT", description = "Seal to RECIPIENT. Repeatable.")
  private List<String> recipients = List.of();

  @Option(
      names = "-R",
      paramLabel = "FILE",
      description = "Seal to the recipients listed in FILE. Repeatable.")
  private List<Path> files = List.of();

  List<Recipient> recipients() throws Refusal, IOException {
    List<Recipient> all = KeyFiles.recipients(recipients, files);
    if (all.isEmpty()) {
      throw new Refusal("no recipients given", "name some with -r RECIPIENT or -R FILE");
    }
    return all;
  }

  AgeSealer sealer() throws Refusal, IOException {
    try {
      return new AgeSealer(recipients(), new SecureRandom());
    } catch (IllegalArgumentException rule) {
      throw new Refusal(
          String.valueOf(rule.getMessage()), "seal to one kind of recipient at a time");
    }
  }
}
