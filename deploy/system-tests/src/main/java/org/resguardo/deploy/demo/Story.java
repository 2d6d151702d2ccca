package org.resguardo.deploy.demo;

import java.io.PrintWriter;

/// Tells the demo, one numbered line a step.
final class Story {
  private final PrintWriter out;
  private int step;

  Story(PrintWriter out) {
    this.out = out;
  }

  /// A title above the next steps.
  void chapter(String title) {
    out.println();
    out.println(title);
    out.flush();
  }

  /// One thing that was done and seen.
  void step(String who, String what) {
    step++;
    out.printf("%3d  %-16s %s%n", step, who, what);
    out.flush();
  }

  /// A step that fails the demo unless `holds`.
  void proof(boolean holds, String who, String what) {
    if (!holds) {
      throw new DemoFailure("not shown: " + who + ": " + what);
    }
    step(who, what);
  }
}
