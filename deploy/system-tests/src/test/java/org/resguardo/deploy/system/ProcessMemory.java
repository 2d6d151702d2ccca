package org.resguardo.deploy.system;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.resguardo.deploy.leak.Finding;
import org.resguardo.deploy.leak.LeakScanner;

/// All memory of a running process, as root or its owner can read it: the heap with what is dead in
/// it, buffers, stacks. A core dump holds the same.
final class ProcessMemory {
  // proc(5): address range, permissions, and then what the region is.
  private static final Pattern WRITABLE =
      Pattern.compile("(?m)^([0-9a-f]+)-([0-9a-f]+) rw.. \\S+ \\S+ \\S+ *(?!\\[v)(.*)$");

  private final Path proc;

  ProcessMemory(ServerProcess process) {
    this.proc = Path.of("/proc", Long.toString(process.pid()));
  }

  List<Finding> scan(LeakScanner scanner) throws IOException {
    List<Finding> findings = new ArrayList<>();
    String maps = Files.readString(proc.resolve("maps"));
    try (RandomAccessFile memory = new RandomAccessFile(proc.resolve("mem").toFile(), "r")) {
      for (MatchResult region : WRITABLE.matcher(maps).results().toList()) {
        long from = Long.parseUnsignedLong(region.group(1), 16);
        long to = Long.parseUnsignedLong(region.group(2), 16);
        findings.addAll(scanner.scan(region.group(), new Region(memory, from, to)));
      }
    }
    return findings;
  }

  /// Ends early where the kernel refuses to read on.
  private static final class Region extends InputStream {
    private final RandomAccessFile memory;
    private final long end;
    private long next;

    Region(RandomAccessFile memory, long from, long end) {
      this.memory = memory;
      this.next = from;
      this.end = end;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
      int most = (int) Math.min(length, end - next);
      try {
        memory.seek(next);
        int count = most == 0 ? -1 : memory.read(bytes, offset, most);
        next += Math.max(0, count);
        return count;
      } catch (IOException unreadable) {
        return -1;
      }
    }
  }
}
