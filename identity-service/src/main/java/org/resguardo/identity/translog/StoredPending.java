package org.resguardo.identity.translog;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.resguardo.primitive.Bytes;
import org.resguardo.tlog.EntryBundle;

/// A row of `log_pending`: an entry that waits for its log.
@Entity
@Immutable
@Table(name = "log_pending")
@SuppressWarnings("UnusedVariable") // read by SQL alone
class StoredPending {
  @Id private UUID id;
  private String log;
  private byte[] data;

  @SuppressWarnings("NullAway.Init") // the persistence provider fills the fields
  protected StoredPending() {}

  /// @throws IllegalArgumentException when the entry is longer than an entry may be
  StoredPending(UUID id, LogName log, Bytes entry) {
    if (entry.length() > EntryBundle.MAX_ENTRY_BYTES) {
      throw new IllegalArgumentException("the entry is too long for a log");
    }
    this.id = id;
    this.log = log.word();
    this.data = entry.toArray();
  }
}
