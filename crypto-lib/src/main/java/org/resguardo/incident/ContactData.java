package org.resguardo.incident;

import java.util.List;
import java.util.stream.Stream;

/// The document `contact.json` of the contact compartment: what would identify the reporter, and
/// therefore is not in the report.
///
/// Format: spec/submission.md section 6.
public record ContactData(@Required String schema, List<Identifier> identifiers) {
  /// The only version there is.
  public static final String SCHEMA = "resguardo/contact/v1";

  /// @throws IllegalArgumentException when the version is another, or an identifier is repeated
  public ContactData {
    Rules.check(schema.equals(SCHEMA), "must have schema " + SCHEMA);
    identifiers = Rules.distinct(identifiers);
  }

  /// Nothing, which is what most reports have.
  public static ContactData none() {
    return new ContactData(SCHEMA, List.of());
  }

  /// The same with one more, unless it is there already.
  public ContactData with(Identifier identifier) {
    return identifiers.contains(identifier)
        ? this
        : new ContactData(
            SCHEMA, Stream.concat(identifiers.stream(), Stream.of(identifier)).toList());
  }

  /// Tells nothing, so that a stray log line betrays nothing.
  @Override
  public String toString() {
    return "ContactData[redacted]";
  }
}
