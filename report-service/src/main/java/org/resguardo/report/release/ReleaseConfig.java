package org.resguardo.report.release;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/// When submissions become visible to reviewers. All instances should have the same values.
@ConfigMapping(prefix = "resguardo.release")
public interface ReleaseConfig {
  /// So many waiting submissions are released without waiting for the period's end.
  @WithDefault("20")
  @Min(1)
  int batch();

  /// Between two releases, by the database's clock; whole seconds. The upper bound of how long a
  /// sealed submission waits, a few seconds aside.
  @WithDefault("5m")
  @DurationMin(seconds = 1)
  Duration period();

  /// Least time between two rewritings of the weeks that got reports; whole seconds. A rewriting
  /// copies the whole week, attachments included.
  @WithDefault("1h")
  @DurationMin(seconds = 1)
  Duration mixPeriod();

  /// Pause between two looks at whether something is due.
  @WithDefault("1s")
  Duration checkEvery();

  /// For one statement of a release or rewriting, enforced by PostgreSQL.
  @WithDefault("10m")
  @DurationMin(seconds = 1)
  Duration statementTimeout();

  /// Without a success for that long, releases are late.
  @WithDefault("1m")
  Duration lateAfter();
}
