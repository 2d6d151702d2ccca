package org.resguardo.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.resguardo.note.VerifierKey;
import org.resguardo.roster.TrustPolicy;
import org.resguardo.tlog.Witness;
import org.resguardo.tlog.WitnessKey;
import org.resguardo.witness.WitnessServer;
import org.resguardo.witness.WitnessStateException;
import org.resguardo.witness.WitnessStateFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Serves as a witness of the policy's logs until it is told to end.
@Command(
    name = "witness",
    description = "Cosign checkpoints of the policy's logs that continue the ones cosigned before.")
final class WitnessCommand implements Callable<Integer> {
  private static final int SECONDS_TO_END = 5;

  private final PrintWriter out;
  private final Messages messages;

  @Mixin private PolicyOption policy = new PolicyOption();

  @Option(
      names = "-k",
      required = true,
      paramLabel = "KEY",
      description = "Cosign with the witness's key in this file.")
  private Path key = Path.of("");

  @Option(
      names = "--state",
      required = true,
      paramLabel = "FILE",
      description = "Remember in FILE what was cosigned. Never delete it, never copy it back.")
  private Path state = Path.of("");

  @Mixin private ListenOption listen = new ListenOption();

  WitnessCommand(PrintWriter out, Messages messages) {
    this.out = out;
    this.messages = messages;
  }

  @Override
  public Integer call() throws Refusal, IOException {
    TrustPolicy trusted = policy.policy();
    WitnessKey witnessKey = KeyFiles.witnessKey(key);
    List<VerifierKey> logs = List.of(trusted.directoryLog().logKey(), trusted.accessLog().logKey());
    try (WitnessStateFile kept = WitnessStateFile.open(state, witnessKey.cosignatureKey(), logs)) {
      serve(new Witness(witnessKey, logs, kept, InstantSource.system()), logs, kept);
      return 0;
    } catch (WitnessStateException unusable) {
      throw new Refusal(
          "cannot use the state %s: %s".formatted(state, unusable.getMessage()),
          "without it the witness would cosign what it must refuse; a new witness needs a new key");
    }
  }

  private void serve(Witness witness, List<VerifierKey> logs, WitnessStateFile kept)
      throws Refusal, IOException {
    try (WitnessServer server =
        WitnessServer.start(witness, logs, kept, messages::info, listen.address())) {
      messages.info("checkpoints of %d logs were cosigned before".formatted(kept.size()));
      out.println("http://" + hostAndPort(server.address()));
      awaitEnd();
    } catch (BindException taken) {
      throw new Refusal("cannot listen there: " + taken.getMessage(), "choose another --listen");
    }
  }

  private static String hostAndPort(InetSocketAddress address) {
    String host = address.getAddress().getHostAddress();
    return (host.contains(":") ? "[" + host + "]" : host) + ":" + address.getPort();
  }

  /// Returns when the JVM is asked to end, which then waits for what is still to be closed.
  private static void awaitEnd() {
    Thread serving = Thread.currentThread();
    CountDownLatch end = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> endAndWait(end, serving)));
    try {
      end.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static void endAndWait(CountDownLatch end, Thread serving) {
    end.countDown();
    try {
      serving.join(SECONDS_TO_END * 1000L);
    } catch (InterruptedException _) {
      // The JVM ends either way.
    }
  }
}
