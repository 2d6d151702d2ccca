package org.resguardo.report.release;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.resguardo.primitive.Bytes;
import org.resguardo.report.testbed.Testbed;
import org.resguardo.submission.IsoWeek;

/// Two thousand submissions of random true sizes, at random times of this week and the next, with a
/// fixed seed, released in batches of random sizes. Beside it a table without any of the
/// precautions, which gets the same: a row as it comes, of its true size.
final class Arrivals {
  static final int COUNT = 2_000;
  static final String CONTROL = "test_only.control";

  private static final long SEED = 20261125;
  private static final int HTTP_EVERY = 50;
  private static final int MAX_BATCH = 15;
  private static final int MIX_EVERY = 40;
  private static final List<Integer> CLASSES_KIB = List.of(4, 16, 64);
  private static final int CHUNK_KIB = 64;
  private static final int TAG_BYTES = 16;

  private final Testbed testbed;
  private final HttpArrival http;
  private final Runnable release;
  private final Random random = new Random(SEED);
  private final List<Arrival> arrivals = new ArrayList<>();
  private int batch;

  /// How a submission comes over HTTP.
  interface HttpArrival {
    /// Submits testimony of a size class and gives the commitment, which is the mailbox's hash too.
    Bytes submit(int testimonyKib);
  }

  Arrivals(Testbed testbed, HttpArrival http, Runnable release) {
    this.testbed = testbed;
    this.http = http;
    this.release = release;
  }

  /// Lets all of them come and be released.
  List<Arrival> come() throws SQLException {
    testbed.execute("create schema if not exists test_only");
    testbed.execute("drop table if exists " + CONTROL);
    testbed.execute(
        "create table %s (id uuid primary key, hash bytea, header bytea, payload bytea)"
            .formatted(CONTROL));
    testbed.execute("alter table %s alter header set storage external".formatted(CONTROL));
    testbed.execute("alter table %s alter payload set storage external".formatted(CONTROL));
    try (RestingRows resting = new RestingRows(testbed, random);
        Connection control = testbed.superuser()) {
      come(resting, control);
    }
    return arrivals;
  }

  private void come(RestingRows resting, Connection control) throws SQLException {
    String current = IsoWeek.of(Instant.now()).toString();
    String next = IsoWeek.of(Instant.now().plus(Duration.ofDays(7))).toString();
    double[] times = random.doubles(COUNT, 0, 2).sorted().toArray();
    int left = 1 + random.nextInt(MAX_BATCH);
    for (int number = 0; number < COUNT; number++) {
      boolean isNow = times[number] < 1;
      arrive(number, isNow ? current : next, isNow && number % HTTP_EVERY == 0, resting);
      control(control, arrivals.getLast());
      if (--left == 0 || number == COUNT - 1) {
        release(number == COUNT - 1);
        left = 1 + random.nextInt(MAX_BATCH);
      }
    }
  }

  private void arrive(int number, String week, boolean isHttp, RestingRows resting)
      throws SQLException {
    int trueBytes = (int) (256 * Math.pow(2, 8 * random.nextDouble()));
    int kib = CLASSES_KIB.stream().filter(c -> trueBytes <= c * 1024).findFirst().orElseThrow();
    Bytes hash = isHttp ? http.submit(kib) : resting.put(week, payloadBytes(kib));
    arrivals.add(new Arrival(hash, number, week, trueBytes, payloadBytes(kib), batch));
  }

  private void release(boolean isLast) {
    testbed.execute("update release_clock set released = 0");
    if (isLast || batch % MIX_EVERY == 0) {
      testbed.execute("update release_clock set mixed = 0");
    }
    release.run();
    batch++;
  }

  private void control(Connection connection, Arrival arrival) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("insert into %s values (?, ?, ?, ?)".formatted(CONTROL))) {
      insert.setObject(1, new UUID(random.nextLong(), random.nextLong()));
      insert.setBytes(2, arrival.hash().toArray());
      insert.setBytes(3, new byte[1700]);
      insert.setBytes(4, new byte[arrival.trueBytes()]);
      insert.executeUpdate();
    }
  }

  /// Lengths of the classes' payloads: a nonce, the plaintext, and a tag each 64 KiB.
  static List<Integer> payloadLengths() {
    return IntStream.of(4, 16, 64).map(Arrivals::payloadBytes).boxed().toList();
  }

  private static int payloadBytes(int kib) {
    return TAG_BYTES + kib * 1024 + TAG_BYTES * ((kib + CHUNK_KIB - 1) / CHUNK_KIB);
  }
}
