/// What every connection has to keep to before any resource sees a request: heads that come in
/// time, and that end in one way only.
@NullMarked
package org.resguardo.identity.edge;

import org.jspecify.annotations.NullMarked;
