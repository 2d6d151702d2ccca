package org.resguardo.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.resguardo.age.OpenException;
import org.resguardo.client.ServiceException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/// The `resguardo` command.
@Command(name = "resguardo", synopsisSubcommandLabel = "COMMAND")
public final class Resguardo implements Callable<Integer> {
  static final int REFUSED = 1;
  static final int USAGE = 2;

  @Option(names = {"-h", "--help"})
  private boolean help;

  @Option(names = "--version")
  private boolean version;

  private final PrintWriter out;
  private final Messages messages;

  private Resguardo(PrintWriter out, Messages messages) {
    this.out = out;
    this.messages = messages;
  }

  /// Runs the command line `args` and exits.
  public static void main(String[] args) {
    System.exit(run(System.in, System.out, System.err, args));
  }

  /// Runs the command line `args` on the given streams; returns the exit status.
  public static int run(InputStream in, OutputStream out, OutputStream err, String... args) {
    PrintWriter text = new PrintWriter(out, true, StandardCharsets.UTF_8);
    Messages messages = new Messages(new PrintWriter(err, true, StandardCharsets.UTF_8));
    int status = commandLine(new Streams(in, out), text, messages).execute(args);
    text.flush();
    return status;
  }

  private static CommandLine commandLine(Streams streams, PrintWriter out, Messages messages) {
    CommandLine top =
        new CommandLine(new Resguardo(out, messages))
            .addSubcommand(new KeygenCommand(streams, messages))
            .addSubcommand(new SealCommand(streams))
            .addSubcommand(new OpenCommand(streams))
            .addSubcommand(new RewrapCommand(streams))
            .addSubcommand(new SubmitCommand(out, messages))
            .addSubcommand(new InboxCommand(out))
            .addSubcommand(new ShowCommand(out, messages))
            .addSubcommand(roster(streams, messages));
    return top.setOut(out)
        .setParameterExceptionHandler((error, args) -> usageError(messages, error))
        .setExecutionExceptionHandler(refusalsIn(messages));
  }

  private static CommandLine roster(Streams streams, Messages messages) {
    return new CommandLine(new RosterCommand())
        .addSubcommand(new RosterSignCommand(streams, messages));
  }

  @Override
  public Integer call() {
    if (!version && !help) {
      messages.error("no command given");
      messages.hint("see: resguardo --help");
      return USAGE;
    }
    out.print(help ? Text.usage() : Text.version());
    return 0;
  }

  private static int usageError(Messages messages, ParameterException error) {
    String reason = String.valueOf(error.getMessage()).replaceFirst("^Error: ", "");
    messages.error(lowerFirst(reason));
    messages.hint("see: " + error.getCommandLine().getCommandSpec().qualifiedName() + " --help");
    return USAGE;
  }

  private static IExecutionExceptionHandler refusalsIn(Messages messages) {
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
        default -> throw error;
      }
      return REFUSED;
    };
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
