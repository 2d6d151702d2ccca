package org.resguardo.audit.finding;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.util.List;
import org.resguardo.client.ServiceException;

/// One check at work. What it cannot reach or understand is a finding too, never the audit's end.
@FunctionalInterface
public interface Inspection {
  /// What was found.
  ///
  /// @throws IOException when the service does not answer as it should
  Finding look() throws IOException;

  /// Runs `inspection`; a failure to get an answer fails the check.
  ///
  /// The sentence never has the message of an exception that might quote a header or a password.
  static Finding run(Check check, String subject, Inspection inspection) {
    try {
      return inspection.look();
    } catch (ServiceException refused) {
      return failed(check, subject, "the service refused: " + refused.getMessage());
    } catch (ConnectException _) {
      return failed(check, subject, "the service cannot be reached");
    } catch (HttpTimeoutException _) {
      return failed(check, subject, "the service does not answer in time");
    } catch (IOException broken) {
      return failed(check, subject, "not to be had: " + reason(broken));
    } catch (RuntimeException unforeseen) {
      return failed(
          check, subject, "could not be checked: " + unforeseen.getClass().getSimpleName());
    }
  }

  /// The JDK's own exceptions may quote what came over the line; ours are sentences.
  private static String reason(IOException broken) {
    boolean isOurs = broken.getClass().getPackageName().startsWith("org.resguardo.");
    return isOurs ? String.valueOf(broken.getMessage()) : broken.getClass().getSimpleName();
  }

  private static Finding failed(Check check, String subject, String sentence) {
    return new Finding.Fail(check, subject, sentence, List.of());
  }
}
