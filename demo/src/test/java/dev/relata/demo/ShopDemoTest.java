package dev.relata.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShopDemoTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Path file;

    ShopDemoTest(@TempDir Path folder) {
        file = folder.resolve("new folder").resolve("shop.db");
    }

    @Test
    void tellsTheLifeOfAShop() throws SQLException {
        assertThat(run("--orders", "300", file.toString())).as(printed()).isZero();

        assertThat(printed())
                .contains("100 %  300 orders")
                .contains("A user has one active cart at most")
                .contains("refused   opening a second cart")
                .contains("refused   a second payment for the order")
                .contains("refused   an item without its order")
                .contains("refused   deleting a user who has orders")
                .contains("the order says: Rocking Chair, 210.00")
                .contains("were refused, and nothing else was.")
                .contains("sqlite3 " + file.toAbsolutePath())
                .doesNotContain("WRONG")
                .doesNotContain("\tat ");
        assertThat(printed().lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThan(200));
        assertThat(query("SELECT count(*) FROM orders WHERE placed_at < 1767225600000000"))
                .containsExactly("300");
    }

    @Test
    void sumsTheRevenueExactly() throws SQLException {
        run("--orders", "300", file.toString());

        String cents = query("SELECT sum(amount) FROM payment WHERE status = 'CAPTURED'")
                .get(0);
        assertThat(printed()).contains("revenue      " + Text.money(new BigDecimal(cents).movePointLeft(2)));
    }

    @Test
    void leavesAFileThatOtherToolsRead() throws SQLException {
        run("--orders", "20", file.toString());

        assertThat(query("PRAGMA integrity_check")).containsExactly("ok");
        assertThat(query("PRAGMA foreign_key_check")).isEmpty();
        assertThat(file.resolveSibling("shop.db-wal")).doesNotExist();
    }

    @Test
    void makesTheSameShopEachTime() throws SQLException {
        String orders = "SELECT number, status, total, placed_at, u.email, i.sku, i.quantity, a.address_street"
                + " FROM orders o JOIN users u ON u.id = o.user_id JOIN order_item i ON i.order_id = o.id"
                + " JOIN shipping_address a ON a.order_id = o.id WHERE placed_at < 1767225600000000 ORDER BY i.id";
        run("--orders", "300", file.toString());
        List<String> first = query(orders);
        run("--orders", "300", "--force", file.toString());

        assertThat(query(orders)).isEqualTo(first).hasSizeGreaterThan(300);
    }

    @Test
    void leavesADatabaseThatIsThereAlone() throws IOException {
        run("--orders", "1", file.toString());
        byte[] before = Files.readAllBytes(file);
        out.reset();

        assertThat(run("--orders", "1", file.toString())).isEqualTo(2);

        assertThat(printed()).contains("exists already", "--force").hasLineCount(1);
        assertThat(file).hasBinaryContent(before);
    }

    @Test
    void neverReplacesWhatIsNoDatabase() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "my diary");

        assertThat(run("--force", file.toString())).isEqualTo(2);

        assertThat(printed()).contains("is no SQLite database");
        assertThat(file).hasContent("my diary");
    }

    @Test
    void saysHowItIsUsed() {
        assertThat(run("--help")).isEqualTo(2);

        assertThat(printed()).startsWith("usage: ShopDemo").doesNotContain("\tat ");
    }

    @Test
    void worksWithoutOrders() {
        assertThat(run("--orders", "0", file.toString())).as(printed()).isZero();
    }

    private int run(String... args) {
        return ShopDemo.run(List.of(args), new PrintStream(out, true, StandardCharsets.UTF_8));
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private List<String> query(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> lines = new ArrayList<>();
            while (rows.next()) {
                StringBuilder line = new StringBuilder(rows.getString(1));
                for (int column = 2; column <= rows.getMetaData().getColumnCount(); column++) {
                    line.append('|').append(rows.getString(column));
                }
                lines.add(line.toString());
            }
            return lines;
        }
    }
}
