/// Scrubbers of documents, one a format or family.
@NullMarked
package org.resguardo.scrub.document;

import org.jspecify.annotations.NullMarked;
