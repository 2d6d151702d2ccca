/// Who asks: a member of an organisation or a partner, as Keycloak's token says, or nobody.
@NullMarked
package org.resguardo.identity.caller;

import org.jspecify.annotations.NullMarked;
