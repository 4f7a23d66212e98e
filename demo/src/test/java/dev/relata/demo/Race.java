package dev.relata.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * How a race of several threads ended.
 *
 * @param <R> what a winner has got
 * @param wins what those got who came through
 * @param losses what stopped the others
 */
record Race<R>(List<R> wins, List<Throwable> losses) {

    private static final int SECONDS_AT_MOST = 60;

    /** All of them do the same. */
    static <R> Race<R> of(int threads, Callable<R> run) throws InterruptedException {
        return between(IntStream.range(0, threads).mapToObj(thread -> run).toList());
    }

    /** Each has a thread of its own; they wait for each other at the start. One that hangs fails the test. */
    static <R> Race<R> between(List<Callable<R>> runs) throws InterruptedException {
        CyclicBarrier start = new CyclicBarrier(runs.size());
        ExecutorService threads = Executors.newFixedThreadPool(runs.size());
        try {
            List<Callable<R>> started = runs.stream()
                    .map(run -> (Callable<R>) () -> {
                        start.await(SECONDS_AT_MOST, TimeUnit.SECONDS);
                        return run.call();
                    })
                    .toList();
            return outcome(threads.invokeAll(started, SECONDS_AT_MOST, TimeUnit.SECONDS));
        } finally {
            threads.shutdownNow();
        }
    }

    private static <R> Race<R> outcome(List<Future<R>> futures) throws InterruptedException {
        List<R> wins = new ArrayList<>();
        List<Throwable> losses = new ArrayList<>();
        for (Future<R> future : futures) {
            try {
                wins.add(future.get());
            } catch (ExecutionException e) {
                losses.add(e.getCause() != null ? e.getCause() : e);
            } catch (CancellationException e) {
                throw new AssertionError("a thread was still running after " + SECONDS_AT_MOST + " seconds", e);
            }
        }
        return new Race<>(wins, losses);
    }
}
