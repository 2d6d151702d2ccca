/// Members' public keys: entered by a vetter of the member's organisation, in force only once the
/// holder has proven to have the private half.
@NullMarked
package org.resguardo.identity.member;

import org.jspecify.annotations.NullMarked;
