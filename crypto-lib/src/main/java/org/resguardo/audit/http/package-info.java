/// What anybody can find out about the two services over HTTP: the connection, what answers give
/// away, and who is let in.
///
/// Every request is one that changes nothing even if the service is broken: writes carry bodies
/// that cannot be read.
@NullMarked
package org.resguardo.audit.http;

import org.jspecify.annotations.NullMarked;
