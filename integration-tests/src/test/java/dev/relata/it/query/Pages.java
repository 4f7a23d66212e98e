package dev.relata.it.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relata.jdbi.Cursor;
import dev.relata.jdbi.Page;
import dev.relata.jdbi.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** All pages of a selection, through the texts of their cursors. */
public final class Pages {

    private Pages() {}

    /** All rows from the first page to the last; on the way back, they are the same. */
    public static <M> List<M> thereAndBack(Selection<M> selection, int size) {
        return thereAndBack(selection, size, row -> row);
    }

    /**
     * The same of rows that are not equal to themselves when they are read again.
     *
     * @param same what is equal instead
     */
    public static <M, T> List<T> thereAndBack(Selection<M> selection, int size, Function<M, T> same) {
        List<Page<M>> there = new ArrayList<>();
        Page<M> page = selection.page(size);
        there.add(page);
        while (page.hasNext()) {
            page = selection.page(size, throughText(page.next()));
            there.add(page);
        }
        for (int i = there.size() - 2; i >= 0; i--) {
            page = selection.page(size, throughText(page.previous()));
            assertThat(page.map(same).rows()).isEqualTo(there.get(i).map(same).rows());
            assertThat(page.hasPrevious()).isEqualTo(i > 0);
        }
        return there.stream().flatMap(each -> each.rows().stream().map(same)).toList();
    }

    private static Cursor throughText(Optional<Cursor> cursor) {
        String text = cursor.orElseThrow().toString();
        assertThat(text).matches("[A-Za-z0-9_-]+");
        assertThat(Cursor.parse(text)).isEqualTo(cursor.orElseThrow());
        return Cursor.parse(text);
    }
}
