package org.resguardo.report.production;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/// Lets the packaged service start only where nothing keeps what a request brought.
///
/// What it asks for is in the README. It holds for whoever runs the service by mistake or habit
/// with a setting that helps elsewhere; it does not hold against an operator who means to.
@ApplicationScoped
class ProductionGuard {
  private static final Logger LOG = Logger.getLogger(ProductionGuard.class);

  /// Before anything else that happens at the start.
  private static final int FIRST = 1;

  private static final int REFUSED = 1;

  private final Config config;

  ProductionGuard(Config config) {
    this.config = config;
  }

  void check(@Observes @Priority(FIRST) StartupEvent starting) throws IOException {
    if (LaunchMode.current() == LaunchMode.NORMAL) {
      broken().reduce((all, one) -> all + "; " + one).ifPresent(ProductionGuard::refuse);
    }
  }

  /// Nothing is open yet that would have to be closed, and an exception would be told with its
  /// trace.
  private static void refuse(String broken) {
    LOG.errorf("not safe to run: %s", broken);
    Runtime.getRuntime().halt(REFUSED);
  }

  private Stream<String> broken() throws IOException {
    return Stream.of(
            SettingRules.broken(ConfigUtils.getProfiles(), this::isOn),
            LogRules.broken(config.getPropertyNames()),
            ProcessRules.broken(ProcessReadings.now()))
        .flatMap(List::stream);
  }

  private boolean isOn(String setting) {
    return config.getOptionalValue(setting, Boolean.class).orElse(false);
  }
}
