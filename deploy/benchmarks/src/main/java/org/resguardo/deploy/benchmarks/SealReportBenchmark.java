package org.resguardo.deploy.benchmarks;

import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.resguardo.age.AgeSealer;
import org.resguardo.age.HybridIdentity;
import org.resguardo.age.Recipient;
import org.resguardo.primitive.ChaCha20Poly1305;
import org.resguardo.primitive.PrimitiveException;
import org.resguardo.primitive.Primitives;
import org.resguardo.primitive.SecretBytes;

/// Sealing an 8 KiB report to ten post-quantum recipients, against the sum of the primitives in it.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class SealReportBenchmark {
  private static final int RECIPIENTS = 10;
  private static final int FILE_KEY_BYTES = 16;
  private static final int REPORT_BYTES = 8 * 1024;

  private final SecureRandom random = new SecureRandom();
  private final byte[] report = Primitives.randomBytes(REPORT_BYTES, random);
  private final List<SecretBytes> seeds =
      IntStream.range(0, RECIPIENTS).mapToObj(_ -> SecretBytes.random(32, random)).toList();
  private final List<byte[]> publicKeys = seeds.stream().map(Primitives::hybridPublicKey).toList();
  private final AgeSealer sealer =
      new AgeSealer(
          IntStream.range(0, RECIPIENTS)
              .mapToObj(_ -> (Recipient) HybridIdentity.generate(random).recipient())
              .toList(),
          random);

  /// What the library does.
  @Benchmark
  public byte[] sealToTen() {
    return sealer.seal(report);
  }

  /// Ten HPKE seals of a file key, and the report under ChaCha20-Poly1305; no format around them.
  @Benchmark
  public void primitivesOfTen(Blackhole blackhole) throws PrimitiveException {
    byte[] fileKey = Primitives.randomBytes(FILE_KEY_BYTES, random);
    for (byte[] publicKey : publicKeys) {
      blackhole.consume(Primitives.hybridHpkeSeal(publicKey, new byte[0], fileKey));
    }
    byte[] sealed = new byte[REPORT_BYTES + ChaCha20Poly1305.TAG_BYTES];
    new ChaCha20Poly1305(SecretBytes.random(ChaCha20Poly1305.KEY_BYTES, random))
        .seal(new byte[ChaCha20Poly1305.NONCE_BYTES], report, 0, report.length, sealed, 0);
    blackhole.consume(sealed);
  }
}
