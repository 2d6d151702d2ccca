/// Work that no request asks for: fetching and shipping, again and again.
@NullMarked
package org.resguardo.report.background;

import org.jspecify.annotations.NullMarked;
