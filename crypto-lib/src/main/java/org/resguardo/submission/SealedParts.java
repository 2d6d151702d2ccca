package org.resguardo.submission;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.resguardo.attachment.AttachmentSealer;
import org.resguardo.attachment.FileToAttach;
import org.resguardo.attachment.SealedAttachment;
import org.resguardo.incident.AttachedFile;
import org.resguardo.incident.FileName;
import org.resguardo.incident.PartName;
import org.resguardo.incident.Sha256;
import org.resguardo.incident.Testimony;
import org.resguardo.primitive.Bytes;
import org.resguardo.receipt.MailboxKeys;

/// Everything but the testimony, sealed, and what the testimony has to say about it.
///
/// @param described one for each of `attachments`, in order
record SealedParts(
    Bytes contact,
    MailboxKeys mailbox,
    List<SealedAttachment> attachments,
    List<AttachedFile> described) {

  /// The parts of a report without large files.
  static SealedParts of(Bytes contact, MailboxKeys mailbox) {
    return new SealedParts(contact, mailbox, List.of(), List.of());
  }

  /// Adds the files that travel on their own. After a failure none is left open.
  ///
  /// @param inside how many files the bundle has
  SealedParts with(List<FileToAttach> alone, int inside, AttachmentSealer sealer)
      throws IOException {
    List<SealedAttachment> sealed = new ArrayList<>();
    List<AttachedFile> described = new ArrayList<>();
    try {
      for (FileToAttach file : alone) {
        sealed.add(sealer.seal(file));
        described.add(description(file, sealed.size(), inside));
      }
      return new SealedParts(contact, mailbox, sealed, described);
    } catch (IOException | RuntimeException failed) {
      SealedReport.close(sealed);
      throw failed;
    }
  }

  private static AttachedFile description(FileToAttach file, int number, int inside) {
    return new AttachedFile(
        PartName.of(number),
        FileName.of(inside + number, file.extension()),
        Math.toIntExact(file.bytes()));
  }

  /// What binds the parts to the testimony.
  Map<String, Sha256> digests() {
    Map<String, Sha256> digests = new TreeMap<>();
    digests.put(Testimony.CONTACT, Sha256.of(contact.toArray()));
    digests.put(Testimony.MAILBOX, Sha256.of(mailbox.encoded().toArray()));
    for (int i = 0; i < attachments.size(); i++) {
      digests.put(described.get(i).part().value(), Sha256.ofDigest(attachments.get(i).sha256()));
    }
    return digests;
  }
}
