package dev.relata.processor.validate;

import static dev.relata.processor.diagnostic.Rule.NAME_TAKEN;
import static dev.relata.processor.diagnostic.Rule.NAME_TOO_LONG;

import dev.relata.processor.diagnostic.Diagnostic;
import dev.relata.processor.diagnostic.Edit;
import dev.relata.processor.diagnostic.Location;
import dev.relata.processor.dialect.DialectFacts;
import dev.relata.processor.dialect.NameLimit;
import dev.relata.processor.graph.Column;
import dev.relata.processor.graph.Model;
import dev.relata.processor.graph.Naming;
import dev.relata.processor.model.DatabaseDeclaration;
import dev.relata.processor.schema.Check;
import dev.relata.processor.schema.ForeignKey;
import dev.relata.processor.schema.Table;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * The names of all that a schema creates, those included that nobody has written: each once in its scope, and short
 * enough. Constraints are named once in each table; what else is named in the schema depends on the dialects.
 */
final class ConstraintNames {
    /** A name that every dialect takes, with room for what is derived from it. */
    private static final int SHORT = 31;

    private final DatabaseDeclaration database;
    private final List<DialectFacts> dialects;
    private final UnaryOperator<String> folding;
    private final Consumer<Diagnostic> out;
    private final Map<String, String> schema = new HashMap<>();
    private final Map<String, String> foreignKeys = new HashMap<>();
    private final Map<String, String> checks = new HashMap<>();

    private ConstraintNames(DatabaseDeclaration database, Consumer<Diagnostic> out) {
        this.database = database;
        this.dialects = DatabaseModels.facts(database);
        this.folding = DatabaseNames.folding(database);
        this.out = out;
    }

    static void check(DatabaseDeclaration database, Findings models, Consumer<Diagnostic> out) {
        List<NamedTable> tables = NamedTable.of(database, models);
        ConstraintNames names = new ConstraintNames(database, out);
        for (NamedTable named : tables) {
            names.schema.put(names.folding.apply(named.table().name()), "the table" + named.of());
        }
        tables.forEach(names::check);
    }

    private void check(NamedTable named) {
        Table table = named.table();
        Map<String, String> constraints = new HashMap<>();
        length(
                (named.isJoinTable() ? "the join table" : "the table") + named.of(),
                table.name(),
                named.at(),
                named.edits().tableNamed());
        for (Column column : table.columns()) {
            length(
                    "the column of `" + named.label(column) + "`",
                    column.name(),
                    named.column(column),
                    named.edits().columnNamed(column));
        }
        key(table.primaryKey(), "the primary key" + named.of(), named, constraints);
        for (Model.Key key : RedundantIndex.withoutTwins(table.uniques())) {
            key(key, "the unique key over " + Words.columns(key.columns()) + named.of(), named, constraints);
        }
        for (ForeignKey key : table.foreignKeys()) {
            Claim claim = new Claim(
                    key.name(),
                    "the foreign key" + named.of(key),
                    named.foreignKey(key),
                    named.edits().foreignKeyNamed(key));
            if (take(constraints, claim) && any(DialectFacts::namesForeignKeysInSchema)) {
                claim(foreignKeys, claim);
            }
        }
        for (Check check : table.checks()) {
            Claim claim = new Claim(
                    check.name(),
                    "a check" + named.of(),
                    named.name(check.name()),
                    named.edits().checkNamed(check.name()));
            if (take(constraints, claim) && any(DialectFacts::namesChecksInSchema)) {
                claim(checks, claim);
            }
        }
        for (Model.Key index : RedundantIndex.withoutTwins(table.indexes())) {
            index(index, named, constraints);
        }
    }

    private void key(Model.Key key, String what, NamedTable named, Map<String, String> constraints) {
        boolean index = key.where().isPresent();
        if (index || any(DialectFacts::namesKeysAsIndexes)) {
            take(
                    indexes(constraints),
                    new Claim(
                            key.name(),
                            what,
                            named.name(key.name()),
                            named.edits().keyNamed("@Unique", key)));
        }
        if (!index) {
            constraints.putIfAbsent(folding.apply(key.name()), what);
        }
    }

    private void index(Model.Key index, NamedTable named, Map<String, String> constraints) {
        Optional<ForeignKey> automatic = named.automatic(index);
        take(
                indexes(constraints),
                automatic
                        .map(key -> new Claim(
                                index.name(),
                                "the index for the foreign key" + named.of(key),
                                named.foreignKey(key),
                                named.edits().indexNamed(index)))
                        .orElseGet(() -> new Claim(
                                index.name(),
                                "the index over " + Words.columns(index.columns()) + named.of(),
                                named.name(index.name()),
                                named.edits().keyNamed("@Index", index))));
    }

    /** Where no dialect names indexes in the schema, they share the names of their table's keys. */
    private Map<String, String> indexes(Map<String, String> constraints) {
        return any(DialectFacts::namesIndexesInSchema) ? schema : constraints;
    }

    /**
     * @param what what has the name
     * @param named gives it another
     */
    private record Claim(String name, String what, Location at, Function<String, List<Edit>> named) {}

    /** Claims a name and measures it; whether it was free. */
    private boolean take(Map<String, String> taken, Claim claim) {
        boolean free = claim(taken, claim);
        if (free) {
            length(claim.what(), claim.name(), claim.at(), claim.named());
        }
        return free;
    }

    private boolean claim(Map<String, String> taken, Claim claim) {
        String other = taken.putIfAbsent(folding.apply(claim.name()), claim.what());
        if (other != null) {
            out.accept(Diagnostic.of(
                            NAME_TAKEN,
                            claim.at(),
                            claim.what() + " is called `" + claim.name() + "`, and so is " + other)
                    .help(
                            "for a name of its own, ",
                            claim.named().apply(Naming.distinct(claim.name() + "_2", taken.keySet()))));
        }
        return other == null;
    }

    private void length(String what, String name, Location at, Function<String, List<Edit>> named) {
        for (DialectFacts dialect : dialects) {
            Optional<NameLimit> exceeded = dialect.nameLimit().filter(limit -> limit.isExceededBy(name));
            if (exceeded.isPresent()) {
                NameLimit limit = exceeded.get();
                out.accept(Diagnostic.of(
                                NAME_TOO_LONG,
                                at,
                                what + " has a name of " + limit.length(name) + " " + limit.unitName() + ", but "
                                        + dialect.title() + " allows at most " + limit.most())
                        .note(DatabaseModels.because(database, dialect))
                        .help("for a shorter name, ", named.apply(shortened(name))));
                return;
            }
        }
    }

    private static String shortened(String name) {
        String start = name;
        while (start.getBytes(StandardCharsets.UTF_8).length > SHORT) {
            start = start.substring(0, start.offsetByCodePoints(start.length(), -1));
        }
        return start.replaceAll("_+$", "");
    }

    private boolean any(Predicate<DialectFacts> fact) {
        return dialects.stream().anyMatch(fact);
    }
}
