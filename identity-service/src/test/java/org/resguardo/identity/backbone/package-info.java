/// What the tests of this service stand on: real PostgreSQL, real Keycloak, HTTP.
@NullMarked
package org.resguardo.identity.backbone;

import org.jspecify.annotations.NullMarked;
