package dev.relata.jdbi.internal.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import org.sqlite.Function;
import org.sqlite.SQLiteConnection;

/**
 * The function {@code relata_fold(text)}, which SQLite lacks: it folds the case of all letters that Unicode knows, where its
 * own {@code lower} knows those of ASCII. Apart from its dialect, because it needs classes of the driver.
 */
final class SqliteFold {

    static final String NAME = "relata_fold";

    private SqliteFold() {}

    /**
     * Folds a text. Lower case first: it makes one of letters that share it (the Kelvin sign and k, ẞ and ß). Upper case then
     * takes apart what has no capital (ß is SS) and makes one of σ and ς, which is lower case at the end of a word.
     */
    static String fold(String text) {
        return text.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT);
    }

    static void register(Connection connection) throws SQLException {
        Function.create(connection.unwrap(SQLiteConnection.class), NAME, new Fold(), 1, Function.FLAG_DETERMINISTIC);
    }

    private static final class Fold extends Function {
        @Override
        protected void xFunc() throws SQLException {
            String text = value_text(0);
            if (text == null) {
                result();
            } else {
                result(fold(text));
            }
        }
    }
}
