package dev.relata.it.softdelete;

import static dev.relata.it.softdelete.BinTables.BASKET;
import static org.assertj.core.api.Assertions.assertThat;

import dev.relata.it.database.OnEachDatabase;
import dev.relata.it.database.TestDatabase;
import dev.relata.jdbi.UniqueViolationException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Threads that compete for the one row that is not deleted. */
@OnEachDatabase
class OneActiveTest {

    private static final int THREADS = 6;
    private static final int ROUNDS = 20;

    private final BinDatabase db;
    private final Member ann;

    OneActiveTest(TestDatabase database) {
        db = new BinDatabase(database.with(BinDatabase::createSchema));
        ann = db.member().insert(NewMember.name("Ann"));
    }

    @Test
    void oneOfManyTakesThePlaceThatADeleteLeaves() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            List<Boolean> inserted = together(this::insert);

            assertThat(inserted).containsOnlyOnce(true);
            assertThat(db.basket().count()).isEqualTo(1);
            assertThat(together(this::deleteOnlyOne)).containsOnlyOnce(true);
        }
        assertThat(db.basket().withDeleted().count()).isEqualTo(ROUNDS);
    }

    @Test
    void oneOfManyRestoresTheRow() throws Exception {
        Basket basket = db.basket().insert(NewBasket.memberId(ann.id()));
        for (int round = 0; round < ROUNDS; round++) {
            db.basket().delete(basket.id());
            assertThat(together(() -> db.basket().restore(basket.id()))).containsOnlyOnce(true);
        }
        assertThat(db.basket().get(basket.id()).version()).isEqualTo(2 * ROUNDS);
    }

    @Test
    void manyUpsertsAgreeOnOneRow() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            List<Long> ids = together(() ->
                    db.basket().upsertByMemberId(NewBasket.memberId(ann.id())).id());

            assertThat(ids).containsOnly(ids.get(0));
            assertThat(db.basket().where(BASKET.memberId.eq(ann.id())).delete()).isEqualTo(1);
        }
    }

    private boolean insert() {
        try {
            return db.basket().insert(NewBasket.memberId(ann.id())).version() == 0;
        } catch (UniqueViolationException e) {
            return false;
        }
    }

    private boolean deleteOnlyOne() {
        return db.basket().where(BASKET.memberId.eq(ann.id())).delete() == 1;
    }

    private static <R> List<R> together(Callable<R> work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(THREADS);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<R>> running = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                running.add(threads.submit(() -> {
                    start.await(1, TimeUnit.MINUTES);
                    return work.call();
                }));
            }
            List<R> results = new ArrayList<>();
            for (Future<R> each : running) {
                results.add(each.get(1, TimeUnit.MINUTES));
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
