package org.resguardo.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.resguardo.client.DirectTransport;
import org.resguardo.client.MemoryFolder;
import org.resguardo.client.RelayKeys;
import org.resguardo.client.RelayTransport;
import org.resguardo.client.Transport;
import org.resguardo.ohttp.KeyConfig;
import org.resguardo.ohttp.KeyConfigs;
import org.resguardo.ohttp.ObliviousClient;
import org.resguardo.ohttp.OhttpFormatException;
import org.resguardo.primitive.Bytes;
import org.resguardo.roster.TrustPolicy;
import org.resguardo.tlog.LogRefusedException;
import org.resguardo.token.KeyRefusedException;
import picocli.CommandLine.Option;

/// Which way requests to report-service go.
final class RelayOptions {
  @Option(
      names = "--relay",
      paramLabel = "URL",
      description = "Seal requests and send them through this relay, run by somebody else.")
  private @Nullable URI relay;

  @Option(
      names = "--ohttp-keys",
      paramLabel = "FILE",
      description = "The gateway's keys, when the relay does not hand them out.")
  private @Nullable Path keys;

  /// The way, ready: through a relay only with a key that the directory log shows.
  Transport transport(TrustPolicy trusted, MemoryFolder memory) throws Refusal, IOException {
    if (relay != null) {
      return new RelayTransport(
          relay, trusted.reportService(), new ObliviousClient(key(relay, trusted, memory)));
    }
    if (keys != null) {
      throw new Refusal("--ohttp-keys is for --relay", "name the relay, or leave both out");
    }
    return new DirectTransport(trusted.reportService());
  }

  private KeyConfig key(URI address, TrustPolicy trusted, MemoryFolder memory)
      throws Refusal, IOException {
    RelayKeys source = new RelayKeys(trusted, memory, InstantSource.system());
    try {
      return source.verified(keys == null ? source.fetch(address) : read(keys));
    } catch (KeyRefusedException refused) {
      throw new Refusal(
          String.valueOf(refused.getMessage()),
          "what is sealed to such keys could be traced to you; nothing was sent, tell an auditor");
    } catch (LogRefusedException refused) {
      throw LogOptions.refusal(trusted.directoryLog().origin(), refused);
    }
  }

  private static KeyConfigs read(Path file) throws Refusal, IOException {
    try {
      return KeyConfigs.parse(Bytes.of(Files.readAllBytes(file)));
    } catch (OhttpFormatException malformed) {
      throw new Refusal("the file of --ohttp-keys: " + malformed.getMessage());
    }
  }
}
