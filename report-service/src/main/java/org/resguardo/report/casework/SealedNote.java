package org.resguardo.report.casework;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/// Row of `sealed_note`: what a reviewer wrote for the reviewers of the same organisation.
@Entity
@Table(name = "sealed_note")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class SealedNote {
  @Id
  @Column(name = "id")
  UUID id;

  @Column(name = "report_id")
  UUID reportId;

  @Column(name = "organisation")
  String organisation;

  @Column(name = "author")
  String author;

  @Column(name = "week")
  String week;

  @Column(name = "sealed")
  byte[] sealed;
}
