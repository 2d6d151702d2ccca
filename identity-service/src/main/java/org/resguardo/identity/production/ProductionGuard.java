package org.resguardo.identity.production;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.LogManager;
import org.eclipse.microprofile.config.Config;

/// Lets the packaged service start only where nothing keeps what a request brought.
///
/// What it asks for is in the README. It holds for whoever runs the service by mistake or habit
/// with a setting that helps elsewhere; it does not hold against an operator who means to.
@ApplicationScoped
class ProductionGuard {
  /// Before anything else that happens at the start.
  private static final int FIRST = 1;

  private static final int REFUSED = 1;

  private final Config config;

  ProductionGuard(Config config) {
    this.config = config;
  }

  void check(@Observes @Priority(FIRST) StartupEvent starting) throws IOException {
    if (LaunchMode.current() == LaunchMode.NORMAL) {
      require(broken());
    }
  }

  static void require(List<String> broken) {
    if (!broken.isEmpty()) {
      throw new PreventFurtherStepsException(
          "identity-service: error: not safe to run: " + String.join("; ", broken), REFUSED);
    }
  }

  private List<String> broken() throws IOException {
    List<String> broken = new ArrayList<>();
    broken.addAll(SettingRules.broken(ConfigUtils.getProfiles(), this::isOn));
    broken.addAll(LogRules.broken(LogManager.getLogManager()));
    broken.addAll(ProcessRules.broken(ProcessReadings.now()));
    return broken;
  }

  private boolean isOn(String setting) {
    return config.getOptionalValue(setting, Boolean.class).orElse(false);
  }
}
