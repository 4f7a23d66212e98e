package dev.relata.jdbi.testing;

import dev.relata.jdbi.Relata;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.jdbi.v3.core.Jdbi;

/** The ways in which users open databases. */
public enum TestJdbi {
    SQLITE_FILE {
        @Override
        public Jdbi open() {
            try {
                return Relata.sqlite(
                        Files.createTempDirectory("relata").resolve("test.db").toString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    },
    SQLITE_MEMORY {
        @Override
        public Jdbi open() {
            return Relata.sqliteInMemory();
        }
    },
    POSTGRESQL {
        @Override
        public Jdbi open() {
            return Relata.configure(Jdbi.create(TestPostgres.newDatabase()));
        }
    };

    /** A database with nothing in it. */
    public abstract Jdbi open();

    /** A database with the tables of {@link Blog}, and nothing in them. */
    public Jdbi openBlog() {
        return Blog.created(open());
    }

    public boolean isSqlite() {
        return this != POSTGRESQL;
    }
}
