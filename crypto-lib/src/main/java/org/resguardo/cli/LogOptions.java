package org.resguardo.cli;

import java.io.IOException;
import org.resguardo.client.MemoryFolder;
import org.resguardo.roster.TrustPolicy;
import org.resguardo.tlog.LogRefusedException;
import picocli.CommandLine.Mixin;

/// What it takes to look at the logs: the trust policy, and what was seen before.
final class LogOptions {
  @Mixin private PolicyOption policy = new PolicyOption();
  @Mixin private MemoryOption memory = new MemoryOption();

  TrustPolicy policy() throws Refusal, IOException {
    return policy.policy();
  }

  MemoryFolder memory() {
    return memory.folder();
  }

  /// @param origin of the log that was looked at
  static Refusal refusal(String origin, LogRefusedException refused) {
    return new Refusal(
        origin + ": " + refused.getMessage(),
        switch (refused.reason()) {
          case OTHER_LOG, UNSIGNED, ALTERED, NOT_WITNESSED ->
              "do not rely on it until it shows a checkpoint that verifies";
          case NOT_INCLUDED, ROLLED_BACK, SPLIT_VIEW, INCONSISTENT, OTHER_CONTENTS ->
              "somebody has altered the log; tell an auditor, what was seen before is kept";
        });
  }
}
