/// Takes from report-service which keys its oblivious gateway has in a week, for the directory log:
/// one set a week, so that nobody can be given keys of their own.
@NullMarked
package org.resguardo.identity.oblivious;

import org.jspecify.annotations.NullMarked;
