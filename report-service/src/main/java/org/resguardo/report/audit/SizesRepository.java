package org.resguardo.report.audit;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Counts sealed parts by what is seen from outside. Takes part in the caller's session.
///
/// Of reports only lengths and the first bytes of headers are read. Of notes all of it is: where
/// the payload of a note begins stands inside.
@ApplicationScoped
class SizesRepository {
  // A header ends in "\n--- ", 43 characters of MAC and a newline.
  private static final String SIZES =
      """
      select part, bytes, count(*) from (
        select 'testimony' as part, octet_length(testimony_payload) as bytes from report
        union all select 'contact', octet_length(contact_payload) from report
        union all select 'note',
          octet_length(sealed) - position(cast(E'\\n--- ' as bytea) in sealed) - 48 from sealed_note
      ) parts group by part, bytes order by part, bytes
      """;

  // The first stanza's first line is "-> TYPE ...", after the version line of 22 bytes.
  private static final String SUITES =
      """
      select part, split_part(encode(substring(header from 26 for 64), 'escape'), ' ', 1), count(*)
      from (
        select 'testimony' as part, testimony_header as header from report
        union all select 'contact', contact_header from report
        union all select 'note', sealed from sealed_note
      ) parts group by 1, 2 order by 1, 2
      """;

  Uni<List<SizeCount>> sizes() {
    return rows(SIZES).map(rows -> rows.stream().map(SizesRepository::sizeCount).toList());
  }

  Uni<List<SuiteCount>> suites() {
    return rows(SUITES).map(rows -> rows.stream().map(SizesRepository::suiteCount).toList());
  }

  private static Uni<List<Object[]>> rows(String query) {
    return Panache.getSession()
        .flatMap(session -> session.createNativeQuery(query, Object[].class).getResultList());
  }

  private static SizeCount sizeCount(Object[] row) {
    return new SizeCount((String) row[0], ((Number) row[1]).intValue(), count(row));
  }

  private static SuiteCount suiteCount(Object[] row) {
    return new SuiteCount((String) row[0], (String) row[1], count(row));
  }

  private static long count(Object[] row) {
    return ((Number) row[2]).longValue();
  }
}
