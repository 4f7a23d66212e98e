package dev.relata.jdbi;

import com.google.errorprone.annotations.CheckReturnValue;
import dev.relata.jdbi.codegen.ColumnDefinition;
import dev.relata.jdbi.internal.Codec;
import dev.relata.jdbi.internal.Predicate;
import dev.relata.jdbi.internal.TextPart;
import dev.relata.jdbi.internal.Validation;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A column of texts, compared and ordered by code points. In {@code contains}, {@code startsWith} and {@code endsWith} all
 * characters stand for themselves, {@code %} and {@code _} too; an empty text is part of every text. {@code ...IgnoreCase}
 * folds case by the rules of Unicode, without those of any language: {@code ß} is {@code SS}, {@code ς} is {@code Σ};
 * letters with accents differ from those without.
 *
 * @param <M> the model
 */
@CheckReturnValue
public final class TextColumn<M> extends OrderedColumn<M, String> {

    /** For generated code, through {@link dev.relata.jdbi.codegen.Columns}. */
    public TextColumn(ColumnDefinition definition, Codec<String> codec) {
        super(definition, codec);
    }

    /** Rows that have one of some values; no row where there are none. */
    public Condition<M> in(String... values) {
        return in(Arrays.asList(values));
    }

    /** Rows that have none of some values; all rows where there are none. */
    public Condition<M> notIn(String... values) {
        return notIn(Arrays.asList(values));
    }

    /** Rows whose text has this in it, by code points. */
    public Condition<M> contains(String text) {
        return match("contains", TextPart.ANY, text, false);
    }

    /** Rows whose text begins with this, by code points. */
    public Condition<M> startsWith(String text) {
        return match("startsWith", TextPart.START, text, false);
    }

    /** Rows whose text ends with this, by code points. */
    public Condition<M> endsWith(String text) {
        return match("endsWith", TextPart.END, text, false);
    }

    /** Rows whose text is this, whatever the case of letters. */
    public Condition<M> eqIgnoreCase(String text) {
        return match("eqIgnoreCase", TextPart.ALL, text, true);
    }

    /** Rows whose text has this in it, whatever the case of letters. */
    public Condition<M> containsIgnoreCase(String text) {
        return match("containsIgnoreCase", TextPart.ANY, text, true);
    }

    /** Rows whose text begins with this, whatever the case of letters. */
    public Condition<M> startsWithIgnoreCase(String text) {
        return match("startsWithIgnoreCase", TextPart.START, text, true);
    }

    /** Rows whose text ends with this, whatever the case of letters. */
    public Condition<M> endsWithIgnoreCase(String text) {
        return match("endsWithIgnoreCase", TextPart.END, text, true);
    }

    private Condition<M> match(String method, TextPart part, @Nullable String text, boolean ignoreCase) {
        if (text == null) {
            throw new InvalidValueException(
                    definition().label() + ": " + method + "(null) is true for no row; isNull() asks for null");
        }
        Validation.unicode(definition(), text);
        if (text.isEmpty()) {
            return part == TextPart.ALL ? eq(text) : ge(text);
        }
        return new Condition<>(new Predicate.TextMatch(definition(), part, text, ignoreCase));
    }
}
