package org.resguardo.audit.database;

/// What a role may do apart from the tables.
///
/// @param isPowerful superuser, or may create roles or databases, replicate, or pass row security
/// @param isMember is a member of another role, whose rights it has too
/// @param mayCreate may create objects in a schema, or in the database, temporary tables included
record DatabaseRole(String name, boolean isPowerful, boolean isMember, boolean mayCreate) {}
