/// Who may read: the roster in force and all before it, the endorsements behind every key, the
/// suspensions, and the algorithms.
@NullMarked
package org.resguardo.audit.roster;

import org.jspecify.annotations.NullMarked;
