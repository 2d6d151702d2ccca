/// The leak guard: finds what identifies somebody in free text, before the text is sealed.
///
/// It runs on the reporter's side only and proposes; a person decides what is masked, kept or moved
/// to the contact compartment. Rules: spec/leak-guard.md.
@NullMarked
package org.resguardo.incident.leak;

import org.jspecify.annotations.NullMarked;
