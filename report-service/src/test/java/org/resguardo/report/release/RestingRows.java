package org.resguardo.report.release;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Random;
import java.util.UUID;
import org.resguardo.primitive.Bytes;
import org.resguardo.report.testbed.Testbed;

/// Puts sealed submissions into intake the short way, each in a transaction of its own: as intake
/// would, with random bytes of the real lengths. Mailbox and commitment share one hash, by which a
/// test finds all rows of a submission again.
final class RestingRows implements AutoCloseable {
  private static final String INSERT =
      """
      insert into intake (id, digest, is_sealed, week, organisations, testimony_header,
        testimony_payload, contact_header, contact_payload, id_hash, secret_hash, statement_key,
        reply_public_key)
      values (?, ?, true, ?, '{org-casa,org-faro}', ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String INSERT_ATTACHMENT =
      "insert into intake_attachment (intake_id, number, header, chunks, sha256)"
          + " values (?, 1, ?, 1, ?)";

  private static final String INSERT_CHUNK =
      "insert into intake_chunk (intake_id, number, index, bytes) values (?, 1, 0, ?)";

  private static final int HEADER_BYTES = 1700;
  private static final int CONTACT_BYTES = 1024 + 16 + 16;
  private static final int FIRST_CHUNK_BYTES = 262_224;

  private final Connection connection;
  private final Random random;

  RestingRows(Testbed testbed, Random random) throws SQLException {
    this.connection = testbed.superuser();
    this.random = random;
  }

  /// Puts one there and gives its hash.
  Bytes put(String week, int payloadBytes) throws SQLException {
    UUID id = new UUID(random.nextLong(), random.nextLong());
    Bytes hash = Bytes.of(bytes(32));
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setObject(1, id);
      insert.setBytes(2, hash.toArray());
      insert.setString(3, week);
      insert.setBytes(4, bytes(HEADER_BYTES));
      insert.setBytes(5, bytes(payloadBytes));
      insert.setBytes(6, bytes(HEADER_BYTES));
      insert.setBytes(7, bytes(CONTACT_BYTES));
      insert.setBytes(8, hash.toArray());
      insert.setBytes(9, bytes(32));
      insert.setBytes(10, bytes(32));
      insert.setBytes(11, bytes(1216));
      insert.executeUpdate();
    }
    return hash;
  }

  /// Gives the submission an attachment of one chunk.
  void attach(Bytes hash) throws SQLException {
    UUID id = id(hash);
    try (PreparedStatement attachment = connection.prepareStatement(INSERT_ATTACHMENT);
        PreparedStatement chunk = connection.prepareStatement(INSERT_CHUNK)) {
      attachment.setObject(1, id);
      attachment.setBytes(2, bytes(HEADER_BYTES));
      attachment.setBytes(3, bytes(32));
      attachment.executeUpdate();
      chunk.setObject(1, id);
      chunk.setBytes(2, bytes(FIRST_CHUNK_BYTES));
      chunk.executeUpdate();
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  private UUID id(Bytes hash) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("select id from intake where digest = ?")) {
      select.setBytes(1, hash.toArray());
      try (var found = select.executeQuery()) {
        found.next();
        return found.getObject(1, UUID.class);
      }
    }
  }

  private byte[] bytes(int length) {
    byte[] value = new byte[length];
    random.nextBytes(value);
    return value;
  }
}
