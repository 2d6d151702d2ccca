/// What the whole of Resguardo promises, tested on real parts: PostgreSQL, Keycloak and both
/// packaged services, in one stack that all tests of a run share.
@NullMarked
package org.resguardo.deploy.system;

import org.jspecify.annotations.NullMarked;
