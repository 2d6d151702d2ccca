/// The two logs from outside: fetched, verified against the trust policy and against what was
/// remembered, and recomputed from their tiles and entries up to the root.
@NullMarked
package org.resguardo.audit.log;

import org.jspecify.annotations.NullMarked;
