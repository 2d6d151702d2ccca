package org.resguardo.report.release;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.resguardo.primitive.Bytes;
import org.resguardo.report.testbed.Testbed;

/// Everything a thief of the database sees of a submission that might tell order or size: where its
/// rows stand, which transactions wrote them, the numbers of its out-of-line values, its random
/// names, its lengths. Each as its rank among all, from 0 to 1.
final class StoredFeatures {
  private static final String OF_REPORTS =
      """
      select m.id_hash, ${r.ctid}, r.xmin::text::bigint, ${o.ctid}, o.xmin::text::bigint,
        ${m.ctid}, m.xmin::text::bigint, ${c.ctid}, c.xmin::text::bigint, ${x.ctid},
        x.xmin::text::bigint,
        coalesce(pg_column_toast_chunk_id(r.testimony_header)::bigint, 0),
        coalesce(pg_column_toast_chunk_id(r.testimony_payload)::bigint, 0),
        coalesce(pg_column_toast_chunk_id(r.contact_header)::bigint, 0),
        coalesce(pg_column_toast_chunk_id(r.contact_payload)::bigint, 0),
        ('x' || left(r.id::text, 8))::bit(32)::bigint,
        ('x' || left(x.id::text, 8))::bit(32)::bigint,
        octet_length(r.testimony_payload), octet_length(r.testimony_header)
      from report r join mailbox m on m.report_id = r.id
        join commitment c on c.digest = m.id_hash
        join report_organisation o on o.report_id = r.id and o.organisation = 'org-casa'
        join access_outbox x on x.report = sha256(uuid_send(r.id) || r.access_salt)
          and x.action = 'acknowledged'
      """;

  private static final String OF_CONTROL =
      """
      select t.hash, ${t.ctid}, t.xmin::text::bigint,
        coalesce(pg_column_toast_chunk_id(t.header)::bigint, 0),
        coalesce(pg_column_toast_chunk_id(t.payload)::bigint, 0),
        ('x' || left(t.id::text, 8))::bit(32)::bigint, octet_length(t.payload)
      from %s t
      """
          .formatted(Arrivals.CONTROL);

  private StoredFeatures() {}

  static Map<Bytes, double[]> ofReports(Testbed testbed) throws SQLException {
    return ranked(read(testbed, OF_REPORTS));
  }

  static Map<Bytes, double[]> ofControl(Testbed testbed) throws SQLException {
    return ranked(read(testbed, OF_CONTROL));
  }

  private static Map<Bytes, double[]> read(Testbed testbed, String sql) throws SQLException {
    try (Connection connection = testbed.superuser();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(withPlaces(sql))) {
      Map<Bytes, double[]> features = new HashMap<>();
      while (rows.next()) {
        double[] values = new double[rows.getMetaData().getColumnCount() - 1];
        for (int i = 0; i < values.length; i++) {
          values[i] = rows.getDouble(i + 2);
        }
        features.put(Bytes.of(rows.getBytes(1)), values);
      }
      return features;
    }
  }

  /// A ctid as one number: page, then place in it.
  private static String withPlaces(String sql) {
    return sql.replaceAll(
        "\\$\\{([a-z.]+)}", "(($1::text::point)[0] * 1000 + ($1::text::point)[1])");
  }

  private static Map<Bytes, double[]> ranked(Map<Bytes, double[]> features) {
    int columns = features.values().iterator().next().length;
    for (int column = 0; column < columns; column++) {
      int index = column;
      double[] sorted = features.values().stream().mapToDouble(f -> f[index]).sorted().toArray();
      features.values().forEach(f -> f[index] = rank(sorted, f[index]));
    }
    return features;
  }

  /// Equal values have an equal rank.
  private static double rank(double[] sorted, double value) {
    int found = Arrays.binarySearch(sorted, value);
    while (found > 0 && sorted[found - 1] == value) {
      found--;
    }
    return found / (double) sorted.length;
  }
}
