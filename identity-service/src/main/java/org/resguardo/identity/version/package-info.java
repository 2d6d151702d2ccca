/// Optimistic locking on the wire: versions as entity tags, and preconditions (RFC 9110 section
/// 13).
@NullMarked
package org.resguardo.identity.version;

import org.jspecify.annotations.NullMarked;
