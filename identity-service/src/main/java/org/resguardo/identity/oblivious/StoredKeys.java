package org.resguardo.identity.oblivious;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.resguardo.primitive.Bytes;

/// A row of `oblivious_keys`: written once, never changed.
@Entity
@Immutable
@Table(name = "oblivious_keys")
@SuppressWarnings("UnusedVariable") // the week is read by SQL alone
class StoredKeys {
  @Id private String week;
  private byte[] digest;

  @SuppressWarnings("NullAway.Init") // the persistence provider fills the fields
  protected StoredKeys() {}

  Bytes digest() {
    return Bytes.of(digest);
  }
}
