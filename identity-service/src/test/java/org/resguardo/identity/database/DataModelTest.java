package org.resguardo.identity.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.resguardo.identity.backbone.Rows;

@QuarkusTest
class DataModelTest {
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z_]+\\.[a-z_]+)` (\\| [^|]+){4}\\|$");
  private static final String COLUMNS =
      """
      select table_name || '.' || column_name from information_schema.columns
      where table_schema = 'public' and table_name <> 'flyway_schema_history'""";
  private static final String FINE_TIMES =
      """
      select table_name || '.' || column_name from information_schema.columns
      where table_schema = 'public' and table_name <> 'flyway_schema_history'
      and (data_type like 'time%' or column_default like 'nextval%' or is_identity = 'YES')""";

  @Test
  void dataModel_tellsOfEveryColumn() throws SQLException, IOException {
    String document = Files.readString(Path.of("docs/data-model.md"));

    List<String> told = ROW.matcher(document).results().map(row -> row.group(1)).toList();

    assertThat(told).containsExactlyInAnyOrderElementsOf(Rows.query(COLUMNS));
  }

  @Test
  void noColumn_tellsTimeOrOrder() throws SQLException {
    assertThat(Rows.query(FINE_TIMES)).isEmpty();
  }
}
