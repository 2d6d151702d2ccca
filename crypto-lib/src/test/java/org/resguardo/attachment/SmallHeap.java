package org.resguardo.attachment;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.resguardo.storage.Spool;

/// Seals the largest attachment there is and opens it again; run in a process with a small heap.
final class SmallHeap {
  private SmallHeap() {}

  public static void main(String[] args) throws Exception {
    FileToAttach file = FileToAttach.of("mp4", Path.of(args[0]));
    try (SealedAttachment sealed =
            new AttachmentSealer(List.of(SealedFiles.REVIEWER.recipient()), SealedFiles.RANDOM)
                .seal(file);
        Spool fetched = Spool.create();
        OutputStream opened = Files.newOutputStream(Path.of(args[1]))) {
      copy(sealed, fetched);
      OpenedAttachment.open(
              fetched,
              new ExpectedAttachment(sealed.sha256(), file.bytes()),
              List.of(SealedFiles.REVIEWER))
          .writeTo(opened);
    }
  }

  private static void copy(SealedAttachment sealed, Spool fetched) throws Exception {
    try (OutputStream out = fetched.output()) {
      out.write(sealed.header().toArray());
      for (int i = 0; i < sealed.chunks().value(); i++) {
        out.write(sealed.chunk(i));
      }
    }
  }
}
