package org.resguardo.deploy.system;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.resguardo.roster.Roster;
import org.resguardo.submission.Submission;
import org.resguardo.token.Token;

/// Clients that hand in one new report after the other, each until it is acknowledged.
final class SubmissionLoad implements AutoCloseable {
  private static final int CREATED = 201;
  private static final long PAUSE_MILLIS = 50;
  private static final int TOKENS_A_CLIENT = 100;

  private final SystemStack stack;
  private final Roster roster;
  private final CountDownLatch end = new CountDownLatch(1);
  private final ExecutorService threads;
  private final List<Future<Void>> clients;
  private final Queue<Token> tokens;
  private final Queue<Submission> acknowledged = new ConcurrentLinkedQueue<>();
  private final Queue<Exchange> refusals = new ConcurrentLinkedQueue<>();
  private final AtomicInteger lostConnections = new AtomicInteger();

  SubmissionLoad(SystemStack stack, int clients) {
    this.stack = stack;
    this.roster = stack.roster();
    this.tokens =
        new ConcurrentLinkedQueue<>(PartnerTokens.some(stack.running(), TOKENS_A_CLIENT * clients));
    this.threads = Executors.newFixedThreadPool(clients);
    Callable<Void> client = this::handIn;
    this.clients = Stream.generate(() -> threads.submit(client)).limit(clients).toList();
  }

  /// What has been acknowledged so far: after {@link #finish} all that was ever handed in.
  Collection<Submission> acknowledged() {
    return acknowledged;
  }

  /// Every answer that was no acknowledgement.
  Collection<Exchange> refusals() {
    return refusals;
  }

  /// How often there was no answer.
  int lostConnections() {
    return lostConnections.get();
  }

  /// Waits until `count` more reports are acknowledged.
  void awaitMore(int count, Duration limit) {
    int wanted = acknowledged.size() + count;
    Eventually.holds(
        limit, count + " more reports acknowledged", () -> acknowledged.size() >= wanted);
  }

  /// Waits until every client has an acknowledgement for its last report, and ends.
  void finish(Duration limit) throws Exception {
    end.countDown();
    for (Future<Void> client : clients) {
      client.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  @Override
  public void close() {
    end.countDown();
    threads.shutdownNow();
    threads.close();
  }

  /// Until the end, or until there is no token left.
  private Void handIn() throws InterruptedException {
    Token token = tokens.poll();
    while (token != null) {
      Submission submission = Reports.sealed(roster);
      byte[] json = Reports.json(submission);
      while (!isAcknowledged(json, token)) {
        end.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
      }
      acknowledged.add(submission);
      token = end.getCount() > 0 ? tokens.poll() : null;
    }
    return null;
  }

  private boolean isAcknowledged(byte[] json, Token token) {
    try {
      Exchange answer = Exchange.submit(stack.reportService(), json, token);
      if (answer.status() == CREATED) {
        return true;
      }
      refusals.add(answer);
    } catch (IOException lost) {
      lostConnections.incrementAndGet();
    }
    return false;
  }
}
