/// A read-only look into the services' databases: what is there, what form it has, and what the
/// service's own role may do to it.
///
/// What a database should look like is written down in the resources `identity-service.schema` and
/// `report-service.schema`. SQL stands in few classes ({@link
/// org.resguardo.audit.database.Catalog}, {@link org.resguardo.audit.database.StoredValues});
/// everything that judges is free of it.
@NullMarked
package org.resguardo.audit.database;

import org.jspecify.annotations.NullMarked;
