/// Signed notes ([c2sp.org/signed-note](https://c2sp.org/signed-note)): readable text with Ed25519
/// signatures under it.
///
/// Everything anybody vouches for here is one: roster, acknowledgement, and the statements still to
/// come. One parser and one verifier serve them all; {@link org.resguardo.note.SignedNote} comes
/// out of the verifier only.
@NullMarked
package org.resguardo.note;

import org.jspecify.annotations.NullMarked;
