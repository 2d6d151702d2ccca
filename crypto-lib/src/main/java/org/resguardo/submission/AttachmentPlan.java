package org.resguardo.submission;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.resguardo.attachment.ChunkCount;
import org.resguardo.attachment.FileToAttach;
import org.resguardo.bundle.Bundle;
import org.resguardo.bundle.DocumentKind;
import org.resguardo.incident.PartName;

/// Which files go into the bundle with the report, and which travel on their own: all inside if
/// they fit, else the smallest inside while they fit. Originals are always alone, so that each has
/// a key of its own.
///
/// @param inside in the order they were given
/// @param alone likewise
/// @param originals likewise; after those of `alone`
record AttachmentPlan(
    List<FileToAttach> inside, List<FileToAttach> alone, List<OriginalToAttach> originals) {
  /// What the report says about its attachments takes less than this, in bytes an attachment.
  private static final int DESCRIPTION_BYTES = 256;

  private static final int MAX_DESCRIPTIONS_BYTES = PartName.MAX_ATTACHMENTS * DESCRIPTION_BYTES;

  /// What it says besides about an original.
  private static final int ORIGINAL_BYTES = 512;

  /// The plan for a report whose document, without a word on attachments, has `documentBytes`.
  ///
  /// @throws AttachmentLimitException when there are too many files, or too large ones
  static AttachmentPlan of(
      long documentBytes, List<FileToAttach> files, List<OriginalToAttach> originals)
      throws AttachmentLimitException {
    if (files.size() + originals.size() > Bundle.MAX_ATTACHMENTS) {
      throw new AttachmentLimitException("a report has 99 attachments at most");
    }
    if (originals.isEmpty()
        && bytes(files) <= Bundle.room(DocumentKind.REPORT, documentBytes, files.size())) {
      return new AttachmentPlan(files, List.of(), List.of());
    }
    long described = MAX_DESCRIPTIONS_BYTES + (long) originals.size() * ORIGINAL_BYTES;
    Set<Integer> inside = smallest(documentBytes + described, files);
    List<FileToAttach> alone = select(files, inside, false);
    requireCarried(
        Stream.concat(alone.stream(), originals.stream().map(OriginalToAttach::file)).toList());
    return new AttachmentPlan(select(files, inside, true), alone, originals);
  }

  private static void requireCarried(List<FileToAttach> alone) throws AttachmentLimitException {
    long chunks = 0;
    for (FileToAttach file : alone) {
      chunks += chunks(file);
    }
    if (alone.size() > PartName.MAX_ATTACHMENTS || chunks > ChunkCount.MAX_A_SUBMISSION) {
      throw new AttachmentLimitException(
          "a submission carries 8 large files and 64 MiB of them, padding included");
    }
  }

  private static long chunks(FileToAttach file) {
    long limit = (long) ChunkCount.MAX_A_SUBMISSION * ChunkCount.CHUNK_BYTES;
    return file.bytes() > limit
        ? ChunkCount.MAX_A_SUBMISSION + 1
        : ChunkCount.forBytes(file.bytes()).value();
  }

  private static Set<Integer> smallest(long documentBytes, List<FileToAttach> files) {
    List<Integer> bySize =
        IntStream.range(0, files.size())
            .boxed()
            .sorted(Comparator.comparingLong(index -> files.get(index).bytes()))
            .toList();
    Set<Integer> inside = new HashSet<>();
    long bytes = 0;
    for (int index : bySize) {
      bytes += files.get(index).bytes();
      if (bytes > Bundle.room(DocumentKind.REPORT, documentBytes, inside.size() + 1)) {
        return inside;
      }
      inside.add(index);
    }
    return inside;
  }

  private static List<FileToAttach> select(
      List<FileToAttach> files, Set<Integer> inside, boolean isInside) {
    return IntStream.range(0, files.size())
        .filter(index -> inside.contains(index) == isInside)
        .mapToObj(files::get)
        .toList();
  }

  private static long bytes(List<FileToAttach> files) {
    return files.stream().mapToLong(FileToAttach::bytes).sum();
  }
}
