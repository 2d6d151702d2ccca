package org.resguardo.submission;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.resguardo.age.KeyFormatException;
import org.resguardo.age.Recipient;
import org.resguardo.roster.MemberKey;
import org.resguardo.roster.MemberRole;
import org.resguardo.roster.Roster;

/// Whom one seals to: the reviewers of organisations, as a verified roster lists them.
public final class ReviewersOfRoster {
  private ReviewersOfRoster() {}

  /// Every reviewer of `organisations` whose key is in force on `day`, each once.
  ///
  /// @throws UnsealableException when an organisation is not in the roster or has no reviewer
  public static List<Recipient> of(Roster roster, List<String> organisations, LocalDate day)
      throws UnsealableException {
    List<Recipient> recipients = new ArrayList<>();
    Set<String> known = new HashSet<>();
    for (String organisation : organisations) {
      List<MemberKey> keys = roster.keys(MemberRole.REVIEWER, List.of(organisation), day);
      if (keys.isEmpty()) {
        throw new UnsealableException(organisation + " has no reviewer in the roster");
      }
      for (MemberKey key : keys) {
        if (known.add(key.publicKey())) {
          recipients.add(recipient(key));
        }
      }
    }
    return recipients;
  }

  private static Recipient recipient(MemberKey key) throws UnsealableException {
    try {
      return Recipient.parse(key.publicKey());
    } catch (KeyFormatException malformed) {
      throw new UnsealableException("the roster's key of " + key.memberId() + " is malformed");
    }
  }
}
