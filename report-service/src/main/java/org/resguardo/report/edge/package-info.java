/// What every request passes before any resource sees it: the media type and the size of its body.
@NullMarked
package org.resguardo.report.edge;

import org.jspecify.annotations.NullMarked;
