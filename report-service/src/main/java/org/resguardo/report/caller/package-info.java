/// Who is calling, as the access token says.
@NullMarked
package org.resguardo.report.caller;

import org.jspecify.annotations.NullMarked;
