package org.policydata.validation.batch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.Finding;
import org.policydata.io.FileFindings;
import org.policydata.validation.report.CheckedSource;

/**
 * Does work on several threads and hands on what comes of it in the order in which it was given.
 * What waits is bounded: whoever gives more work has to wait for the oldest to be done.
 */
final class OrderedWork implements AutoCloseable {

  private static final int QUEUED_PER_THREAD = 8;

  private static final Set<String> UNREAD =
      Set.of(
          FileFindings.UNREADABLE.code(),
          FileFindings.DAMAGED.code(),
          FileFindings.INFLATES.code(),
          FileFindings.NOT_CHECKED.code());

  private final BatchListener listener;
  private final @Nullable ExecutorService threads;
  private final int maxQueued;
  private final long maxBytes;
  private final Deque<Piece> queue = new ArrayDeque<>();
  private long queuedBytes;
  private long files;
  private long dossiers;
  private long unread;
  private long findings;
  private long bytesOfFiles;
  private long bytesOfFile;

  OrderedWork(int threads, long maxBytes, BatchListener listener) {
    this.listener = listener;
    this.maxQueued = threads * QUEUED_PER_THREAD;
    this.maxBytes = maxBytes;
    this.threads = threads == 1 ? null : Executors.newFixedThreadPool(threads, OrderedWork::thread);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "policy-batch");
    thread.setDaemon(true);
    return thread;
  }

  /** Checks a dossier of a certain length, now or on another thread. */
  void submit(long bytes, Supplier<CheckedSource> check) throws IOException {
    if (threads == null) {
      deliver(check.get(), true);
      return;
    }
    while (!queue.isEmpty()
        && (queue.size() >= maxQueued
            || queuedBytes + bytes > maxBytes
            || queue.getFirst().result().isDone())) {
      deliverFirst();
    }
    queuedBytes += bytes;
    queue.addLast(new Piece(threads.submit(() -> prepared(check)), bytes, true));
  }

  private CheckedSource prepared(Supplier<CheckedSource> check) {
    CheckedSource source = check.get();
    listener.prepare(source);
    return source;
  }

  /** Hands on what is known already, when its turn comes. */
  void pass(CheckedSource source) throws IOException {
    if (threads == null) {
      deliver(source, false);
    } else {
      queue.addLast(new Piece(CompletableFuture.completedFuture(source), 0, false));
    }
  }

  /** Notes how much of the current file was read. */
  void bytesOfFile(long bytes) {
    bytesOfFile = bytes;
  }

  void addFile(long bytes) {
    files++;
    bytesOfFiles += bytes;
    bytesOfFile = 0;
  }

  BatchCount finish() throws IOException {
    while (!queue.isEmpty()) {
      deliverFirst();
    }
    return count();
  }

  private void deliverFirst() throws IOException {
    Piece first = queue.removeFirst();
    queuedBytes -= first.bytes();
    CheckedSource source;
    try {
      source = first.result().get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("the run was interrupted");
    } catch (ExecutionException e) {
      throw new IllegalStateException("the listener failed", e.getCause());
    }
    deliver(source, first.dossier());
  }

  private void deliver(CheckedSource source, boolean dossier) throws IOException {
    dossiers += dossier ? 1 : 0;
    for (int count : source.report().countsBySeverity().values()) {
      findings += count;
    }
    for (Finding finding : source.report().findings()) {
      unread += UNREAD.contains(finding.code()) ? 1 : 0;
    }
    listener.checked(source, count());
  }

  private BatchCount count() {
    return new BatchCount(files, dossiers, unread, findings, bytesOfFiles + bytesOfFile);
  }

  @Override
  public void close() {
    if (threads != null) {
      threads.shutdownNow();
    }
  }

  /**
   * A piece of work.
   *
   * @param result what came of it, in time
   * @param bytes length of its input
   * @param dossier whether it is a dossier, or a finding about a file
   */
  private record Piece(Future<CheckedSource> result, long bytes, boolean dossier) {}
}
