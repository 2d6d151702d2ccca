package org.resguardo.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.resguardo.age.OpenException;
import org.resguardo.client.ServiceException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/// The `resguardo` command: finds the command named first and hands it the rest.
///
/// Only the command that is asked for is looked at, since describing all of them would take longer
/// than most of them run.
public final class Resguardo {
  static final int REFUSED = 1;
  static final int USAGE = 2;

  private final Streams streams;
  private final PrintWriter out;
  private final Messages messages;

  private Resguardo(Streams streams, PrintWriter out, Messages messages) {
    this.streams = streams;
    this.out = out;
    this.messages = messages;
  }

  /// Runs the command line `args`; exits with a status other than 0 when it refused.
  public static void main(String[] args) {
    int status = run(System.in, System.out, System.err, args);
    if (status != 0) {
      System.exit(status);
    }
  }

  /// Runs the command line `args` on the given streams; returns the exit status.
  public static int run(InputStream in, OutputStream out, OutputStream err, String... args) {
    PrintWriter text = new PrintWriter(out, true, StandardCharsets.UTF_8);
    Messages messages = new Messages(new PrintWriter(err, true, StandardCharsets.UTF_8));
    int status = new Resguardo(new Streams(in, out), text, messages).run(args);
    text.flush();
    return status;
  }

  private int run(String... args) {
    return switch (args.length == 0 ? "" : args[0]) {
      case "" -> usageError("no command given");
      case "--version" -> print(Text.version());
      case "-h", "--help" -> print(Text.usage());
      case "keygen" -> run(new KeygenCommand(streams, messages), args);
      case "seal" -> run(seal(args), args);
      case "open" -> run(new OpenCommand(streams).spec(), args);
      case "rewrap" -> run(new RewrapCommand(streams).spec(), args);
      case "scrub" -> run(new ScrubCommand(out, messages).spec(), args);
      case "submit" -> run(new SubmitCommand(streams, out, messages), args);
      case "tokens" -> run(new TokensCommand(messages), args);
      case "inbox" -> run(new InboxCommand(out), args);
      case "show" -> run(new ShowCommand(out, messages), args);
      case "audit" -> run(new AuditCommand(out), args);
      case "endorse" -> run(new EndorseCommand(streams, messages), args);
      case "witness" -> run(new WitnessCommand(out, messages), args);
      case "roster" -> run(roster(args), args);
      case "log" -> run(log(args), args);
      default -> usageError("no such command: " + args[0]);
    };
  }

  private CommandSpec seal(String... args) {
    return Arrays.stream(args).anyMatch(arg -> arg.equals("--to") || arg.startsWith("--to="))
        ? new SealToReviewersCommand(streams).spec()
        : new SealCommand(streams).spec();
  }

  private CommandLine roster(String... args) {
    return withCommand(
        new RosterCommand(),
        List.of(
            new Named("show", () -> new RosterShowCommand(out)),
            new Named("verify", () -> new RosterVerifyCommand(streams, out)),
            new Named("sign", () -> new RosterSignCommand(streams, messages))),
        args);
  }

  private CommandLine log(String... args) {
    return withCommand(
        new LogCommand(),
        List.of(
            new Named("verify", () -> new LogVerifyCommand(out)),
            new Named("mine", () -> new LogMineCommand(streams, out, messages))),
        args);
  }

  private record Named(String name, Supplier<Object> command) {}

  /// `parent` with that one of its commands that is asked for, or with all when none is.
  private static CommandLine withCommand(Object parent, List<Named> commands, String... args) {
    String asked = args.length > 1 ? args[1] : "";
    boolean isKnown = commands.stream().anyMatch(each -> each.name().equals(asked));
    CommandLine line = new CommandLine(parent);
    commands.stream()
        .filter(each -> !isKnown || each.name().equals(asked))
        .forEach(each -> line.addSubcommand(each.command().get()));
    return line;
  }

  private int run(Object command, String... args) {
    return run(new CommandLine(command), args);
  }

  private int run(CommandLine command, String... args) {
    offerHelp(command);
    return command
        .setCommandName("resguardo " + command.getCommandName())
        .setOut(out)
        .setExpandAtFiles(false) // a file's name may start with @
        .setParameterExceptionHandler((error, _) -> usageError(error))
        .setExecutionExceptionHandler(refusals())
        .execute(Arrays.copyOfRange(args, 1, args.length));
  }

  private static void offerHelp(CommandLine command) {
    command
        .getCommandSpec()
        .addOption(
            OptionSpec.builder("-h", "--help").usageHelp(true).description("Print this.").build());
    command.getSubcommands().values().forEach(Resguardo::offerHelp);
  }

  private int print(String text) {
    out.print(text);
    return 0;
  }

  private int usageError(String reason) {
    messages.error(reason);
    messages.hint("see: resguardo --help");
    return USAGE;
  }

  private int usageError(ParameterException error) {
    String reason = String.valueOf(error.getMessage()).replaceFirst("^Error: ", "");
    messages.error(lowerFirst(reason));
    messages.hint("see: " + error.getCommandLine().getCommandSpec().qualifiedName() + " --help");
    return USAGE;
  }

  private IExecutionExceptionHandler refusals() {
    return (error, _, _) -> {
      switch (error) {
        case Refusal refusal -> {
          messages.error(String.valueOf(refusal.getMessage()));
          refusal.hint().ifPresent(messages::hint);
        }
        case OpenException _ -> {
          messages.error("the file does not open");
          messages.hint("it is damaged, or was not sealed to any of these identities");
        }
        case ServiceException service -> {
          messages.error("the service refused: " + service.getMessage());
          messages.hint("status %d, %s".formatted(service.status(), service.type()));
        }
        case ConnectException _ -> {
          messages.error("the service cannot be reached");
          messages.hint("check the addresses in the trust policy");
        }
        case IOException io -> messages.error(reason(io));
        case UncheckedIOException io -> messages.error(reason(io));
        default -> bug(error);
      }
      return REFUSED;
    };
  }

  /// Says where in our code it happened, and nothing of what was read: messages quote data.
  private void bug(Exception error) {
    String place =
        Stream.of(error.getStackTrace())
            .map(StackTraceElement::toString)
            .filter(frame -> frame.contains("org.resguardo"))
            .findFirst()
            .orElse("an unknown place");
    messages.error("unexpected %s at %s".formatted(error.getClass().getSimpleName(), place));
    messages.hint("this is a bug; please report this line");
  }

  private static String reason(Exception io) {
    return "reading or writing failed: " + io.getMessage();
  }

  private static String lowerFirst(String sentence) {
    return sentence.isEmpty()
        ? sentence
        : Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
  }
}
