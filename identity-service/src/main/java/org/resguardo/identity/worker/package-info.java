/// What the features take from outside: worker threads for cryptography, randomness, time.
@NullMarked
package org.resguardo.identity.worker;

import org.jspecify.annotations.NullMarked;
