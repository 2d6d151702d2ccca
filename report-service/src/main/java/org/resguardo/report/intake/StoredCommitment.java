package org.resguardo.report.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/// Row of `commitment`: what was acknowledged, and in which week. Holds no reference to a report.
@Entity
@Table(name = "commitment")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class StoredCommitment {
  @Id
  @Column(name = "digest")
  byte[] digest;

  @Column(name = "week")
  String week;
}
