package org.resguardo.report.accessrecord;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.resguardo.access.AccessEntry;
import org.resguardo.access.DeliveryId;

/// Row of `access_outbox`: an entry that the access log has not confirmed yet.
@Entity
@Table(name = "access_outbox")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class OutboxEntry {
  @Id
  @Column(name = "id")
  UUID id;

  @Column(name = "member")
  @Nullable String member;

  @Column(name = "week")
  String week;

  @Column(name = "action")
  String action;

  @Column(name = "report")
  byte[] report;

  static OutboxEntry of(DeliveryId id, AccessEntry entry) {
    OutboxEntry row = new OutboxEntry();
    row.id = id.value();
    row.member = entry.memberId();
    row.week = entry.week().toString();
    row.action = entry.action().word();
    row.report = entry.report().digest().toArray();
    return row;
  }
}
