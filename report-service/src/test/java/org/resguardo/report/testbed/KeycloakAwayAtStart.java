package org.resguardo.report.testbed;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/// A service that is started while Keycloak cannot be reached.
public final class KeycloakAwayAtStart implements QuarkusTestProfile {
  @Override
  public List<TestResourceEntry> testResources() {
    return List.of(
        new TestResourceEntry(
            TestbedResource.class, Map.of(TestbedResource.KEYCLOAK_AWAY, "true")));
  }

  @Override
  public boolean disableGlobalTestResources() {
    return true;
  }
}
