package org.resguardo.report.casework;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Row of `report`, for queries; never loaded as a whole, so that listing reads no ciphertext.
@Entity
@Table(name = "report")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class ReportEntity {
  @Id
  @Column(name = "id")
  UUID id;

  @Column(name = "week")
  String week;

  @Column(name = "state")
  State state;

  @Column(name = "assignee")
  @Nullable String assignee;

  @Column(name = "version")
  int version;

  @Column(name = "testimony_header")
  byte[] testimonyHeader;

  @Column(name = "testimony_payload")
  byte[] testimonyPayload;

  @Column(name = "access_salt")
  byte[] accessSalt;
}
