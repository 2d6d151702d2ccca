/// The connection pool, and how its failures are recognised.
///
/// A database that is away costs a caller seconds, not a hanging request; the pool recovers by
/// itself when the database is back.
@NullMarked
package org.resguardo.identity.database;

import org.jspecify.annotations.NullMarked;
