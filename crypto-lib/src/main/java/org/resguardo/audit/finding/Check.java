package org.resguardo.audit.finding;

import static org.resguardo.audit.finding.CheckGroup.ALGORITHMS;
import static org.resguardo.audit.finding.CheckGroup.ANONYMITY;
import static org.resguardo.audit.finding.CheckGroup.DATABASE;
import static org.resguardo.audit.finding.CheckGroup.LOGS;
import static org.resguardo.audit.finding.CheckGroup.ROLES;
import static org.resguardo.audit.finding.CheckGroup.ROSTER;
import static org.resguardo.audit.finding.CheckGroup.TRANSPORT;

/// Everything the audit checks: the claim that is put to the test, and its name in JSON.
///
/// Names are part of the format (spec/audit.md): they are added and never changed.
public enum Check {
  ROSTER_SIGNATURES(ROSTER, "signatures", "Vetters of enough organisations signed the roster"),
  ROSTER_DATES(ROSTER, "dates", "The roster is in force today"),
  ROSTER_INCLUSION(ROSTER, "inclusion", "The roster is in the directory log, and witnessed"),
  ROSTER_HISTORY(ROSTER, "history", "Every roster ever published is logged and signed"),
  ROSTER_ENDORSEMENTS(
      ROSTER, "endorsements", "Two vetters of two organisations vouch for each key"),
  ROSTER_SUSPENSIONS(ROSTER, "suspensions", "No suspended member is in the roster"),

  LOG_CHECKPOINT(LOGS, "checkpoint", "The tree head is signed by the pinned log key"),
  LOG_WITNESSES(LOGS, "witnesses", "Enough witnesses have cosigned the tree head"),
  LOG_CONSISTENCY(LOGS, "consistency", "Nothing was removed or changed since the last audit"),
  LOG_TREE(LOGS, "tree", "The tree head covers exactly the published hashes"),
  LOG_ENTRIES(LOGS, "entries", "Every entry hashes to its leaf and has a known form"),
  LOG_KEYS(LOGS, "keys", "Everybody gets the same keys: one of a kind is published a week"),

  MEMBER_KEYS(ALGORITHMS, "members", "Every recipient key is a post-quantum hybrid"),
  STORED_SUITES(ALGORITHMS, "stored", "Everything stored is sealed to post-quantum hybrids"),
  SIGNING_KEYS(ALGORITHMS, "signers", "Vetters, services and logs sign with Ed25519"),
  WITNESS_KEYS(ALGORITHMS, "witnesses", "Witnesses sign timestamped cosignatures (type 04)"),

  TLS(TRANSPORT, "tls", "The connection is TLS 1.2 or newer with a valid certificate"),

  RESPONSE_HEADERS(ANONYMITY, "headers", "Answers carry no header that could identify a caller"),
  SAME_ANSWER(ANONYMITY, "sameness", "Answers are the same whoever asks"),
  NO_CREDENTIALS(ANONYMITY, "credentials", "Anonymous endpoints refuse credentials"),

  WITHOUT_TOKEN(ROLES, "without-token", "Without a token nothing behind a role answers"),
  WITH_AUDITOR_TOKEN(
      ROLES, "auditor-token", "An auditor's token opens what auditors may see, no more"),

  SESSION(DATABASE, "session", "The look inside is read-only"),
  COLUMNS(DATABASE, "columns", "Tables and columns are the documented ones, no others"),
  TIMES(DATABASE, "times", "No column holds a time; weeks have the form of a week"),
  COUNTERS(DATABASE, "counters", "No sequence, identity or default counts up"),
  IDENTIFIERS(DATABASE, "identifiers", "Ids are random, without version or order"),
  TEXT_FORMS(DATABASE, "text-forms", "Texts are codes of a known form, not free text"),
  SEALED(DATABASE, "sealed", "Sealed columns hold age files and nothing readable"),
  LENGTHS(DATABASE, "lengths", "Sealed parts have the lengths of size classes only"),
  COUNTED_LENGTHS(DATABASE, "counted-lengths", "The service's own count has size classes only"),
  GRANTS(DATABASE, "grants", "The service's role may do what is documented, no more"),
  SETTINGS(DATABASE, "settings", "The server logs no statements and keeps no commit times");

  private final CheckGroup group;
  private final String word;
  private final String claim;

  Check(CheckGroup group, String word, String claim) {
    this.group = group;
    this.word = word;
    this.claim = claim;
  }

  /// What it is about.
  public CheckGroup group() {
    return group;
  }

  /// Unique in its group.
  public String word() {
    return word;
  }

  /// The claim that is put to the test.
  public String claim() {
    return claim;
  }
}
