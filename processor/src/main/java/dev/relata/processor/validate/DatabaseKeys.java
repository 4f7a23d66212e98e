package dev.relata.processor.validate;

import static dev.relata.processor.diagnostic.Rule.KEY_TOO_LONG;
import static dev.relata.processor.diagnostic.Rule.PARTIAL_INDEX_NOT_SUPPORTED;

import dev.relata.processor.diagnostic.Diagnostic;
import dev.relata.processor.diagnostic.Edit;
import dev.relata.processor.diagnostic.Location;
import dev.relata.processor.dialect.DialectFacts;
import dev.relata.processor.graph.Column;
import dev.relata.processor.graph.DraftKey;
import dev.relata.processor.graph.DraftModel;
import dev.relata.processor.graph.Model;
import dev.relata.processor.model.DatabaseDeclaration;
import dev.relata.processor.model.Scalar;
import dev.relata.processor.schema.ForeignKey;
import dev.relata.processor.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;

/** Keys and indexes against what the dialects of a database can index. */
final class DatabaseKeys {
    private final DatabaseDeclaration database;
    private final DialectFacts dialect;
    private final int limit;
    private final List<NamedTable> tables;
    private final Consumer<Diagnostic> out;
    private final Set<String> reported = new HashSet<>();

    private DatabaseKeys(
            DatabaseDeclaration database,
            DialectFacts dialect,
            int limit,
            List<NamedTable> tables,
            Consumer<Diagnostic> out) {
        this.database = database;
        this.dialect = dialect;
        this.limit = limit;
        this.tables = tables;
        this.out = out;
    }

    static void partial(DatabaseDeclaration database, Findings models, Consumer<Diagnostic> out) {
        DatabaseModels.facts(database).stream()
                .filter(dialect -> !dialect.hasPartialIndexes())
                .findFirst()
                .ifPresent(dialect -> {
                    for (DraftModel model : DatabaseModels.models(database, models.draft())) {
                        model.uniques().forEach(key -> partial(database, dialect, model, key, "unique key", out));
                        model.indexes().forEach(key -> partial(database, dialect, model, key, "index", out));
                    }
                });
    }

    private static void partial(
            DatabaseDeclaration database,
            DialectFacts dialect,
            DraftModel model,
            DraftKey key,
            String kind,
            Consumer<Diagnostic> out) {
        key.where()
                .ifPresent(where -> out.accept(Diagnostic.of(
                                PARTIAL_INDEX_NOT_SUPPORTED,
                                where.at(),
                                "`" + model.name() + "`: the " + kind + " over " + Words.columns(key.columns())
                                        + " has a `where`, but " + dialect.title() + " has no partial indexes")
                        .note(DatabaseModels.because(database, dialect))
                        .help(
                                kind.equals("index") ? "for an index of all rows, " : "if it may hold for all rows, ",
                                Edit.remove(
                                        "where",
                                        kind.equals("index") ? "@Index" : "@Unique",
                                        model.name()
                                                + key.component()
                                                        .map(component -> "." + component)
                                                        .orElse("")))));
    }

    /** Of several dialects with a limit, the one with the least. */
    static void length(DatabaseDeclaration database, Findings models, Consumer<Diagnostic> out) {
        DatabaseModels.facts(database).stream()
                .filter(dialect -> dialect.keyBytes().isPresent())
                .min((a, b) ->
                        Integer.compare(a.keyBytes().orElseThrow(), b.keyBytes().orElseThrow()))
                .ifPresent(dialect -> new DatabaseKeys(
                                database,
                                dialect,
                                dialect.keyBytes().orElseThrow(),
                                NamedTable.of(database, models),
                                out)
                        .check());
    }

    private void check() {
        for (NamedTable named : tables) {
            Table table = named.table();
            String of = named.of();
            key(named, table.primaryKey(), (named.isJoinTable() ? "the join table" : "the id") + of, named.id());
            table.uniques()
                    .forEach(key -> key(
                            named, key, "the unique key over " + Words.columns(key.columns()) + of, named.key(key)));
            table.indexes().forEach(key -> {
                Optional<ForeignKey> automatic = named.automatic(key);
                key(
                        named,
                        key,
                        automatic
                                .map(foreign -> "the index for the foreign key" + named.of(foreign))
                                .orElseGet(() -> "the index over " + Words.columns(key.columns()) + of),
                        automatic.map(named::foreignKey).orElseGet(() -> named.key(key)));
            });
        }
    }

    private void key(NamedTable named, Model.Key key, String what, Location at) {
        List<Column> boundless = key.columns().stream()
                .filter(column -> dialect.bytesInKey(column).isEmpty())
                .toList();
        boundless.stream()
                .filter(column -> !follows(named, column) && reported.add(named.label(column)))
                .forEach(column -> boundless(named, column, what));
        if (boundless.isEmpty() && bytes(key.columns()) > limit && !followsAll(named, key)) {
            Diagnostic diagnostic = Diagnostic.of(
                            KEY_TOO_LONG,
                            at,
                            what + " takes " + bytes(key.columns()) + " bytes, but " + dialect.title()
                                    + " allows at most " + limit)
                    .note(DatabaseModels.because(database, dialect))
                    .note("each character of a text counts as 4 bytes");
            List<Column> texts = key.columns().stream()
                    .filter(column -> column.type().scalar() == Scalar.STRING)
                    .toList();
            out.accept(diagnostic.help("give a smaller `length` to " + Words.columns(texts)));
        }
    }

    private void boundless(NamedTable named, Column column, String what) {
        boolean text = column.type().scalar() == Scalar.STRING;
        Diagnostic diagnostic = Diagnostic.of(
                        KEY_TOO_LONG,
                        named.column(column),
                        "`" + named.label(column) + "` is a " + (text ? "`String` without `length`" : "`byte[]`")
                                + ", but part of " + what)
                .note(dialect.title() + " cannot index a " + (text ? "text without a length" : "`byte[]`"))
                .note(DatabaseModels.because(database, dialect));
        List<String> followers = followers(named, column);
        if (!followers.isEmpty()) {
            diagnostic = diagnostic.note(Words.list(followers) + ", which "
                    + (followers.size() == 1 ? "points to it, needs" : "point to it, need") + " the same");
        }
        out.accept(
                text
                        ? diagnostic.help("to limit it, ", limited(named, column, followers))
                        : diagnostic.help("keep it as a `String` with a `length`, in hexadecimal digits"));
    }

    /** A column, and those that point to it. */
    private List<Edit> limited(NamedTable named, Column column, List<String> followers) {
        List<Edit> edits = new ArrayList<>(limited(named, column));
        for (NamedTable other : tables) {
            other.table().columns().stream()
                    .filter(each -> followers.contains(other.label(each)))
                    .forEach(each -> edits.addAll(limited(other, each)));
        }
        return edits;
    }

    private static List<Edit> limited(NamedTable named, Column column) {
        return Place.list(named.model()
                .flatMap(model -> Place.of(model, column))
                .map(place -> place.set("@Column", "length = 255")));
    }

    private int bytes(Collection<Column> columns) {
        return (int) Math.min(
                Integer.MAX_VALUE,
                columns.stream()
                        .map(dialect::bytesInKey)
                        .mapToLong(bytes -> bytes.orElse(0))
                        .sum());
    }

    /** Whether the column takes its type from one it points to, which is reported itself. */
    private boolean follows(NamedTable named, Column column) {
        return named.table().foreignKeys().stream()
                .filter(key -> key.columns().contains(column))
                .map(key -> key.parentColumns().get(key.columns().indexOf(column)))
                .map(dialect::bytesInKey)
                .anyMatch(OptionalInt::isEmpty);
    }

    /** Whether a foreign key within these columns points to a key that is too long itself. */
    private boolean followsAll(NamedTable named, Model.Key key) {
        return named.table().foreignKeys().stream()
                .anyMatch(foreign ->
                        key.columns().containsAll(foreign.columns()) && bytes(foreign.parentColumns()) > limit);
    }

    private List<String> followers(NamedTable named, Column column) {
        return tables.stream()
                .filter(other -> !other.isJoinTable())
                .flatMap(other -> other.table().foreignKeys().stream()
                        .filter(key -> key.parentTable().equals(named.table().name())
                                && key.parentColumns().contains(column))
                        .map(key -> other.label(
                                key.columns().get(key.parentColumns().indexOf(column)))))
                .distinct()
                .toList();
    }
}
