package org.resguardo.incident;

import java.util.regex.Pattern;

/// The id of an organisation in the roster, such as `org-casa`.
///
/// The constructor throws `IllegalArgumentException` when `value` has another form
public record OrganisationId(String value) implements TextValue {
  /// The form of an id, as a regular expression.
  static final String PATTERN = "^org-[a-z0-9]([a-z0-9-]{0,40}[a-z0-9])?$";

  private static final Pattern FORM = Pattern.compile(PATTERN);

  public OrganisationId {
    Rules.check(FORM.matcher(value).matches(), "must be an organisation id such as org-casa");
  }
}
