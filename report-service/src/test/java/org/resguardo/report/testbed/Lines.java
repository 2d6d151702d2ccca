package org.resguardo.report.testbed;

/// The service's lines to its database, and to Keycloak for what it asks at the start.
record Lines(SeverableProxy database, SeverableProxy keycloak) {}
