package org.resguardo.audit.database;

import java.sql.SQLException;
import java.util.List;

/// What PostgreSQL's own catalogue says of a database. Its own tables and those of the migration
/// tool are left out, and so are partitions, whose columns are those of their table.
final class Catalog {
  /// Flyway's table says when migrations ran, which is about the operator.
  private static final String OURS =
      """
      n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
        and c.relname <> 'flyway_schema_history'
      """;

  private static final String COLUMNS =
      """
      select c.relname, a.attname, format_type(a.atttypid, a.atttypmod)
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where c.relkind in ('r', 'p', 'v', 'm', 'f') and not c.relispartition and %s
      order by 1, a.attnum
      """
          .formatted(OURS);

  private static final String COUNTERS =
      """
      select 'sequence ' || c.relname
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'S' and %1$s
      union all
      select c.relname || '.' || a.attname
        || case when a.attidentity <> '' then ' is an identity' else ' has a default' end
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where (a.attidentity <> '' or a.atthasdef) and %1$s
      """
          .formatted(OURS);

  private static final String GRANTS =
      """
      select case when x.grantee = 0 then 'public' else x.grantee::regrole::text end,
        c.relname, lower(x.privilege_type), ''
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
        cross join lateral aclexplode(c.relacl) x
      where x.grantee <> c.relowner and %1$s
      union all
      select case when x.grantee = 0 then 'public' else x.grantee::regrole::text end,
        c.relname, lower(x.privilege_type), a.attname
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
        join pg_attribute a on a.attrelid = c.oid
        cross join lateral aclexplode(a.attacl) x
      where x.grantee <> c.relowner and %1$s
      """
          .formatted(OURS);

  private static final String ROLES =
      """
      select r.rolname,
        r.rolsuper or r.rolcreaterole or r.rolcreatedb or r.rolreplication or r.rolbypassrls,
        exists (select from pg_auth_members m where m.member = r.oid),
        has_database_privilege(r.oid, current_database(), 'create')
          or has_database_privilege(r.oid, current_database(), 'temp')
          or exists (select from pg_namespace n
            where n.nspname !~ '^pg_(toast_)?temp' and has_schema_privilege(r.oid, n.oid, 'create'))
          or exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relowner = r.oid and %s)
      from pg_roles r
      """
          .formatted(OURS);

  private static final String DEFINERS =
      """
      select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema')
      """;

  private final DatabaseSession session;

  Catalog(DatabaseSession session) {
    this.session = session;
  }

  List<CatalogColumn> columns() throws SQLException {
    return session.query(
        COLUMNS, row -> new CatalogColumn(row.getString(1), row.getString(2), row.getString(3)));
  }

  /// Everything that counts by itself, or fills in a value nobody gave.
  List<String> counters() throws SQLException {
    return session.texts(COUNTERS);
  }

  /// Every privilege of anybody but the owner.
  List<Grant> grants() throws SQLException {
    return session.query(
        GRANTS,
        row -> new Grant(row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
  }

  List<DatabaseRole> roles() throws SQLException {
    return session.query(
        ROLES,
        row ->
            new DatabaseRole(
                row.getString(1), row.getBoolean(2), row.getBoolean(3), row.getBoolean(4)));
  }

  /// Functions that run with the rights of who made them.
  List<String> definerFunctions() throws SQLException {
    return session.texts(DEFINERS);
  }

  /// The value of a server setting.
  String setting(String name) throws SQLException {
    return session.texts("select coalesce(current_setting('" + name + "', true), '')").getFirst();
  }

  String version() throws SQLException {
    return setting("server_version");
  }

  String currentRole() throws SQLException {
    return session.texts("select current_user").getFirst();
  }
}
