package org.resguardo.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.resguardo.age.AgeSealer;
import org.resguardo.age.Recipient;
import org.resguardo.client.RosterClient;
import org.resguardo.roster.Roster;
import org.resguardo.roster.RosterFormatException;
import org.resguardo.roster.RosterRefusedException;
import org.resguardo.submission.ReviewersOfRoster;
import org.resguardo.submission.UnsealableException;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/// Seals a stream to the reviewers of organisations, as a roster lists them that is verified first:
/// one from files, or the current one.
@Command(
    name = "seal",
    description = "Seal IN to organisations' reviewers; without a roster's files, fetch it.")
final class SealToReviewersCommand implements Callable<Integer> {
  /// A roster kept in files; nothing is fetched then.
  static final class Kept {
    @Option(names = "--roster", required = true, paramLabel = "ROSTER", description = "The roster.")
    private Path roster = Path.of("");

    @Option(
        names = "--proof",
        required = true,
        paramLabel = "PROOF",
        description = "The proof that the log holds it, a .tlog-proof file.")
    private Path proof = Path.of("");

    Roster verified(RosterClient client, Streams streams)
        throws Refusal, RosterRefusedException, RosterFormatException, IOException {
      return client.offline(RosterFiles.roster(streams, roster), RosterFiles.proof(proof));
    }
  }

  private final Streams streams;

  @Mixin private RosterOptions roster = new RosterOptions();

  @ArgGroup(exclusive = false)
  private @Nullable Kept kept;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "ORGANISATION",
      description = "Seal to this organisation's reviewers. Repeatable.")
  private List<String> organisations = List.of();

  private final SealingOptions sealing = new SealingOptions();

  SealToReviewersCommand(Streams streams) {
    this.streams = streams;
  }

  CommandSpec spec() {
    CommandSpec spec = CommandSpec.forAnnotatedObject(this);
    sealing.addTo(spec);
    return spec;
  }

  @Override
  public Integer call() throws Refusal, IOException {
    sealing.seal(new AgeSealer(reviewers(), new SecureRandom()), streams);
    return 0;
  }

  private List<Recipient> reviewers() throws Refusal, IOException {
    try {
      return ReviewersOfRoster.of(verified(), organisations, LocalDate.now(ZoneOffset.UTC));
    } catch (UnsealableException nobody) {
      throw new Refusal(String.valueOf(nobody.getMessage()), "see: resguardo roster show");
    }
  }

  private Roster verified() throws Refusal, IOException {
    Kept files = kept;
    return files == null
        ? roster.current()
        : roster.verified(client -> files.verified(client, streams));
  }
}
