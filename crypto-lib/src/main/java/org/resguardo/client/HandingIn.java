package org.resguardo.client;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.resguardo.attachment.SealedAttachment;
import org.resguardo.primitive.Bytes;
import org.resguardo.submission.SealedReport;
import org.resguardo.token.Token;

/// One report on its way in, with what is known to have arrived: after any failure it goes on where
/// it was. Not thread-safe.
///
/// Each step is answered the same when it is repeated; what a step says of the whole is believed
/// only where that costs no more than sending again. spec: submission.md section 4.
final class HandingIn {
  private static final String UPLOAD_NOT_FOUND = "urn:resguardo:problem:upload-not-found";
  private static final Set<String> MORE_TO_SEND =
      Set.of("urn:resguardo:problem:chunks-missing", "urn:resguardo:problem:attachment-differs");

  private final SubmissionCalls calls;
  private final SealedReport report;
  private final Token token;
  private final Patience patience;
  private final Bytes body;
  private final Set<Object> achieved = new HashSet<>();
  private @Nullable UUID upload;

  HandingIn(SubmissionCalls calls, SealedReport report, Token token, Patience patience)
      throws IOException {
    this.calls = calls;
    this.report = report;
    this.token = token;
    this.patience = patience;
    this.body = Bytes.of(Http.JSON.writeValueAsBytes(report.submission()));
  }

  /// Repeats what fails until there is a note, as long as there is patience.
  ///
  /// @return what should be the acknowledgement
  /// @throws ServiceException when the service refuses
  Bytes untilAcknowledged() throws IOException {
    while (true) {
      try {
        Optional<Bytes> note = upload == null ? post() : send(upload);
        if (note.isPresent()) {
          return note.get();
        }
      } catch (ServiceException refused) {
        bear(refused);
        patience.pauseAfter(refused);
      } catch (IOException lost) {
        patience.pauseAfter(lost);
      }
    }
  }

  private Optional<Bytes> post() throws IOException {
    return switch (calls.post(body, token)) {
      case SubmissionAnswer.Acknowledged(Bytes note) -> Optional.of(note);
      case SubmissionAnswer.UploadOpen(UUID opened) -> open(opened);
    };
  }

  private Optional<Bytes> open(UUID opened) throws ServiceException {
    if (report.attachments().isEmpty()) {
      throw Http.unbelievable("the service waits for attachments that there are not");
    }
    upload = opened;
    achieve("opened");
    return Optional.empty();
  }

  private Optional<Bytes> send(UUID to) throws IOException {
    List<SealedAttachment> attachments = report.attachments();
    for (ChunkPlace place : calls.missing(to)) {
      if (!place.isIn(attachments)) {
        throw Http.unbelievable("the service asks for what is not in the submission");
      }
      calls.put(to, place, attachments.get(place.attachment() - 1).chunk(place.index()));
      achieve(place);
    }
    return Optional.of(calls.seal(to));
  }

  /// Counts everything once, so that a service that forgets what it got does not keep us forever.
  private void achieve(Object what) {
    if (achieved.add(what)) {
      patience.restore();
    }
  }

  /// @throws ServiceException `refused`, unless going on may help
  private void bear(ServiceException refused) throws ServiceException {
    if (refused.type().equals(UPLOAD_NOT_FOUND)) {
      upload = null; // sealed and gone on, or dropped: the submission's answer tells
    } else if (!refused.isTransient() && !MORE_TO_SEND.contains(refused.type())) {
      throw refused;
    }
  }
}
