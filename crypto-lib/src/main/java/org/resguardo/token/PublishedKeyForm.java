package org.resguardo.token;

import java.util.regex.Pattern;

/// The lines of a {@link PublishedKey}.
final class PublishedKeyForm {
  static final Pattern LINES =
      Pattern.compile(
          "(%s|%s)\nweek (\\d{4}-W\\d{2})\nsha256 ([0-9a-f]{64})\n"
              .formatted(PublishedKey.IssuerKey.HEADING, PublishedKey.ObliviousKeys.HEADING));

  private PublishedKeyForm() {}
}
