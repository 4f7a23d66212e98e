package dev.relata.it.transactions;

import static dev.relata.it.transactions.LedgerTables.ENTRY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.relata.it.database.OnEachDatabase;
import dev.relata.it.database.TestDatabase;
import dev.relata.jdbi.ConstraintViolationException;
import dev.relata.jdbi.StaleVersionException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Many threads on one database object. */
@OnEachDatabase
class ConcurrencyTest {

    private static final int THREADS = 8;
    private static final int ROUNDS = 25;

    private final LedgerDatabase db;

    ConcurrencyTest(TestDatabase database) {
        db = new LedgerDatabase(database.with(LedgerDatabase::createSchema));
    }

    @Test
    void writersWaitForEachOther() throws Exception {
        together(thread -> {
            for (int round = 0; round < ROUNDS; round++) {
                String name = thread + "/" + round;
                db.useTransaction(tx -> {
                    long before = tx.entry().where(ENTRY.name.eq(name)).count();
                    Entry entry = tx.entry().insert(NewEntry.name(name));
                    tx.line().insert(NewLine.entryId(entry.id()).amount((int) before));
                });
            }
            return ROUNDS;
        });

        assertThat(db.entry().count()).isEqualTo(THREADS * ROUNDS);
        assertThat(db.line().count()).isEqualTo(THREADS * ROUNDS);
    }

    @Test
    void noUpdateIsLostUnderAVersion() throws Exception {
        Entry entry = db.entry().insert(NewEntry.name("x"));

        List<Integer> successes = together(thread -> {
            int done = 0;
            while (done < ROUNDS) {
                try {
                    db.entry().update(db.entry().get(entry.id()));
                    done++;
                } catch (StaleVersionException e) {
                    // Somebody was faster: read it again.
                }
            }
            return done;
        });

        assertThat(db.entry().get(entry.id()).version())
                .isEqualTo(successes.stream().mapToInt(Integer::intValue).sum());
    }

    @Test
    void oneOfManyInsertsOfTheSameKeySucceeds() throws Exception {
        List<Integer> successes = together(thread -> {
            int done = 0;
            for (int round = 0; round < ROUNDS; round++) {
                try {
                    db.entry().insert(NewEntry.name("round " + round));
                    done++;
                } catch (ConstraintViolationException e) {
                    // Somebody was faster.
                }
            }
            return done;
        });

        assertThat(successes.stream().mapToInt(Integer::intValue).sum()).isEqualTo(ROUNDS);
        assertThat(db.entry().count()).isEqualTo(ROUNDS);
    }

    @Test
    void upsertsOfTheSameKeyAllSucceed() throws Exception {
        together(thread -> {
            for (int round = 0; round < ROUNDS; round++) {
                db.entry().upsertByName(NewEntry.name("round " + round));
            }
            return ROUNDS;
        });

        assertThat(db.entry().count()).isEqualTo(ROUNDS);
    }

    @FunctionalInterface
    private interface Work {
        int of(int thread) throws Exception;
    }

    /** Lets all threads begin at the same time, and gives what each of them returns. */
    private static List<Integer> together(Work work) throws InterruptedException, ExecutionException {
        CyclicBarrier start = new CyclicBarrier(THREADS);
        ExecutorService executor = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Integer>> tasks = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int thread = i;
                tasks.add(() -> {
                    start.await();
                    return work.of(thread);
                });
            }
            List<Integer> results = new ArrayList<>();
            for (Future<Integer> future : executor.invokeAll(tasks)) {
                results.add(future.get());
            }
            return results;
        } finally {
            executor.shutdownNow();
        }
    }
}
