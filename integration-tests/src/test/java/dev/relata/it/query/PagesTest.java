package dev.relata.it.query;

import static dev.relata.it.query.QueriesTables.ITEM;
import static dev.relata.it.query.QueriesTables.PAIR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relata.it.database.OnEachDatabase;
import dev.relata.it.database.TestDatabase;
import dev.relata.jdbi.Cursor;
import dev.relata.jdbi.InvalidValueException;
import dev.relata.jdbi.Ordering;
import dev.relata.jdbi.Page;
import dev.relata.jdbi.Selection;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Pages by cursor, in both directions. */
@OnEachDatabase
class PagesTest {

    private final QueriesDatabase db;
    private final List<Item> items;

    PagesTest(TestDatabase database) {
        db = new QueriesDatabase(database.with(QueriesDatabase::createSchema));
        items = db.item().insertAll(Items.random(200));
    }

    @Test
    void pagesAreTheListInParts() {
        List<List<Ordering<Item>>> orders = List.of(
                List.of(),
                List.of(ITEM.id.desc()),
                List.of(ITEM.rank.asc()),
                List.of(ITEM.rank.desc()),
                List.of(ITEM.rank.asc().nullsFirst()),
                List.of(ITEM.rank.desc().nullsFirst()),
                List.of(ITEM.sold.asc(), ITEM.kind.desc(), ITEM.day.asc()),
                List.of(ITEM.note.desc(), ITEM.price.asc().nullsFirst(), ITEM.rank.desc()),
                List.of(ITEM.left.asc(), ITEM.left.desc(), ITEM.id.desc(), ITEM.name.asc()));
        for (List<Ordering<Item>> order : orders) {
            Selection<Item> selection = db.item().orderBy(order);
            List<Item> all = selection.limit(1_000).list();
            for (int size : new int[] {7, 100, 199, 200, 1_000}) {
                assertThat(Pages.thereAndBack(selection, size))
                        .as("%s by %d", order, size)
                        .isEqualTo(all);
            }
        }
    }

    @Test
    void pagesByACompoundId() {
        List<Pair> pairs = db.pair()
                .insertAll(IntStream.range(0, 40)
                        .mapToObj(i -> NewPair.first("f" + i % 7).second(i).rank(i % 3 == 0 ? null : (Integer) (i % 4)))
                        .toList());
        Selection<Pair> selection = db.pair().orderBy(PAIR.rank.desc());

        assertThat(Pages.thereAndBack(selection, 3))
                .hasSameSizeAs(pairs)
                .isEqualTo(selection.limit(100).list());
    }

    @Test
    void aPageSaysWhetherThereAreOthers() {
        Page<Item> first = db.item().page(150);
        Page<Item> last = db.item().page(150, first.next().orElseThrow());
        Page<Item> whole = db.item().page(200);

        assertThat(first.hasPrevious()).isFalse();
        assertThat(first.rows()).hasSize(150);
        assertThat(last.hasNext()).isFalse();
        assertThat(last.rows()).isEqualTo(items.subList(150, 200));
        assertThat(whole.hasNext()).isFalse();
        assertThat(whole.map(Item::id).rows()).hasSize(200).endsWith(200L);
    }

    @Test
    void aPageWithoutRowsLeadsNowhere() {
        Cursor next = db.item().page(150).next().orElseThrow();
        int deleted = db.item().where(ITEM.id.gt(150)).delete();

        Page<Item> page = db.item().page(10, next);

        assertThat(deleted).isEqualTo(50);
        assertThat(page.rows()).isEmpty();
        assertThat(page.hasNext()).isFalse();
        assertThat(page.hasPrevious()).isFalse();
        assertThat(db.item().where(ITEM.id.lt(0)).page(5).rows()).isEmpty();
    }

    @Test
    void rowsThatComeAndGoShiftNoOthers() {
        Selection<Item> byRank = db.item().orderBy(ITEM.rank.desc());
        List<Item> all = byRank.limit(200).list();
        Page<Item> first = byRank.page(20);
        assertThat(db.item().delete(all.get(19).id())).isTrue();
        assertThat(db.item().delete(all.get(3).id())).isTrue();
        Item late = db.item().insert(Items.named("late").rank(1_000));

        Page<Item> second = byRank.page(20, first.next().orElseThrow());

        assertThat(late.id()).isPositive();
        assertThat(second.rows()).isEqualTo(all.subList(20, 40));
        assertThat(byRank.page(5, second.previous().orElseThrow()).rows()).isEqualTo(all.subList(14, 19));
    }

    @Test
    void conditionsAreNoPartOfACursor() {
        Cursor next = db.item().where(ITEM.sold.isTrue()).page(1).next().orElseThrow();
        Item first = db.item().where(ITEM.sold.isTrue()).first().orElseThrow();

        assertThat(db.item().where(ITEM.sold.isFalse()).page(200, next).rows())
                .isEqualTo(items.stream()
                        .filter(item -> !item.sold() && item.id() > first.id())
                        .toList());
    }

    @Test
    void cursorsOfOtherOrdersAndModelsAreRefused() {
        Cursor next = db.item().orderBy(ITEM.rank.desc()).page(5).next().orElseThrow();

        assertThatThrownBy(() -> db.item().orderBy(ITEM.rank.asc()).page(5, next))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage(
                        "The cursor is of another order of `Item`, not of [rank asc, id asc]. Begin at the first page.");
        for (Ordering<Item> other : List.of(ITEM.rank.desc().nullsFirst(), ITEM.left.desc(), ITEM.id.asc())) {
            assertThatThrownBy(() -> db.item().orderBy(other).page(5, next))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageStartingWith("The cursor is of another order");
        }
        assertThatThrownBy(() -> db.pair().orderBy(PAIR.rank.desc()).page(5, next))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("The cursor is of another model, not of `Pair`. Begin at the first page.");
        assertThat(db.item()
                        .orderBy(ITEM.rank.desc(), ITEM.id.asc())
                        .page(5, next)
                        .rows())
                .hasSize(5);
    }

    @Test
    void whatIsNoCursorIsRefused() {
        String text = db.item().page(5).next().orElseThrow().toString();

        for (String other :
                List.of("", "x", "0", "null", "AAAA", text + "A", text.substring(1), "%20" + text, " " + text)) {
            assertThatThrownBy(() -> Cursor.parse(other))
                    .as(other)
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageStartingWith("This is not the text of a cursor");
        }
        for (int i = 0; i < text.length() - 1; i++) {
            String changed = text.substring(0, i) + (text.charAt(i) == 'B' ? 'C' : 'B') + text.substring(i + 1);
            assertThatThrownBy(() -> Cursor.parse(changed)).isInstanceOf(InvalidValueException.class);
        }
        for (int i = 0; i < text.length(); i++) {
            String cut = text.substring(0, i);
            assertThatThrownBy(() -> Cursor.parse(cut)).isInstanceOf(InvalidValueException.class);
        }
    }

    /** The sum is no signature: whoever knows how can make a text that is whole. */
    @Test
    void whatIsMadeUpIsRefusedOrBoundAsAValue() {
        byte[] content =
                db.item().orderBy(ITEM.name.asc()).page(5).next().orElseThrow().content();
        byte[] future = content.clone();
        future[0] = 2;
        byte[] cut = Arrays.copyOf(content, content.length - 1);
        byte[] longer = Arrays.copyOf(content, content.length + 1);
        byte[] withoutName = content.clone();
        withoutName[14] = 0;
        byte[] endless = content.clone();
        endless[15] = 127;
        byte[] notUnicode = content.clone();
        notUnicode[19] = 0;

        assertThatThrownBy(() -> Cursor.parse(new Cursor(future).toString()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("The cursor has version 2, and only version 1 is known here. Begin at the first page.");
        for (byte[] bad : List.of(cut, longer, withoutName, endless, notUnicode)) {
            Cursor cursor = Cursor.parse(new Cursor(bad).toString());
            assertThatThrownBy(() -> db.item().orderBy(ITEM.name.asc()).page(5, cursor))
                    .isInstanceOf(InvalidValueException.class);
        }
        assertThat(Base64.getUrlDecoder().decode(new Cursor(content).toString()))
                .startsWith(content);
    }

    @Test
    void whatAPageDoesNotGoWithIsRefused() {
        Item row = items.get(0);

        assertThatThrownBy(() -> db.item().page(0)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> db.item().page(-1)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> db.item().limit(5).page(5)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> db.item().offset(5).page(5)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> db.item().after(row).page(5)).isInstanceOf(InvalidValueException.class);
        assertThat(db.item().page(Integer.MAX_VALUE).rows()).isEqualTo(items);
    }

    @Test
    @SuppressWarnings("NullAway") // callers need not check for null
    void nullIsRefused() {
        assertThatThrownBy(() -> Cursor.parse(null)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> db.item().page(5, null)).isInstanceOf(InvalidValueException.class);
    }
}
