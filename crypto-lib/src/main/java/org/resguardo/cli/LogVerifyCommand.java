package org.resguardo.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.resguardo.client.LogWatcher;
import org.resguardo.client.LogWatcher.Seen;
import org.resguardo.roster.TrustPolicy;
import org.resguardo.tlog.LogRefusedException;
import org.resguardo.tlog.TreeHead;
import org.resguardo.tlog.WitnessedCheckpoint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Looks at a log as an auditor does: is it signed and witnessed, does it continue what was seen
/// before, and is all that it holds what its checkpoint says.
@Command(
    name = "verify",
    description = "Verify a log's checkpoint, that it continues what was seen, and its contents.")
final class LogVerifyCommand implements Callable<Integer> {
  private final PrintWriter out;

  @Mixin private LogOptions options = new LogOptions();

  @Option(
      names = "--log",
      paramLabel = "LOG",
      description = "Only this one: directory or access (default: both).")
  private @Nullable LogName only;

  LogVerifyCommand(PrintWriter out) {
    this.out = out;
  }

  @Override
  public Integer call() throws Refusal, IOException {
    for (LogName log : only == null ? List.of(LogName.values()) : List.of(only)) {
      verify(log, options.policy());
    }
    return 0;
  }

  private void verify(LogName log, TrustPolicy trusted) throws Refusal, IOException {
    LogWatcher watcher = log.watcher(trusted, options.memory());
    try {
      Seen seen = watcher.newest();
      tell(seen);
      out.println("  " + log.readAll(watcher, seen.checkpoint()));
    } catch (LogRefusedException refused) {
      throw LogOptions.refusal(log.policy(trusted).origin(), refused);
    }
  }

  private void tell(Seen seen) {
    WitnessedCheckpoint checkpoint = seen.checkpoint();
    out.println(checkpoint.origin());
    out.println(
        "  %s, root hash %s"
            .formatted(
                entries(checkpoint.treeHead()), checkpoint.treeHead().rootHash().toBase64()));
    checkpoint.checkpoint().cosignatures().entrySet().stream()
        .map(each -> "  cosigned by %s at %s".formatted(each.getKey().name(), each.getValue()))
        .sorted()
        .forEach(out::println);
    out.println("  " + comparison(seen.before(), checkpoint.treeHead()));
  }

  private static String comparison(Optional<TreeHead> before, TreeHead now) {
    if (before.isEmpty()) {
      return "seen for the first time";
    }
    return before.get().equals(now)
        ? "the same as when last seen"
        : "continues the %s seen before".formatted(entries(before.get()));
  }

  private static String entries(TreeHead head) {
    return head.size() == 1 ? "1 entry" : head.size() + " entries";
  }
}
