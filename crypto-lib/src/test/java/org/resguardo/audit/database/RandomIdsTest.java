package org.resguardo.audit.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.resguardo.primitive.Bytes;

class RandomIdsTest {
  private static final SecureRandom RANDOM = new SecureRandom();

  @Test
  void randomIds_pass() {
    assertThat(RandomIds.complaints(ids(1000, _ -> random()))).isEmpty();
  }

  @Test
  void version4_isFoundByItsFixedBits() {
    List<Bytes> ids =
        ids(
            RandomIds.ENOUGH,
            _ -> {
              UUID id = UUID.randomUUID();
              return of(id.getMostSignificantBits(), id.getLeastSignificantBits());
            });

    assertThat(RandomIds.complaints(ids)).hasSize(6).anyMatch(line -> line.startsWith("bit 48 "));
  }

  @Test
  void timeOrderedIds_areFound() {
    List<Bytes> ids = ids(200, i -> of((1_764_000_000_000L + i) << 16 | 0x7000, RANDOM.nextLong()));

    assertThat(RandomIds.complaints(ids)).isNotEmpty();
  }

  @Test
  void countedIds_areFound() {
    assertThat(RandomIds.complaints(ids(200, i -> of(0, i)))).isNotEmpty();
  }

  private static List<Bytes> ids(int count, IntFunction<Bytes> id) {
    return IntStream.range(0, count).mapToObj(id).toList();
  }

  private static Bytes random() {
    return of(RANDOM.nextLong(), RANDOM.nextLong());
  }

  private static Bytes of(long high, long low) {
    return Bytes.of(ByteBuffer.allocate(16).putLong(high).putLong(low).array());
  }
}
