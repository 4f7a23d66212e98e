package dev.relata.jdbi;

import com.google.errorprone.annotations.CheckReturnValue;
import dev.relata.jdbi.internal.CursorFormat;
import dev.relata.jdbi.internal.Validation;
import java.util.Arrays;

/**
 * A place between two rows of a selection, to continue from with {@link Selection#page(int, Cursor)}: in the same program, or
 * after a restart from its text. Immutable.
 *
 * <p>It holds the values by which one row is ordered, and its id; they are neither encrypted nor signed, so whoever has the
 * text can read and change them. It grants nothing: the conditions of the selection are not part of it, and hold for every
 * page. It knows its model and order, and is refused by a selection of another model or in another order.
 */
@CheckReturnValue
public final class Cursor {

    private final byte[] content;

    /**
     * For Relata's own use.
     *
     * @param content what it holds
     */
    public Cursor(byte[] content) {
        this.content = content.clone();
    }

    /**
     * A cursor from its text.
     *
     * @param text as {@link #toString} gave it
     * @throws InvalidValueException where it is no text of a cursor, or was changed or cut
     */
    public static Cursor parse(String text) {
        return new Cursor(CursorFormat.parse(Validation.argument(text, "Cursor.parse(..)")));
    }

    /** For Relata's own use: what it holds. */
    public byte[] content() {
        return content.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cursor cursor && Arrays.equals(content, cursor.content);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(content);
    }

    /** Its text: letters, digits, {@code -} and {@code _}, as addresses of the web take them. */
    @Override
    public String toString() {
        return CursorFormat.text(content);
    }
}
