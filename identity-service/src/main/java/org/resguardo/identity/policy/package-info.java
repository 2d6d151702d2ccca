/// The trust policy that this service was installed with, the private keys of the names in it, and
/// the identity that other private keys are sealed to.
///
/// Clients decide by their own copies: a wrong file here makes a service that nobody believes, and
/// nothing worse.
@NullMarked
package org.resguardo.identity.policy;

import org.jspecify.annotations.NullMarked;
