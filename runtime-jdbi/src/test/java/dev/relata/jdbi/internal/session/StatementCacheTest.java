package dev.relata.jdbi.internal.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relata.jdbi.internal.session.StatementCache.Prepared;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StatementCacheTest {

    private Connection connection;
    private StatementCache cache;

    @BeforeEach
    void connect() throws SQLException {
        connection = DriverManager.getConnection("jdbc:sqlite::memory:");
        cache = new StatementCache(connection);
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void givesAStatementAgain() throws SQLException {
        Prepared first = cache.take("SELECT 1");
        cache.give(first);
        Prepared other = cache.take("SELECT 2");
        cache.give(other);
        assertThat(cache.take("SELECT 1").statement()).isSameAs(first.statement());
        assertThat(cache.take("SELECT " + 2).statement()).as("equal SQL").isSameAs(other.statement());
        assertThat(cache.size()).isZero();
    }

    @Test
    void neverSharesAStatementInUse() throws SQLException {
        Prepared first = cache.take("SELECT 1");
        cache.give(first);
        Prepared outer = cache.take("SELECT 1");
        Prepared inner = cache.take("SELECT 1");
        assertThat(inner.statement()).isNotSameAs(outer.statement());
        cache.give(inner);
        cache.give(outer);
        assertThat(cache.size()).isEqualTo(2);
    }

    @Test
    void closesTheOneNotUsedForLongest() throws SQLException {
        Prepared first = cache.take("SELECT 0");
        cache.give(first);
        for (int i = 1; i < StatementCache.CAPACITY; i++) {
            cache.give(cache.take("SELECT " + i));
        }
        Prepared again = cache.take("SELECT 0");
        assertThat(again.statement()).isSameAs(first.statement());
        cache.give(again);
        Prepared second = cache.take("SELECT 1");
        cache.give(cache.take("SELECT 1"));
        cache.give(cache.take("SELECT 'more'"));
        cache.give(cache.take("SELECT 'still more'"));
        assertThat(cache.size()).isEqualTo(StatementCache.CAPACITY);
        assertThat(first.statement().isClosed()).isFalse();
        assertThat(second.statement().isClosed()).as("in use, not in the cache").isFalse();
        cache.give(second);
        assertThat(cache.size()).isEqualTo(StatementCache.CAPACITY);
        for (int i = 0; i < 100; i++) {
            cache.give(cache.take("SELECT 100 + " + i));
        }
        assertThat(cache.size()).isEqualTo(StatementCache.CAPACITY);
        assertThat(first.statement().isClosed()).isTrue();
    }
}
