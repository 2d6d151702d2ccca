package org.resguardo.deploy.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.resguardo.incident.leak.Leak;
import org.resguardo.incident.leak.LeakGuard;

/// Looking through a page of free text, about 3,000 characters, for what identifies somebody.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class LeakGuardBenchmark {
  private static final String PARAGRAPH =
      """
      Salimos de Tapachula a las seis de la mañana en un autobús con otras cuarenta personas. Antes de llegar a la ciudad
      nos paró un retén con cinco hombres de uniforme verde, y la patrulla con placas SGK-42-18 estaba atravesada en la
      carretera. Me llamo Rosa Maradiaga y viajaba con mi hija de ocho años; nos bajaron y nos pidieron 3,500 pesos por cada
      una. Les dije que mi teléfono era 81 1234 5678 y que mi hermana podía depositar en la CLABE 032180000118359719.
      We were told to call nobody. My husband wrote to rosa.m@example.org from Houston two days later, on March 14.
      """;

  private final String page = PARAGRAPH.repeat(5);

  /// What the library does; the first call of a process takes longer.
  @Benchmark
  public List<Leak> lookThroughAPage() {
    return LeakGuard.check(page);
  }
}
