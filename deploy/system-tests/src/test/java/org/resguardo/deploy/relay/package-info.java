/// The shipped configurations of relay and onion service, tried with the real programs where they
/// are installed.
@NullMarked
package org.resguardo.deploy.relay;

import org.jspecify.annotations.NullMarked;
