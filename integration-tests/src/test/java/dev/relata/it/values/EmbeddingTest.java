package dev.relata.it.values;

import static dev.relata.it.values.ValuesTables.EMBEDDING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relata.it.database.OnEachDatabase;
import dev.relata.it.database.TestDatabase;
import dev.relata.jdbi.InvalidValueException;
import dev.relata.jdbi.RowNotFoundException;
import dev.relata.jdbi.UniqueViolationException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** A record within a record is columns of its owner. */
@OnEachDatabase
class EmbeddingTest {

    private static final Place DELFT =
            new Place("Delft", 7, Optional.of(new Label("old")), new BigDecimal("52.011577"), Suit.SPADES);
    private static final Place GOUDA =
            new Place("Gouda", null, Optional.empty(), new BigDecimal("52.011500"), Suit.HEARTS);

    private final Jdbi jdbi;
    private final ValuesDatabase db;

    EmbeddingTest(TestDatabase database) {
        jdbi = database.with(ValuesDatabase::createSchema);
        db = new ValuesDatabase(jdbi);
    }

    @Test
    void comesBackAsARecord() {
        Embedding row = insert("north", 1, DELFT, GOUDA);

        assertThat(row).isEqualTo(new Embedding("north", 1, DELFT, GOUDA));
        assertThat(db.embedding().get("north", 1)).isEqualTo(row);
    }

    @Test
    void hasColumnsWithThePrefix() {
        insert("north", 1, DELFT, GOUDA);

        String cities = jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT \"home_city\" || ' ' || \"w_city\" || ' ' || \"home_lat\" FROM \"embedding\"")
                .mapTo(String.class)
                .one());

        assertThat(cities).startsWith("Delft Gouda 52");
    }

    @Test
    void isWrittenAsAWhole() {
        insert("north", 1, DELFT, GOUDA);

        Embedding patched = db.embedding().update("north", 1, new EmbeddingPatch().home(GOUDA));
        Embedding replaced = db.embedding().update(new Embedding("north", 1, GOUDA, DELFT));

        assertThat(patched).isEqualTo(new Embedding("north", 1, GOUDA, GOUDA));
        assertThat(replaced).isEqualTo(new Embedding("north", 1, GOUDA, DELFT));
        assertThat(db.embedding().get("north", 1)).isEqualTo(replaced);
    }

    @Test
    void isFoundByItsColumns() {
        Embedding row = insert("north", 1, DELFT, GOUDA);
        insert("north", 2, GOUDA, DELFT);

        assertThat(db.embedding()
                        .where(EMBEDDING.home.city.eq("Delft").and(EMBEDDING.home.number.gt(6)))
                        .list())
                .containsExactly(row);
        assertThat(db.embedding().where(EMBEDDING.secondHome.label.isNull()).list())
                .containsExactly(row);
        assertThat(db.embedding()
                        .where(EMBEDDING.home.latitude.lt(EMBEDDING.secondHome.latitude))
                        .list())
                .extracting(Embedding::number)
                .containsExactly(2);
        assertThat(db.embedding().orderBy(EMBEDDING.home.city.desc()).list())
                .extracting(Embedding::number)
                .containsExactly(2, 1);
        assertThat(db.embedding().findByHomeCityAndHomeSuit("Delft", Suit.SPADES))
                .contains(row);
    }

    @Test
    void itsColumnsAreNamedByTheirPath() {
        insert("north", 1, DELFT, GOUDA);

        assertThatThrownBy(() -> insert("south", 1, DELFT, GOUDA))
                .isInstanceOfSatisfying(UniqueViolationException.class, e -> {
                    assertThat(e.model()).contains("Embedding");
                    assertThat(e.fields()).containsExactly("home.city", "home.suit");
                    assertThat(e.columns()).containsExactly("home_city", "home_suit");
                    assertThat(e.constraint()).contains("embedding_home_city_home_suit_key");
                });
        Place far = new Place("Far", 1, Optional.empty(), new BigDecimal("100"), Suit.CLUBS);
        assertThatThrownBy(() -> insert("north", 3, GOUDA, far))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("`Embedding.secondHome.latitude`");
    }

    @Test
    @SuppressWarnings("NullAway") // callers need not check for null
    void isNeverNull() {
        assertThatThrownBy(() -> insert("north", 1, DELFT, null))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("`Embedding.secondHome`");
        insert("north", 1, DELFT, GOUDA);
        assertThatThrownBy(() -> db.embedding().update("north", 1, new EmbeddingPatch().home(null)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("`Embedding.home`");
        assertThatThrownBy(() -> db.embedding().update(new Embedding("north", 1, null, DELFT)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("`Embedding.home`");
        assertThat(db.embedding().get("north", 1).home()).isEqualTo(DELFT);
    }

    @Test
    void aCompoundKeyIsOfAllItsColumns() {
        List<Embedding> rows = db.embedding()
                .insertAll(List.of(
                        NewEmbedding.region("b").number(1).home(DELFT).secondHome(GOUDA),
                        NewEmbedding.region("a").number(2).home(GOUDA).secondHome(GOUDA)));

        assertThat(rows).extracting(Embedding::region).containsExactly("b", "a");
        assertThat(db.embedding().find("b", 2)).isEmpty();
        assertThat(db.embedding().delete("b", 2)).isFalse();
        assertThatThrownBy(() -> db.embedding().get("a", 1))
                .isInstanceOf(RowNotFoundException.class)
                .hasMessageContaining("Embedding")
                .hasMessageContaining("\"a\"")
                .hasMessageContaining("1");
        assertThat(db.embedding().delete("b", 1)).isTrue();
        assertThat(db.embedding().one().region()).isEqualTo("a");
    }

    private Embedding insert(String region, int number, Place home, Place secondHome) {
        return db.embedding()
                .insert(NewEmbedding.region(region).number(number).home(home).secondHome(secondHome));
    }
}
