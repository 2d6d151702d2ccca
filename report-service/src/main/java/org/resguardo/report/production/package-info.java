/// What has to be so before the packaged service runs: nothing around it may keep what a request
/// brought, neither a log, nor a dump of memory, nor the database.
@NullMarked
package org.resguardo.report.production;

import org.jspecify.annotations.NullMarked;
