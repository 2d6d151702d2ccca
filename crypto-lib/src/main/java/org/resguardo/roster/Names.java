package org.resguardo.roster;

import java.util.regex.Pattern;

/// The shapes of the identifiers that stand in rosters and policies.
public final class Names {
  private static final Pattern ORGANISATION =
      Pattern.compile("org-[a-z0-9](?:[a-z0-9-]{0,40}[a-z0-9])?");
  private static final Pattern MEMBER = Pattern.compile("m-[0-9a-f]{4,32}");

  private Names() {}

  /// Whether `id` may name an organisation: `org-` and up to 42 lower-case letters, digits or inner
  /// hyphens.
  public static boolean isOrganisationId(String id) {
    return ORGANISATION.matcher(id).matches();
  }

  /// Whether `id` may name a member: `m-` and 4 to 32 hexadecimal digits.
  public static boolean isMemberId(String id) {
    return MEMBER.matcher(id).matches();
  }
}
