package org.resguardo.incident;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
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
    List<AttachedFile> attachments,
    List<OriginalFile> originals,
    @Required Language language,
    @Required IncidentReport report) {

  /// The only version there is.
  public static final String SCHEMA = "resguardo/testimony/v1";

  /// The part that every submission has, empty or not.
  public static final String CONTACT = "contact";

  /// The public part of the reporter's mailbox, so that no server can put its own reply key there.
  public static final String MAILBOX = "mailbox";

  /// What a part may be called: attachments too large for the bundle are numbered.
  static final String PART_NAME = "^(contact|mailbox|attachment-[0-9]{2})$";

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
        "must name parts contact, mailbox or attachment-NN");
    attachments = List.copyOf(attachments);
    checkAttachments(attachments, parts.keySet());
    originals = List.copyOf(originals);
    checkOriginals(originals, attachments, report);
  }

  private static void checkAttachments(List<AttachedFile> attachments, Set<String> parts) {
    Rules.check(
        attachments.size() <= PartName.MAX_ATTACHMENTS, "must not have more than 8 attachments");
    List<String> described = attachments.stream().map(file -> file.part().value()).toList();
    List<String> sealed = parts.stream().filter(p -> p.startsWith(PartName.START)).toList();
    Rules.check(described.equals(sealed), "must describe each attachment among the parts");
    Rules.check(
        attachments.stream().map(AttachedFile::name).distinct().count() == attachments.size(),
        "must not repeat the name of an attachment");
  }

  private static void checkOriginals(
      List<OriginalFile> originals, List<AttachedFile> attachments, IncidentReport report) {
    List<PartName> named = originals.stream().map(OriginalFile::part).toList();
    Rules.check(
        named.stream().distinct().count() == named.size()
            && attachments.stream().map(AttachedFile::part).toList().containsAll(named),
        "must have each original among the attachments, once");
    Rules.check(
        originals.stream().allMatch(original -> report.allows(original.consents())),
        "must not allow more for an original than for the report");
  }

  /// A testimony of the present version.
  ///
  /// @param parts name and digest of every other sealed part of the submission
  /// @param attachments a description of each attachment among them, in order
  /// @param originals those of them that are untouched
  /// @throws IllegalArgumentException when a rule of spec/incident.md is broken
  public static Testimony of(
      int rosterVersion,
      List<OrganisationId> organisations,
      Map<String, Sha256> parts,
      List<AttachedFile> attachments,
      List<OriginalFile> originals,
      Language language,
      IncidentReport report) {
    return new Testimony(
        SCHEMA, rosterVersion, organisations, parts, attachments, originals, language, report);
  }

  /// Whether `sealedParts` are exactly the parts this testimony was made with, by name and digest
  /// of their bytes.
  public boolean checkParts(Map<String, Sha256> sealedParts) {
    return sealedParts.equals(parts);
  }

  /// What is said of a file that is an untouched original; empty for all others.
  ///
  /// @param file one of {@link #attachments()}
  public Optional<OriginalFile> originalIn(AttachedFile file) {
    return originals.stream().filter(original -> original.part().equals(file.part())).findFirst();
  }

  /// The digest of a sealed attachment.
  ///
  /// @param file one of {@link #attachments()}
  public Sha256 digestOf(AttachedFile file) {
    return Objects.requireNonNull(parts.get(file.part().value()));
  }
}
