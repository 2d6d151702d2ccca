package org.resguardo.deploy.benchmarks;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Collection;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.resguardo.token.TokenFormatException;
import org.resguardo.token.TokenRefusedException;

/// Runs all benchmarks of this module and prints the ratios that matter.
final class Benchmarks {
  private Benchmarks() {}

  public static void main(String[] args)
      throws RunnerException,
          GeneralSecurityException,
          TokenFormatException,
          TokenRefusedException {
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include(SealReportBenchmark.class.getName())
                    .include(LeakGuardBenchmark.class.getName())
                    .build())
            .run();
    double sealed = score(results, "sealToTen");
    double primitives = score(results, "primitivesOfTen");
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    out.printf("seal 8 KiB to ten post-quantum recipients  %8.0f us%n", sealed);
    out.printf("sum of its primitives                      %8.0f us%n", primitives);
    out.printf("ratio                                      %8.2f%n", sealed / primitives);
    out.printf(
        "look through a page for leaks              %8.0f us%n",
        score(results, "lookThroughAPage"));
    new TokenFigures(out).print();
  }

  private static double score(Collection<RunResult> results, String benchmark) {
    return results.stream()
        .filter(result -> result.getParams().getBenchmark().endsWith("." + benchmark))
        .mapToDouble(result -> result.getPrimaryResult().getScore())
        .findFirst()
        .orElseThrow();
  }
}
