/// The organisations that receive reports, entered by their own vetters.
@NullMarked
package org.resguardo.identity.organisation;

import org.jspecify.annotations.NullMarked;
