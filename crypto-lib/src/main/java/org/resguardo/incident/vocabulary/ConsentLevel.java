package org.resguardo.incident.vocabulary;

/// What may be done with a report, each a decision of its own; `c7_authority` is never automatic.
public enum ConsentLevel implements Code {
  C0_STORE,
  C1_REVIEWERS,
  C2_AGGREGATE,
  C3_MATCH,
  C4_REFERRAL_NAMED,
  C5_PUBLISH,
  C6_INTERNATIONAL,
  C7_AUTHORITY,
  C8_CONTACT
}
