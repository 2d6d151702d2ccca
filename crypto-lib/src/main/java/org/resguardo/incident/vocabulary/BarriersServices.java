package org.resguardo.incident.vocabulary;

/// What kept somebody from a service.
public enum BarriersServices implements Code {
  CURP_MISSING,
  PAPER_NOT_RECOGNISED,
  TOLD_NO_RIGHT,
  HEALTH_REFUSED,
  SCHOOL_REFUSED,
  WORK_REFUSED,
  BANK_REFUSED,
  TRANSFER_REFUSED
}
