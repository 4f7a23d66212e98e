package dev.relata.demo;

import dev.relata.demo.TestDatabase.PlainConnections;
import dev.relata.demo.model.ShopDatabase;
import dev.relata.jdbi.Relata;
import java.sql.SQLException;
import org.jdbi.v3.core.Jdbi;

/** A shop of its own for a test, to be reached through its DAOs and past them. */
final class TestShop implements AutoCloseable {

    private final Jdbi jdbi;
    private final PlainConnections plainConnections;
    private final ShopDatabase db;
    private final ShopAssistant assistant;

    TestShop(Jdbi jdbi, PlainConnections plainConnections) {
        this.jdbi = jdbi;
        this.plainConnections = plainConnections;
        this.db = new ShopDatabase(jdbi);
        this.assistant = new ShopAssistant(db);
    }

    ShopDatabase db() {
        return db;
    }

    ShopAssistant assistant() {
        return assistant;
    }

    /** Straight to the database. */
    PlainSql plainSql() throws SQLException {
        return new PlainSql(plainConnections.open());
    }

    @Override
    public void close() {
        Relata.close(jdbi);
    }
}
