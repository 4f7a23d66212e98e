package dev.relata.processor.validate;

import static dev.relata.processor.diagnostic.Rule.DATABASE_NOT_INTERFACE;
import static dev.relata.processor.diagnostic.Rule.DIALECT_NOT_AVAILABLE;
import static dev.relata.processor.diagnostic.Rule.LISTED_NOT_MODEL;
import static dev.relata.processor.diagnostic.Rule.LISTED_TWICE;
import static dev.relata.processor.diagnostic.Rule.MODEL_NOT_LISTED;
import static dev.relata.processor.diagnostic.Rule.MODEL_NOT_PROCESSED;
import static dev.relata.processor.diagnostic.Rule.NESTED_INACCESSIBLE;
import static dev.relata.processor.diagnostic.Rule.NO_MODELS;
import static dev.relata.processor.diagnostic.Rule.SAME_ACCESSOR;

import dev.relata.Dialect;
import dev.relata.processor.diagnostic.Diagnostic;
import dev.relata.processor.dialect.DialectFacts;
import dev.relata.processor.dialect.DialectSql;
import dev.relata.processor.dialect.Dialects;
import dev.relata.processor.graph.Draft;
import dev.relata.processor.graph.DraftModel;
import dev.relata.processor.graph.LinkEnd;
import dev.relata.processor.model.ClassRef;
import dev.relata.processor.model.DatabaseDeclaration;
import dev.relata.processor.model.Written;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What a {@code @Database} is, and which models it lists. */
final class DatabaseModels {
    private static final List<Dialect> AVAILABLE =
            Dialects.built().stream().map(DialectSql::dialect).toList();

    private DatabaseModels() {}

    static void type(DatabaseDeclaration database, Findings models, Consumer<Diagnostic> out) {
        if (!database.isInterface()) {
            out.accept(Diagnostic.of(
                            DATABASE_NOT_INTERFACE,
                            database.at(),
                            "`" + database.name() + "` is a `@Database`, but no interface")
                    .help("write:\ninterface " + database.name() + " {}"));
        }
        if (database.isPrivate()) {
            out.accept(Diagnostic.of(
                            NESTED_INACCESSIBLE,
                            database.at(),
                            "`" + database.name() + "` is a `@Database`, but it, or a class around it, is private")
                    .note("its generated classes could not name it")
                    .help("remove `private`"));
        }
        if (database.models().isEmpty() && !database.unresolved()) {
            out.accept(Diagnostic.of(
                    NO_MODELS, database.annotation(), "the database `" + database.name() + "` lists no models"));
        }
    }

    static void dialects(DatabaseDeclaration database, Findings models, Consumer<Diagnostic> out) {
        if (database.dialects().isEmpty()) {
            out.accept(Diagnostic.of(
                            DIALECT_NOT_AVAILABLE,
                            database.annotation(),
                            "the database `" + database.name() + "` lists no dialects")
                    .help("leave `dialects` out for both that are available, or write:\ndialects = "
                            + "{SQLITE, POSTGRESQL}"));
        }
        for (Written<Dialect> dialect : database.dialects()) {
            if (!AVAILABLE.contains(dialect.value())) {
                out.accept(Diagnostic.of(
                                DIALECT_NOT_AVAILABLE,
                                dialect.at(),
                                "`" + database.name() + "`: the dialect `" + dialect.value() + "` is not available yet")
                        .note("available are "
                                + Words.list(
                                        AVAILABLE.stream().map(Dialect::name).toList())));
            }
        }
    }

    static void listed(DatabaseDeclaration database, Findings models, Consumer<Diagnostic> out) {
        Set<ClassRef> seen = new HashSet<>();
        Map<String, ClassRef> names = new HashMap<>();
        for (Written<ClassRef> listed : database.models()) {
            String subject =
                    "`" + database.name() + "` lists `" + listed.value().simpleName() + "`";
            if (!seen.add(listed.value())) {
                out.accept(Diagnostic.of(LISTED_TWICE, listed.at(), subject + " twice"));
                continue;
            }
            if (models.draft().model(listed.value()).isEmpty()) {
                out.accept(Diagnostic.of(LISTED_NOT_MODEL, listed.at(), subject + ", which is not a model")
                        .help("annotate it with `@Model`, or take it off the list"));
                continue;
            }
            ClassRef other = names.putIfAbsent(listed.value().simpleName(), listed.value());
            if (other != null) {
                out.accept(Diagnostic.of(
                                SAME_ACCESSOR,
                                listed.at(),
                                "`" + database.name() + "` lists two models called `"
                                        + listed.value().simpleName() + "`")
                        .note("they are "
                                + Words.list(List.of(
                                        other.qualifiedName(), listed.value().qualifiedName())))
                        .help("rename one of them: its name is the accessor of its DAO"));
            }
        }
    }

    static void processed(DatabaseDeclaration database, Findings models, Consumer<Diagnostic> out) {
        for (Written<ClassRef> listed : database.models()) {
            models.draft()
                    .model(listed.value())
                    .filter(model -> !model.declaration().processed())
                    .ifPresent(model -> out.accept(Diagnostic.of(
                                    MODEL_NOT_PROCESSED,
                                    listed.at(),
                                    "`" + model.name() + "` comes from a class file that was compiled without Relata")
                            .note("`"
                                    + model.declaration()
                                            .type()
                                            .sibling("", "Table")
                                            .qualifiedName() + "`, which is generated for it, does not exist")
                            .help("compile it with the annotation processor `relata-processor`")));
        }
    }

    static void complete(DatabaseDeclaration database, Findings models, Consumer<Diagnostic> out) {
        Set<ClassRef> listed =
                database.models().stream().map(Written::value).collect(Collectors.toCollection(LinkedHashSet::new));
        Set<ClassRef> missing = new LinkedHashSet<>();
        for (Written<ClassRef> model : database.models()) {
            for (LinkEnd end : ends(models.draft(), model.value())) {
                if (!listed.contains(end.target()) && missing.add(end.target())) {
                    String completed = listed.stream()
                                    .map(ref -> ref.simpleName() + ".class")
                                    .collect(Collectors.joining(", ", "models = {", ", "))
                            + end.target().simpleName() + ".class}";
                    out.accept(Diagnostic.of(
                                    MODEL_NOT_LISTED,
                                    model.at(),
                                    "`" + database.name() + "` does not list `"
                                            + end.target().simpleName() + "`, but `" + end.label()
                                            + "` is a relation to it")
                            .help("write:\n" + completed));
                }
            }
        }
    }

    private static List<LinkEnd> ends(Draft draft, ClassRef type) {
        return draft.model(type).map(draft::ends).orElse(List.of());
    }

    /** The models of a database that exist, each once. */
    static List<DraftModel> models(DatabaseDeclaration database, Draft draft) {
        return database.models().stream()
                .map(Written::value)
                .distinct()
                .flatMap(ref -> draft.model(ref).stream())
                .toList();
    }

    /** What is known of the dialects of a database, in their order. */
    static List<DialectFacts> facts(DatabaseDeclaration database) {
        return Dialects.facts(database.dialects().stream().map(Written::value).toList());
    }

    /** "the database `Blog` has the dialect `SQLITE`": why a rule of a dialect speaks. */
    static String because(DatabaseDeclaration database, DialectFacts facts) {
        return "the database `" + database.name() + "` has the dialect `" + facts.dialect() + "`";
    }
}
