package org.resguardo.cli;

import java.io.IOException;
import java.time.InstantSource;
import org.resguardo.client.MemoryFolder;
import org.resguardo.client.RosterClient;
import org.resguardo.roster.Roster;
import org.resguardo.roster.RosterFormatException;
import org.resguardo.roster.RosterRefusedException;
import org.resguardo.roster.RosterRefusedException.Reason;
import org.resguardo.roster.TrustPolicy;
import picocli.CommandLine.Mixin;

/// What it takes to get a roster one may seal to: the trust policy, and what was seen before.
final class RosterOptions {
  @Mixin private PolicyOption policy = new PolicyOption();
  @Mixin private MemoryOption memory = new MemoryOption();

  /// A way to a roster that may be used.
  interface Way<T> {
    T through(RosterClient client)
        throws Refusal, RosterRefusedException, RosterFormatException, IOException;
  }

  TrustPolicy policy() throws Refusal, IOException {
    return policy.policy();
  }

  MemoryFolder memory() {
    return memory.folder();
  }

  Roster current() throws Refusal, IOException {
    return verified(RosterClient::current);
  }

  /// What `way` gives, or a refusal in words.
  <T> T verified(Way<T> way) throws Refusal, IOException {
    try {
      return way.through(
          new RosterClient(policy.policy(), memory.folder(), InstantSource.system()));
    } catch (RosterRefusedException refused) {
      throw refusal(refused);
    } catch (RosterFormatException malformed) {
      throw refusal(malformed);
    }
  }

  static Refusal refusal(RosterRefusedException refused) {
    return new Refusal(String.valueOf(refused.getMessage()), hint(refused.reason()));
  }

  static Refusal refusal(RosterFormatException malformed) {
    return new Refusal("not a roster: " + malformed.getMessage());
  }

  private static String hint(Reason reason) {
    return switch (reason) {
      case UNSIGNED, UNDER_SIGNED, ALTERED, EXPIRED, NOT_YET_VALID ->
          "seal nothing until the vetters have published a roster that verifies";
      case NOT_LOGGED, NOT_WITNESSED ->
          "seal nothing until the roster stands in the log that everybody sees";
      case ROLLED_BACK, SPLIT_VIEW, OLDER_THAN_SEEN, OTHER_THAN_SEEN ->
          "seal nothing and tell an auditor; what was seen before is kept";
    };
  }
}
