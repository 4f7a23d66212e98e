package dev.relata.demo;

import dev.relata.demo.model.ShopDatabase;
import dev.relata.jdbi.Relata;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/** The databases that the shop is tested on. */
enum TestDatabase {
    SQLITE {
        @Override
        TestShop openShop(Path folder) {
            String file = folder.resolve("shop.db").toString();
            return shop(Relata.sqlite(file), () -> withForeignKeys(DriverManager.getConnection("jdbc:sqlite:" + file)));
        }
    },

    POSTGRESQL {
        @Override
        TestShop openShop(Path folder) {
            DataSource dataSource = PostgresqlServer.newSchema();
            return shop(Relata.configure(Jdbi.create(dataSource)), dataSource::getConnection);
        }
    };

    /**
     * A new shop without customers and goods.
     *
     * @param folder where a file may be put
     */
    abstract TestShop openShop(Path folder);

    private static TestShop shop(Jdbi jdbi, PlainConnections connections) {
        ShopDatabase.createSchema(jdbi);
        return new TestShop(jdbi, connections);
    }

    private static Connection withForeignKeys(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA foreign_keys = ON");
        }
        return connection;
    }

    /** Connections which know nothing of Relata. */
    interface PlainConnections {

        Connection open() throws SQLException;
    }
}
