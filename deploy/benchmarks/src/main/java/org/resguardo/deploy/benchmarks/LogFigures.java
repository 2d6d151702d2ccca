package org.resguardo.deploy.benchmarks;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.resguardo.client.LogClient;
import org.resguardo.deploy.stack.RunningStack;
import org.resguardo.tlog.InclusionPlan;

/// Fills the access log of a running local stack with made-up entries, and prints how fast the log
/// takes them, how long it grows without a new checkpoint, and how long the proof of a random entry
/// takes. For a stack that is thrown away afterwards: nothing leaves a log.
final class LogFigures {
  private static final int PROOFS = 500;

  private final LogClient log;
  private final LogFilling filling;
  private final PrintWriter out;

  private LogFigures(RunningStack stack, Path directory, PrintWriter out) {
    this.log = new LogClient(stack.policy().accessLogAddress());
    this.filling = LogFilling.of(stack, directory);
    this.out = out;
  }

  /// Takes the stack's directory and the number of entries.
  public static void main(String[] args) throws Exception {
    Path directory = Path.of(args[0]);
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    LogFigures figures = new LogFigures(RunningStack.in(directory), directory, out);
    figures.printGrowth(Integer.parseInt(args[1]));
    figures.printProofs();
  }

  private void printGrowth(int entries) throws Exception {
    long before = size();
    LogWatch watch = LogWatch.until(log, before + entries);
    Duration posting = filling.post(entries);
    Duration growing = watch.await();
    out.printf("entries taken durably        %,9.0f a second%n", entries / seconds(posting));
    out.printf("entries under checkpoints    %,9.0f a second%n", entries / seconds(growing));
    out.printf("longest without a checkpoint %9.2f s%n", seconds(watch.longestPause()));
  }

  private void printProofs() throws IOException {
    long size = size();
    SplittableRandom random = new SplittableRandom(6962);
    double[] milliseconds = new double[PROOFS];
    for (int i = -PROOFS; i < PROOFS; i++) { // the first half warms up
      long start = System.nanoTime();
      InclusionPlan.of(random.nextLong(size), size).proof(log);
      if (i >= 0) {
        milliseconds[i] = (System.nanoTime() - start) / 1e6;
      }
    }
    Arrays.sort(milliseconds);
    out.printf(
        "proof of one among %,d, tiles fetched: median %.2f ms, 99 of 100 below %.2f ms%n",
        size, milliseconds[PROOFS / 2], milliseconds[PROOFS * 99 / 100]);
  }

  private long size() throws IOException {
    return log.newest().unverifiedBody().size();
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }
}
