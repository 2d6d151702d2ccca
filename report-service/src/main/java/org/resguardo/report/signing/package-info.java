/// The service's own signing key: what it says under its name, clients and identity-service can
/// check.
@NullMarked
package org.resguardo.report.signing;

import org.jspecify.annotations.NullMarked;
