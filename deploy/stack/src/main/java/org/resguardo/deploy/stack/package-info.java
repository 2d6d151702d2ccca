/// The local stack: real PostgreSQL, real Keycloak and both services on one machine.
///
/// Everything runs on free loopback ports chosen once and kept, with random passwords, in one
/// private directory; several stacks can run side by side. The launchers `deploy/up` and
/// `deploy/down`, the tests of both services and the system tests all use this package.
@NullMarked
package org.resguardo.deploy.stack;

import org.jspecify.annotations.NullMarked;
