/// The roster: drafted from the keys in force, signed by vetters on their own machines, published
/// once the quorum of the trust policy is met.
@NullMarked
package org.resguardo.identity.roster;

import org.jspecify.annotations.NullMarked;
