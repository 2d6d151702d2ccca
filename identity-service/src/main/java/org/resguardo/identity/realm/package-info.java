/// People's accounts in Keycloak: made when somebody is invited, and made to follow what vetting
/// decides.
///
/// The only place that knows user names, which pass through and are kept by Keycloak alone. Talks
/// to Keycloak as the service account of client `identity-service`, which may manage users and
/// nothing else. Every call is bounded in time and runs on a worker.
@NullMarked
package org.resguardo.identity.realm;

import org.jspecify.annotations.NullMarked;
