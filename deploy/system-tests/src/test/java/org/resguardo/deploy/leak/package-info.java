/// Looks for planted marks in whatever servers leave behind, in every form in which they might have
/// been written: the proof that nothing of a request is kept.
///
/// Marks are random, so that no compressor shortens them; what PostgreSQL's own compressor does to
/// the text around them is searched for as well.
@NullMarked
package org.resguardo.deploy.leak;

import org.jspecify.annotations.NullMarked;
