package org.resguardo.report.suspension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.resguardo.report.identity.IdentityConfig;

/// A list that was fetched just before a suspension is replaced after a pause and a fetch: within
/// 30 seconds.
class SuspensionPromiseTest {
  @Test
  void defaults_keepThePromise() throws Exception {
    Duration longest =
        defaultOf(SuspensionConfig.class, "pollEvery")
            .plus(defaultOf(IdentityConfig.Limits.class, "timeout"));

    assertThat(longest).isLessThan(Duration.ofSeconds(30));
    assertThatCode(() -> SuspensionPoll.requireInTime(longest)).doesNotThrowAnyException();
  }

  @Test
  void settingsThatWouldBreakIt_areRefusedAtStart() {
    assertThatThrownBy(() -> SuspensionPoll.requireInTime(Duration.ofSeconds(30)))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("under 30 seconds");
  }

  private static Duration defaultOf(Class<?> config, String setting) throws NoSuchMethodException {
    return DurationConverter.parseDuration(
        config.getDeclaredMethod(setting).getAnnotation(WithDefault.class).value());
  }
}
