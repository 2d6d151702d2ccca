/// The age v1 file format (c2sp.org/age): recipients and identities, header, payload, ASCII armor.
///
/// Start at {@link org.resguardo.age.AgeSealer} and {@link org.resguardo.age.AgeOpener}. Header and
/// payload are separate things: {@link org.resguardo.age.AgeHeader} reads one without the other and
/// re-wraps it for other recipients. What is ours to decide is in `spec/age.md`.
@NullMarked
package org.resguardo.age;

import org.jspecify.annotations.NullMarked;
