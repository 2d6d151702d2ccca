package org.resguardo.report.testbed;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/// A service that releases only when a test makes it.
public final class ManualRelease implements QuarkusTestProfile {
  /// So many waiting submissions are released at once.
  public static final int BATCH = 50;

  @Override
  public List<TestResourceEntry> testResources() {
    return List.of(
        new TestResourceEntry(
            TestbedResource.class,
            Map.of(
                "resguardo.release.batch", Integer.toString(BATCH),
                "resguardo.release.period", "1d",
                "resguardo.release.mix-period", "1d",
                "resguardo.release.check-every", "1d")));
  }

  @Override
  public boolean disableGlobalTestResources() {
    return true;
  }
}
