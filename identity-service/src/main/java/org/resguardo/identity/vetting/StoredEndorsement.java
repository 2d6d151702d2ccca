package org.resguardo.identity.vetting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.Primitives;
import org.resguardo.vetting.Endorsement;

/// A row of `endorsement`: written once, never changed.
@Entity
@Immutable
@Table(name = "endorsement")
class StoredEndorsement {
  @Id private String id;

  @Column(name = "member_id")
  private String memberId;

  @Column(name = "until_day")
  private LocalDate until;

  @Column(name = "signed_note")
  private String signedNote;

  @SuppressWarnings("NullAway.Init") // the persistence provider fills the fields
  protected StoredEndorsement() {}

  StoredEndorsement(Endorsement endorsement) {
    this.id = idOf(endorsement);
    this.memberId = endorsement.statement().member().memberId();
    this.until = endorsement.statement().until();
    this.signedNote = endorsement.note().encoded();
  }

  /// The same for the same words of the same vetter, however often they are signed.
  static String idOf(Endorsement endorsement) {
    String signed = endorsement.vetter().key().encoded() + "\n" + endorsement.statement().text();
    return Bytes.of(Primitives.sha256(Bytes.utf8(signed).toArray())).toHex();
  }

  String memberId() {
    return memberId;
  }

  LocalDate until() {
    return until;
  }

  String signedNote() {
    return signedNote;
  }
}
