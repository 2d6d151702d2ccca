/// The way to identity-service: HTTP in bounded time and memory. What comes back is not trusted.
@NullMarked
package org.resguardo.report.identity;

import org.jspecify.annotations.NullMarked;
