/// The two services' APIs as a partner's or reviewer's client sees them, on `java.net.http` only.
///
/// Nothing the services say is believed: rosters, logs and acknowledgements are verified against
/// the trust policy, logs and rosters also against what was seen of them before ({@link
/// org.resguardo.client.MemoryFolder}), opened reports against what stands inside them.
@NullMarked
package org.resguardo.client;

import org.jspecify.annotations.NullMarked;
