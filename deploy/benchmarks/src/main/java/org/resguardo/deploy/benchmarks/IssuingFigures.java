package org.resguardo.deploy.benchmarks;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.resguardo.deploy.stack.AccessTokens;
import org.resguardo.deploy.stack.RunningStack;
import org.resguardo.primitive.Bytes;
import org.resguardo.token.IssuerDirectory;
import org.resguardo.token.TokenBlinder;
import org.resguardo.token.TokenChallenge;
import org.resguardo.token.TokenRequest;

/// Has a running local stack issue tokens, and prints how many a second it does, and in how much
/// processor time of identity-service: login checked, quota counted in the database, signed. For a
/// stack that is thrown away afterwards: the demo partner's quota of the day goes.
final class IssuingFigures {
  private static final int AT_A_TIME = 4;
  private static final int OK = 200;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final RunningStack stack;
  private final ProcessHandle service;
  private final PrintWriter out;

  private IssuingFigures(RunningStack stack, ProcessHandle service, PrintWriter out) {
    this.stack = stack;
    this.service = service;
    this.out = out;
  }

  /// Takes the stack's directory and the number of tokens.
  public static void main(String[] args) throws Exception {
    Path directory = Path.of(args[0]);
    String pid = Files.readString(directory.resolve("run/identity-service.pid")).split(" ", -1)[0];
    ProcessHandle service = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    new IssuingFigures(RunningStack.in(directory), service, out).print(Integer.parseInt(args[1]));
  }

  /// The first half warms up.
  private void print(int count) throws Exception {
    List<HttpRequest> requests = requests(count);
    send(requests.subList(0, count / 2));
    Duration before = processorTime();
    long start = System.nanoTime();
    send(requests.subList(count / 2, count));
    double wall = (System.nanoTime() - start) / 1e9;
    double processor = processorTime().minus(before).toNanos() / 1e9;
    int issued = count - count / 2;
    out.printf("tokens issued                %,9.0f a second%n", issued / wall);
    out.printf(
        "processor time of a token    %9.2f ms of identity-service%n", processor / issued * 1e3);
    out.printf("tokens issued                %,9.0f a second and core%n", issued / processor);
  }

  private Duration processorTime() {
    return service.info().totalCpuDuration().orElseThrow();
  }

  /// Blinded beforehand, so that the client's work does not count.
  private List<HttpRequest> requests(int count) throws Exception {
    IssuerDirectory directory = directory();
    TokenBlinder blinder =
        new TokenBlinder(
            TokenChallenge.of(stack.policy()),
            directory.keys().getFirst().key(),
            new SecureRandom());
    URI address = URI.create(stack.variable("IDENTITY_SERVICE") + directory.requestUri());
    String login = "Bearer " + login();
    return IntStream.range(0, count)
        .mapToObj(_ -> request(address, login, blinder.next().request()))
        .toList();
  }

  private static HttpRequest request(URI address, String login, TokenRequest blinded) {
    return HttpRequest.newBuilder(address)
        .header("Authorization", login)
        .header("Content-Type", TokenRequest.MEDIA_TYPE)
        .POST(BodyPublishers.ofByteArray(blinded.encoded().toArray()))
        .build();
  }

  private IssuerDirectory directory() throws Exception {
    URI address = URI.create(stack.variable("IDENTITY_SERVICE") + IssuerDirectory.PATH);
    return IssuerDirectory.parse(
        Bytes.of(
            http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray()).body()));
  }

  private String login() throws IOException {
    try (AccessTokens logins = new AccessTokens(stack.issuer())) {
      return logins.ofPartner(
          stack.variable("PARTNER_CLIENT_ID"), stack.variable("PARTNER_CLIENT_SECRET"));
    }
  }

  private void send(List<HttpRequest> requests) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME)) {
      List<Future<Integer>> answers = new ArrayList<>();
      for (HttpRequest request : requests) {
        answers.add(
            threads.submit(() -> http.send(request, BodyHandlers.discarding()).statusCode()));
      }
      for (Future<Integer> answer : answers) {
        if (answer.get() != OK) {
          throw new IOException("identity-service answers " + answer.get());
        }
      }
    }
  }
}
