package org.resguardo.audit.http;

import java.net.URI;
import org.resguardo.roster.TrustPolicy;

/// One of the two services.
enum Service {
  IDENTITY("identity-service"),
  REPORT("report-service");

  private final String title;

  Service(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  URI address(TrustPolicy policy) {
    return switch (this) {
      case IDENTITY -> policy.identityService();
      case REPORT -> policy.reportService();
    };
  }
}
