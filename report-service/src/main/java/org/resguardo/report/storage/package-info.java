/// The connection to PostgreSQL: a small pool that gives up quickly, so that an outage is told and
/// not waited out.
@NullMarked
package org.resguardo.report.storage;

import org.jspecify.annotations.NullMarked;
