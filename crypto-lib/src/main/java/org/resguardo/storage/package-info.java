/// Small files that must survive crashes and two programs at once: what a witness has cosigned,
/// what a client has seen of a log; and large ones that must not outlive their process.
@NullMarked
package org.resguardo.storage;

import org.jspecify.annotations.NullMarked;
