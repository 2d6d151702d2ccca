package org.resguardo.incident;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.resguardo.incident.vocabulary.Language;

/// The document `report.json` inside a sealed testimony: the report, and what it must not be parted
/// from.
///
/// The seal has no associated data and no sender, so the testimony itself names the roster and the
/// organisations it was made for, and the digest of every other sealed part. Openers call {@link
/// #checkParts}.
public record Testimony(
    @Required String schema,
    @Required int rosterVersion,
    @Required List<OrganisationId> organisations,
    @Required Map<String, Sha256> parts,
    @Required Language language,
    @Required IncidentReport report) {

  /// The only version there is.
  public static final String SCHEMA = "resguardo/testimony/v1";

  /// The part that every submission has, empty or not.
  public static final String CONTACT = "contact";

  /// The public part of the reporter's mailbox, so that no server can put its own reply key there.
  public static final String MAILBOX = "mailbox";

  /// Untouched files kept as evidence.
  public static final String ORIGINALS = "originals";

  /// What a part may be called: attachments too large for the bundle are numbered.
  static final String PART_NAME = "^(contact|mailbox|originals|attachment-[0-9]{2})$";

  private static final Pattern PART_NAME_FORM = Pattern.compile(PART_NAME);

  /// @throws IllegalArgumentException when a rule of spec/incident.md is broken
  public Testimony {
    Rules.check(schema.equals(SCHEMA), "must have schema " + SCHEMA);
    Rules.positive(rosterVersion);
    organisations = Rules.distinct(organisations);
    Rules.check(!organisations.isEmpty(), "must address an organisation");
    parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
    Rules.check(parts.containsKey(CONTACT), "must have the part contact");
    Rules.check(parts.size() <= Rules.MAX_ITEMS, "must not have more than 50 parts");
    Rules.check(
        parts.keySet().stream().allMatch(name -> PART_NAME_FORM.matcher(name).matches()),
        "must name parts contact, mailbox, originals or attachment-NN");
  }

  /// A testimony of the present version.
  ///
  /// @param sealedParts name and sealed bytes of every other part of the submission
  /// @throws IllegalArgumentException when a rule of spec/incident.md is broken
  public static Testimony of(
      int rosterVersion,
      List<OrganisationId> organisations,
      Map<String, byte[]> sealedParts,
      Language language,
      IncidentReport report) {
    return new Testimony(
        SCHEMA, rosterVersion, organisations, digests(sealedParts), language, report);
  }

  /// Whether `sealedParts` are exactly the parts this testimony was made with, by name and digest.
  public boolean checkParts(Map<String, byte[]> sealedParts) {
    return digests(sealedParts).equals(parts);
  }

  private static Map<String, Sha256> digests(Map<String, byte[]> sealedParts) {
    return sealedParts.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, part -> Sha256.of(part.getValue())));
  }
}
