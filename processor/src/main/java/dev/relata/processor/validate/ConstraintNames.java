package dev.relata.processor.validate;

import static dev.relata.processor.diagnostic.Rule.NAME_TAKEN;
import static dev.relata.processor.diagnostic.Rule.NAME_TOO_LONG;

import dev.relata.processor.diagnostic.Diagnostic;
import dev.relata.processor.diagnostic.Location;
import dev.relata.processor.dialect.DialectFacts;
import dev.relata.processor.dialect.NameLimit;
import dev.relata.processor.graph.Column;
import dev.relata.processor.graph.Model;
import dev.relata.processor.model.DatabaseDeclaration;
import dev.relata.processor.schema.Check;
import dev.relata.processor.schema.ForeignKey;
import dev.relata.processor.schema.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * The names of all that a schema creates, those included that nobody has written: each once in its scope, and short
 * enough. Constraints are named once in each table; what else is named in the schema depends on the dialects.
 */
final class ConstraintNames {
    private static final String OWN_NAME = "give one of them a name of its own in its annotation";

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
                named.isJoinTable() ? "@Relation(name = \"..\")" : "@Model(table = \"..\")");
        for (Column column : table.columns()) {
            length(
                    "the column of `" + named.label(column) + "`",
                    column.name(),
                    named.column(column),
                    "@Column(name = \"..\")");
        }
        key(table.primaryKey(), "the primary key" + named.of(), named, constraints);
        for (Model.Key key : table.uniques()) {
            key(key, "the unique over " + Words.columns(key.columns()) + named.of(), named, constraints);
        }
        for (ForeignKey key : table.foreignKeys()) {
            Claim claim = new Claim(key.name(), "the foreign key" + named.of(key), named.foreignKey(key), OWN_NAME);
            if (take(constraints, claim, "constraint") && any(DialectFacts::namesForeignKeysInSchema)) {
                claim(foreignKeys, claim);
            }
        }
        for (Check check : table.checks()) {
            Claim claim = new Claim(check.name(), "a check" + named.of(), named.name(check.name()), OWN_NAME);
            if (take(constraints, claim, "name") && any(DialectFacts::namesChecksInSchema)) {
                claim(checks, claim);
            }
        }
        for (Model.Key index : table.indexes()) {
            index(index, named, constraints);
        }
    }

    private void key(Model.Key key, String what, NamedTable named, Map<String, String> constraints) {
        boolean index = key.where().isPresent();
        if (index || any(DialectFacts::namesKeysAsIndexes)) {
            take(indexes(constraints), new Claim(key.name(), what, named.name(key.name()), OWN_NAME), "name");
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
                                "write that index yourself, with a name of its own:\n" + written(index)))
                        .orElseGet(() -> new Claim(
                                index.name(),
                                "the index over " + Words.columns(index.columns()) + named.of(),
                                named.name(index.name()),
                                OWN_NAME)),
                "name");
    }

    /** Where no dialect names indexes in the schema, they share the names of their table's keys. */
    private Map<String, String> indexes(Map<String, String> constraints) {
        return any(DialectFacts::namesIndexesInSchema) ? schema : constraints;
    }

    private static String written(Model.Key index) {
        return index.columns().size() == 1
                ? "@Index(name = \"..\") " + Words.declared(index.columns().get(0))
                : "@Index(fields = " + Words.value(index.columns()) + ", name = \"..\")";
    }

    /** @param what what has the name */
    private record Claim(String name, String what, Location at, String help) {}

    /** Claims a name and measures it; whether it was free. */
    private boolean take(Map<String, String> taken, Claim claim, String attribute) {
        boolean free = claim(taken, claim);
        if (free) {
            length(claim.what(), claim.name(), claim.at(), attribute + " = \"..\"");
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
                    .help(claim.help()));
        }
        return other == null;
    }

    private void length(String what, String name, Location at, String shorter) {
        for (DialectFacts dialect : dialects) {
            Optional<NameLimit> exceeded = dialect.nameLimit().filter(limit -> limit.isExceededBy(name));
            if (exceeded.isPresent()) {
                NameLimit limit = exceeded.get();
                out.accept(Diagnostic.of(
                                NAME_TOO_LONG,
                                at,
                                what + " has a name of " + limit.length(name) + " " + limit.unitName() + ", but "
                                        + dialect.title() + " takes " + limit.most())
                        .note(DatabaseModels.because(database, dialect))
                        .help("give it a shorter name:\n" + shorter));
                return;
            }
        }
    }

    private boolean any(Predicate<DialectFacts> fact) {
        return dialects.stream().anyMatch(fact);
    }
}
