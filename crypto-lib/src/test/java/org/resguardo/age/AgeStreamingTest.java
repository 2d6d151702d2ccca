package org.resguardo.age;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/// What a thread allocates from first to last bounds what it can hold.
class AgeStreamingTest {
  private static final long STREAM_BYTES = 100_000_000;
  private static final long MAX_ALLOCATED_BYTES = 24_000_000;

  private static final X25519Identity IDENTITY = X25519Identity.generate(Samples.RANDOM);

  @Test
  void sealAndOpen_allocateAFractionOfWhatPasses() throws Exception {
    PipedInputStream sealed = new PipedInputStream(1 << 17);
    OutputStream sink = new PipedOutputStream(sealed);

    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      Future<Long> sealing = threads.submit(allocatedBy(() -> seal(sink)));
      Future<Long> opening = threads.submit(allocatedBy(() -> open(sealed)));

      assertThat(sealing.get()).isLessThan(MAX_ALLOCATED_BYTES);
      assertThat(opening.get()).isLessThan(MAX_ALLOCATED_BYTES);
    }
  }

  private static long seal(OutputStream sink) throws IOException {
    new AgeSealer(List.of(IDENTITY.recipient()), Samples.RANDOM)
        .seal(new ZeroInputStream(STREAM_BYTES), sink);
    return STREAM_BYTES;
  }

  private static long open(InputStream sealed) throws IOException {
    return new AgeOpener(List.of(IDENTITY))
        .open(sealed)
        .transferTo(OutputStream.nullOutputStream());
  }

  private static Callable<Long> allocatedBy(Callable<Long> passing) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    return () -> {
      long before = threads.getCurrentThreadAllocatedBytes();
      assertThat(passing.call()).isEqualTo(STREAM_BYTES);
      return threads.getCurrentThreadAllocatedBytes() - before;
    };
  }
}
