package org.resguardo.identity.issuance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.resguardo.primitive.Bytes;
import org.resguardo.submission.IsoWeek;
import org.resguardo.token.PublishedKey;
import org.resguardo.token.TokenFormatException;
import org.resguardo.token.TokenKey;

/// A row of `issuer_key`: written once, never changed.
@Entity
@Immutable
@Table(name = "issuer_key")
class StoredIssuerKey {
  @Id private String week;
  private byte[] spki;

  @Column(name = "sealed_secret")
  private byte[] sealedSecret;

  @SuppressWarnings("NullAway.Init") // the persistence provider fills the fields
  protected StoredIssuerKey() {}

  StoredIssuerKey(IsoWeek week, TokenKey key, Bytes sealedSecret) {
    this.week = week.toString();
    this.spki = key.spki().toArray();
    this.sealedSecret = sealedSecret.toArray();
  }

  IsoWeek week() {
    return IsoWeek.parse(week);
  }

  /// @throws UnusableKeyException when somebody has changed the row
  TokenKey key() {
    try {
      return TokenKey.parse(Bytes.of(spki));
    } catch (TokenFormatException changed) {
      throw new UnusableKeyException();
    }
  }

  Bytes sealedSecret() {
    return Bytes.of(sealedSecret);
  }

  /// What the directory log holds of it.
  Bytes logEntry() {
    return Bytes.utf8(PublishedKey.IssuerKey.of(week(), key()).text());
  }
}
