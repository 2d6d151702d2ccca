package org.resguardo.cli;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.List;
import org.resguardo.age.AgeSealer;
import org.resguardo.age.Recipient;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// To whom to seal: `-r RECIPIENT` and `-R FILE`, each any number of times, at least one in all.
final class RecipientOptions {
  private final OptionSpec recipients =
      FileOptions.strings("-r", "RECIPIENT", "Seal to RECIPIENT. Repeatable.");
  private final OptionSpec files =
      FileOptions.paths("-R", "FILE", "Seal to the recipients listed in FILE. Repeatable.");

  void addTo(CommandSpec command) {
    command.addOption(recipients).addOption(files);
  }

  List<Recipient> recipients() throws Refusal, IOException {
    List<Recipient> all = KeyFiles.recipients(recipients.getValue(), files.getValue());
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
