package org.resguardo.submission;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.resguardo.attachment.AttachmentSealer;
import org.resguardo.attachment.FileToAttach;
import org.resguardo.attachment.SealedAttachment;
import org.resguardo.incident.AttachedFile;
import org.resguardo.incident.FileName;
import org.resguardo.incident.OriginalFile;
import org.resguardo.incident.PartName;
import org.resguardo.incident.Sha256;
import org.resguardo.incident.Testimony;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.Primitives;
import org.resguardo.receipt.MailboxKeys;

/// Everything but the testimony, sealed, and what the testimony has to say about it.
///
/// @param described one for each of `attachments`, in order
/// @param originals those of them that are untouched
record SealedParts(
    Bytes contact,
    MailboxKeys mailbox,
    List<SealedAttachment> attachments,
    List<AttachedFile> described,
    List<OriginalFile> originals) {

  /// The parts of a report without large files.
  static SealedParts of(Bytes contact, MailboxKeys mailbox) {
    return new SealedParts(contact, mailbox, List.of(), List.of(), List.of());
  }

  /// Adds the files that travel on their own. After a failure none is left open.
  SealedParts with(AttachmentPlan plan, AttachmentSealer sealer) throws IOException {
    Sealing sealing = new Sealing(sealer, plan.inside().size());
    try {
      for (FileToAttach file : plan.alone()) {
        sealing.add(file);
      }
      for (OriginalToAttach original : plan.originals()) {
        sealing.add(original);
      }
      return new SealedParts(
          contact, mailbox, sealing.sealed, sealing.described, sealing.originals);
    } catch (IOException | RuntimeException failed) {
      SealedReport.close(sealing.sealed);
      throw failed;
    }
  }

  private static final class Sealing {
    private final AttachmentSealer sealer;
    private final int inside;
    private final List<SealedAttachment> sealed = new ArrayList<>();
    private final List<AttachedFile> described = new ArrayList<>();
    private final List<OriginalFile> originals = new ArrayList<>();

    /// @param inside how many files the bundle has
    Sealing(AttachmentSealer sealer, int inside) {
      this.sealer = sealer;
      this.inside = inside;
    }

    void add(FileToAttach file) throws IOException {
      sealed.add(sealer.seal(file));
      described.add(
          new AttachedFile(
              PartName.of(sealed.size()),
              FileName.of(inside + sealed.size(), file.extension()),
              Math.toIntExact(file.bytes())));
    }

    /// Its digest is that of the bytes that are sealed, which are read once.
    void add(OriginalToAttach original) throws IOException {
      MessageDigest digest = Primitives.newSha256();
      FileToAttach file = original.file();
      add(
          new FileToAttach(
              file.extension(),
              file.bytes(),
              () -> new DigestInputStream(file.content().open(), digest)));
      originals.add(
          new OriginalFile(
              described.getLast().part(),
              Sha256.ofDigest(Bytes.of(digest.digest())),
              digestOf(original.workingCopy()),
              original.consents()));
    }

    private static @Nullable Sha256 digestOf(@Nullable FileToAttach file) throws IOException {
      if (file == null) {
        return null;
      }
      try (InputStream in = file.content().open()) {
        return Sha256.ofDigest(Primitives.sha256(in));
      }
    }
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
