/// What the features take from outside: worker threads for cryptography, work that is done again
/// and again, randomness, time.
@NullMarked
package org.resguardo.identity.worker;

import org.jspecify.annotations.NullMarked;
