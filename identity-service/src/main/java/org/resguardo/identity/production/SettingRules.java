package org.resguardo.identity.production;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Settings of the service that would have something of a request kept, or believed.
final class SettingRules {
  private static final String PROFILE = "prod";

  private static final List<String> OFF =
      List.of(
          "quarkus.http.access-log.enabled",
          "quarkus.http.record-request-start-time",
          "quarkus.http.http2",
          "quarkus.http.proxy.proxy-address-forwarding",
          "quarkus.http.proxy.allow-forwarded",
          "quarkus.http.proxy.allow-x-forwarded",
          "quarkus.http.proxy.enable-forwarded-host",
          "quarkus.http.proxy.enable-forwarded-prefix",
          "quarkus.http.proxy.enable-trusted-proxy-header",
          "quarkus.http.proxy.use-proxy-protocol",
          "quarkus.hibernate-orm.log.sql",
          "quarkus.hibernate-orm.log.bind-parameters");

  private SettingRules() {}

  /// What to change, one phrase each.
  ///
  /// @param isOn whether the setting of that name is true
  static List<String> broken(List<String> profiles, Predicate<String> isOn) {
    List<String> broken = new ArrayList<>();
    if (!profiles.equals(List.of(PROFILE))) {
      broken.add("set quarkus.profile=" + PROFILE);
    }
    OFF.stream().filter(isOn).map(name -> "set " + name + "=false").forEach(broken::add);
    return broken;
  }
}
