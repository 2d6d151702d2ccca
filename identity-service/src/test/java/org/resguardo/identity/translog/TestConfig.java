package org.resguardo.identity.translog;

import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;

/// Settings for instances that tests put together by hand.
record TestConfig(int batch) implements LogConfig {
  @Override
  public Path directoryKey() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Path accessKey() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Duration every() {
    return Duration.ofMillis(50);
  }

  @Override
  public MemorySize batchSize() {
    return new MemorySize(BigInteger.valueOf(8 << 20));
  }

  @Override
  public Witnesses witness() {
    return new Witnesses() {
      @Override
      public Duration timeout() {
        return Duration.ofSeconds(3);
      }

      @Override
      public Duration retryAfter() {
        return Duration.ZERO;
      }
    };
  }

  @Override
  public Recheck recheck() {
    return () -> Duration.ofMillis(50);
  }
}
