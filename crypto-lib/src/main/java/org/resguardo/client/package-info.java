/// The two services' APIs as a partner's or reviewer's client sees them, on `java.net.http` only.
///
/// Nothing the services say is believed: rosters and acknowledgements are verified against the
/// trust policy, opened reports against what stands inside them.
@NullMarked
package org.resguardo.client;

import org.jspecify.annotations.NullMarked;
