package org.resguardo.identity.roster;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.Primitives;
import org.resguardo.roster.RosterEntry;

/// A row of `published_roster`: written once, never changed.
@Entity
@Immutable
@Table(name = "published_roster")
class StoredRoster {
  @Id private int version;
  private LocalDate expires;

  @Column(name = "signed_note")
  private String signedNote;

  @SuppressWarnings("NullAway.Init") // the persistence provider fills the fields
  protected StoredRoster() {}

  StoredRoster(int version, LocalDate expires, String signedNote) {
    this.version = version;
    this.expires = expires;
    this.signedNote = signedNote;
  }

  int version() {
    return version;
  }

  LocalDate expires() {
    return expires;
  }

  String signedNote() {
    return signedNote;
  }

  /// What the directory log holds of it.
  RosterEntry logEntry() {
    String text = Signatures.stored(signedNote).unverifiedText();
    byte[] sha256 = Primitives.sha256(Bytes.utf8(text).toArray());
    return new RosterEntry(version, Bytes.of(sha256), expires);
  }
}
