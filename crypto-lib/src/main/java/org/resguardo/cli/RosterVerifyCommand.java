package org.resguardo.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.resguardo.roster.Roster;
import org.resguardo.roster.RosterFormatException;
import org.resguardo.roster.RosterRefusedException;
import org.resguardo.roster.RosterVerifier;
import org.resguardo.roster.TrustPolicy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Verifies a roster from files, asking nobody and remembering nothing.
@Command(
    name = "verify",
    description = "Verify the roster IN with its proof, without the service, and print it.")
final class RosterVerifyCommand implements Callable<Integer> {
  private final Streams streams;
  private final PrintWriter out;

  @Mixin private PolicyOption policy = new PolicyOption();

  @Option(
      names = "--proof",
      required = true,
      paramLabel = "PROOF",
      description = "The proof that the log holds it, a .tlog-proof file.")
  private Path proof = Path.of("");

  @Parameters(arity = "0..1", paramLabel = "IN", description = "Read from IN.")
  private @Nullable Path input;

  RosterVerifyCommand(Streams streams, PrintWriter out) {
    this.streams = streams;
    this.out = out;
  }

  @Override
  public Integer call() throws Refusal, IOException {
    RosterLines.verified(verified(policy.policy())).forEach(out::println);
    return 0;
  }

  private Roster verified(TrustPolicy trusted) throws Refusal, IOException {
    try {
      return new RosterVerifier(trusted, InstantSource.system())
          .verify(RosterFiles.roster(streams, input), RosterFiles.proof(proof));
    } catch (RosterRefusedException refused) {
      throw RosterOptions.refusal(refused);
    } catch (RosterFormatException malformed) {
      throw RosterOptions.refusal(malformed);
    }
  }
}
