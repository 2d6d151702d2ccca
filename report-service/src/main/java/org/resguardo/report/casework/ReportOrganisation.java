package org.resguardo.report.casework;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/// Row of `report_organisation`: a report and an organisation it is addressed to.
@Entity
@Table(name = "report_organisation")
@IdClass(ReportOrganisation.Key.class)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class ReportOrganisation {
  @Id
  @Column(name = "organisation")
  String organisation;

  @Id
  @Column(name = "report_id")
  UUID reportId;

  /// Both columns.
  record Key(String organisation, UUID reportId) implements Serializable {}
}
