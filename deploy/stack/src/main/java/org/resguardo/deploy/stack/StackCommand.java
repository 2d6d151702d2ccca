package org.resguardo.deploy.stack;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/// The program behind `deploy/up` and `deploy/down`.
public final class StackCommand {
  private static final int DONE = 0;
  private static final int REFUSED = 1;
  private static final int USAGE = 2;

  // Kept here: the logging framework forgets the level of a logger that nobody holds.
  private static final Logger MIGRATIONS = Logger.getLogger("org.flywaydb");

  private final StackLayout layout;
  private final Progress progress;

  private StackCommand(StackLayout layout, Progress progress) {
    this.layout = layout;
    this.progress = progress;
  }

  /// `up`, `down` or `down --wipe`, for the checkout named by the system property `resguardo.root`
  /// and the stack directory named by `resguardo.stack`.
  public static void main(String[] arguments) {
    MIGRATIONS.setLevel(Level.WARNING);
    Path root = Path.of(System.getProperty("resguardo.root", "."));
    Path directory = Path.of(System.getProperty("resguardo.stack", "deploy/target/local"));
    StackCommand command =
        new StackCommand(new StackLayout(root, directory), new Progress(System.out));
    System.exit(command.run(List.of(arguments)));
  }

  private int run(List<String> arguments) {
    try {
      return switch (String.join(" ", arguments)) {
        case "up" -> exclusively(this::up);
        case "down" -> exclusively(() -> down(false));
        case "down --wipe" -> exclusively(() -> down(true));
        default -> usage();
      };
    } catch (StackException refused) {
      System.err.println("stack: error: " + refused.getMessage());
      causes(refused).forEach(cause -> System.err.println("stack: because: " + cause.getMessage()));
      return REFUSED;
    }
  }

  private static List<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure.getCause(), Objects::nonNull, Throwable::getCause).toList();
  }

  private int exclusively(Runnable work) {
    ExclusiveSection.run(layout.lockFile(), work);
    return DONE;
  }

  private void up() {
    new LocalStack(layout, progress).up();
    progress.say("The stack is up: " + layout.environmentFile());
  }

  private void down(boolean wipe) {
    if (!layout.isStack()) {
      progress.say("There is no stack in " + layout.directory());
      return;
    }
    new LocalStack(layout, progress).down();
    if (wipe) {
      PrivateFiles.wipe(layout.directory());
      progress.say("Wiped " + layout.directory());
    }
  }

  private static int usage() {
    System.err.println("stack: error: usage: deploy/up | deploy/down [--wipe]");
    return USAGE;
  }
}
