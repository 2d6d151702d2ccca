package org.resguardo.submission;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.HashSet;
import java.util.List;
import org.resguardo.primitive.Bytes;
import org.resguardo.receipt.MailboxKeys;
import org.resguardo.roster.Names;

/// What the partner's client sends: two sealed compartments, the mailbox's public part, and who
/// should read it.
///
/// Sizes, recipients and organisations are the server's to check; this record checks shapes only.
///
/// @param organisations ids of the organisations addressed: 1 to 10, each once
/// @param rosterVersion version of the roster the testimony was sealed with
/// @param testimony an age file
/// @param contact an age file, always present so that its presence says nothing
public record Submission(
    List<String> organisations,
    @JsonProperty("roster_version") int rosterVersion,
    Bytes testimony,
    Bytes contact,
    MailboxKeys mailbox) {
  private static final int MAX_ORGANISATIONS = 10;

  public Submission {
    organisations = List.copyOf(organisations);
    if (organisations.isEmpty()
        || organisations.size() > MAX_ORGANISATIONS
        || new HashSet<>(organisations).size() != organisations.size()
        || !organisations.stream().allMatch(Names::isOrganisationId)) {
      throw new IllegalArgumentException("a submission addresses 1 to 10 organisations, each once");
    }
    if (rosterVersion < 1) {
      throw new IllegalArgumentException("a roster version is at least 1");
    }
  }

  /// The commitment to the sealed parts.
  public Commitment commitment() {
    return Commitment.to(List.of(testimony, contact));
  }
}
