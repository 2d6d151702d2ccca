package org.resguardo.submission;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.resguardo.primitive.Bytes;
import org.resguardo.receipt.MailboxKeys;
import org.resguardo.roster.Names;

/// What the partner's client sends: two sealed compartments, the mailbox's public part, who should
/// read it, and what it is going to upload besides.
///
/// Sizes, recipients and organisations are the server's to check; this record checks shapes only.
///
/// @param organisations ids of the organisations addressed: 1 to 10, each once
/// @param rosterVersion version of the roster the testimony was sealed with
/// @param testimony an age file
/// @param contact an age file, always present so that its presence says nothing
/// @param attachments at most 8 files whose chunks follow; may be empty
public record Submission(
    List<String> organisations,
    @JsonProperty("roster_version") int rosterVersion,
    Bytes testimony,
    Bytes contact,
    MailboxKeys mailbox,
    List<AttachmentPart> attachments) {
  /// How many attachments there may be.
  public static final int MAX_ATTACHMENTS = 8;

  private static final int MAX_ORGANISATIONS = 10;

  public Submission {
    organisations = List.copyOf(organisations);
    if (organisations.isEmpty()
        || organisations.size() > MAX_ORGANISATIONS
        || new HashSet<>(organisations).size() != organisations.size()
        || !organisations.stream().allMatch(Names::isOrganisationId)) {
      throw new IllegalArgumentException("a submission addresses 1 to 10 organisations, each once");
    }
    attachments = List.copyOf(attachments);
    if (attachments.size() > MAX_ATTACHMENTS) {
      throw new IllegalArgumentException("a submission has at most 8 attachments");
    }
    if (rosterVersion < 1) {
      throw new IllegalArgumentException("a roster version is at least 1");
    }
  }

  /// The commitment to the sealed parts. spec: submission.md section 2.
  public Commitment commitment() {
    return Commitment.to(
        Stream.concat(
                Stream.of(testimony, contact), attachments.stream().map(AttachmentPart::sha256))
            .toList());
  }
}
