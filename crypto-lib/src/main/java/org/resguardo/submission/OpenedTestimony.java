package org.resguardo.submission;

import java.util.List;
import org.resguardo.age.AgeOpener;
import org.resguardo.age.Identity;
import org.resguardo.age.OpenException;
import org.resguardo.attachment.ExpectedAttachment;
import org.resguardo.bundle.Attachment;
import org.resguardo.bundle.Bundle;
import org.resguardo.bundle.BundleFormatException;
import org.resguardo.bundle.DocumentKind;
import org.resguardo.incident.ReportFormatException;
import org.resguardo.incident.ReportJson;
import org.resguardo.incident.Testimony;

/// A testimony that opened and kept every rule of its formats.
///
/// The seal has no sender: that it opened does not say who wrote it.
public final class OpenedTestimony {
  private final Testimony testimony;
  private final List<Attachment> attachments;

  private OpenedTestimony(Testimony testimony, List<Attachment> attachments) {
    this.testimony = testimony;
    this.attachments = attachments;
  }

  /// Opens a sealed testimony with any of `identities`.
  ///
  /// @throws OpenException when it does not open
  /// @throws TestimonyFormatException when it opens and is no testimony
  public static OpenedTestimony open(byte[] sealed, List<Identity> identities)
      throws OpenException, TestimonyFormatException {
    try {
      Bundle bundle = Bundle.decode(new AgeOpener(identities).open(sealed));
      if (bundle.kind() != DocumentKind.REPORT) {
        throw new TestimonyFormatException("the bundle holds no report");
      }
      return new OpenedTestimony(
          ReportJson.readTestimony(bundle.document().toArray()), bundle.attachments());
    } catch (BundleFormatException | ReportFormatException malformed) {
      throw new TestimonyFormatException(String.valueOf(malformed.getMessage()));
    }
  }

  /// The report, with the roster and organisations it was made for.
  public Testimony testimony() {
    return testimony;
  }

  /// The files inside the bundle, in order.
  public List<Attachment> attachments() {
    return attachments;
  }

  /// The files that travel on their own, in the order of {@link Testimony#attachments()}.
  public List<ExpectedAttachment> expectedAttachments() {
    return testimony.attachments().stream()
        .map(file -> new ExpectedAttachment(testimony.digestOf(file).digest(), file.bytes()))
        .toList();
  }

  /// Whether the testimony was sealed for exactly these organisations, in any order.
  public boolean isAddressedTo(List<String> organisations) {
    List<String> inside =
        testimony.organisations().stream().map(id -> id.value()).sorted().toList();
    return inside.equals(organisations.stream().sorted().toList());
  }
}
