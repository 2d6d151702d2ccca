package org.resguardo.deploy.benchmarks;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/// Runs all benchmarks of this module and prints the ratios that matter.
final class Benchmarks {
  private Benchmarks() {}

  public static void main(String[] args) throws RunnerException {
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include(SealReportBenchmark.class.getName())
                    .include(TokenBenchmark.class.getName())
                    .build())
            .run();
    double sealed = score(results, "sealToTen");
    double primitives = score(results, "primitivesOfTen");
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    out.printf("seal 8 KiB to ten post-quantum recipients  %8.0f us%n", sealed);
    out.printf("sum of its primitives                      %8.0f us%n", primitives);
    out.printf("ratio                                      %8.2f%n", sealed / primitives);
    printTokens(results, out);
  }

  private static void printTokens(Collection<RunResult> results, PrintWriter out) {
    double issue = score(results, "issue");
    out.printf("token, client: blind                       %8.0f us%n", score(results, "blind"));
    out.printf("token, client: unblind and verify          %8.0f us%n", score(results, "finish"));
    out.printf("token, issuer: sign                        %8.0f us%n", issue);
    out.printf("token, issuer: signed a second and core    %8.0f%n", 1_000_000 / issue);
    out.printf("token, origin: from header to verified     %8.0f us%n", score(results, "redeem"));
    out.printf(
        "the same signature by the JDK              %8.0f us%n", score(results, "verifyByTheJdk"));
  }

  private static double score(Collection<RunResult> results, String benchmark) {
    return results.stream()
        .filter(result -> result.getParams().getBenchmark().endsWith("." + benchmark))
        .mapToDouble(result -> result.getPrimaryResult().getScore())
        .findFirst()
        .orElseThrow();
  }
}
