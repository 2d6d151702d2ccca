/// What tests of this service stand on: real PostgreSQL, real Keycloak, a service under test, and
/// the one foreign system that is played, identity-service.
@NullMarked
package org.resguardo.report.testbed;

import org.jspecify.annotations.NullMarked;
