/// The code lists of the incident report, one enum a list.
///
/// A constant's code is its name in lower case and never changes once published; labels in each
/// language are in property files beside {@link org.resguardo.incident.Labels}. The lists
/// themselves, with their origin, are explained in spec/incident.md.
@NullMarked
package org.resguardo.incident.vocabulary;

import org.jspecify.annotations.NullMarked;
