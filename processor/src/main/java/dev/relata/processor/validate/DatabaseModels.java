package dev.relata.processor.validate;

import static dev.relata.processor.diagnostic.Rule.DATABASE_NOT_INTERFACE;
import static dev.relata.processor.diagnostic.Rule.DIALECT_NOT_AVAILABLE;
import static dev.relata.processor.diagnostic.Rule.LISTED_NOT_MODEL;
import static dev.relata.processor.diagnostic.Rule.LISTED_TWICE;
import static dev.relata.processor.diagnostic.Rule.MODEL_NOT_LISTED;
import static dev.relata.processor.diagnostic.Rule.NESTED_INACCESSIBLE;
import static dev.relata.processor.diagnostic.Rule.NO_MODELS;
import static dev.relata.processor.diagnostic.Rule.SAME_ACCESSOR;

import dev.relata.Dialect;
import dev.relata.processor.diagnostic.Diagnostic;
import dev.relata.processor.diagnostic.Edit;
import dev.relata.processor.dialect.DialectFacts;
import dev.relata.processor.dialect.DialectSql;
import dev.relata.processor.dialect.Dialects;
import dev.relata.processor.graph.Draft;
import dev.relata.processor.graph.DraftModel;
import dev.relata.processor.graph.LinkEnd;
import dev.relata.processor.model.ClassRef;
import dev.relata.processor.model.DatabaseDeclaration;
import dev.relata.processor.model.Written;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
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
                            "`" + database.name() + "` is a `@Database`, but is not an interface")
                    .help("", Edit.declare(database.name(), "interface " + database.name())));
        }
        if (database.isPrivate()) {
            out.accept(Diagnostic.of(
                            NESTED_INACCESSIBLE,
                            database.at(),
                            "`" + database.name() + "` is a `@Database`, but is "
                                    + (database.privateClass()
                                                    .filter(database.name()::equals)
                                                    .isPresent()
                                            ? "private"
                                            : "inside a private class"))
                    .note("the classes generated for it could not refer to it")
                    .help(
                            "",
                            database.privateClass()
                                    .map(name -> List.of(Edit.remove("private", name)))
                                    .orElse(List.of())));
        }
        if (database.models().isEmpty() && !database.unresolved()) {
            out.accept(
                    Diagnostic.of(
                                    NO_MODELS,
                                    database.annotation(),
                                    "the database `" + database.name() + "` lists no models")
                            .help(
                                    "list the records annotated `@Model` whose tables it has, for example `models = {User.class, Post.class}`"));
        }
    }

    static void dialects(DatabaseDeclaration database, Findings models, Consumer<Diagnostic> out) {
        if (database.dialects().isEmpty()) {
            out.accept(Diagnostic.of(
                            DIALECT_NOT_AVAILABLE,
                            database.annotation(),
                            "the database `" + database.name() + "` lists no dialects")
                    .help("for both that are available, ", Edit.remove("dialects", "@Database", database.name()))
                    .help("for one of them, ", dialects(database, List.of(Dialect.SQLITE))));
        }
        for (Written<Dialect> dialect : database.dialects()) {
            if (!AVAILABLE.contains(dialect.value())) {
                out.accept(Diagnostic.of(
                                DIALECT_NOT_AVAILABLE,
                                dialect.at(),
                                "`" + database.name() + "`: the dialect `" + dialect.value() + "` is not available yet")
                        .note(Words.list(AVAILABLE.stream().map(Dialect::name).toList()) + " are available")
                        .help("", dialects(database, available(database))));
            }
        }
    }

    private static List<Dialect> available(DatabaseDeclaration database) {
        List<Dialect> available = database.dialects().stream()
                .map(Written::value)
                .filter(AVAILABLE::contains)
                .distinct()
                .toList();
        return available.isEmpty() ? AVAILABLE.subList(0, 1) : available;
    }

    private static Edit dialects(DatabaseDeclaration database, List<Dialect> dialects) {
        return Edit.set(
                "@Database",
                database.name(),
                "dialects = "
                        + braced(dialects.stream()
                                .map(dialect -> "Dialect." + dialect)
                                .toList()));
    }

    private static Edit models(DatabaseDeclaration database, Collection<ClassRef> models) {
        String own = database.type().packageName();
        return Edit.set(
                "@Database",
                database.name(),
                "models = "
                        + braced(models.stream()
                                .map(model -> model.packageName().equals(own)
                                        ? String.join(".", model.simpleNames())
                                        : model.qualifiedName())
                                .map(name -> name + ".class")
                                .toList()));
    }

    private static String braced(List<String> items) {
        return items.size() == 1 ? items.get(0) : "{" + String.join(", ", items) + "}";
    }

    /** The list without one of its models, or with each once. */
    private static List<Edit> without(DatabaseDeclaration database, Predicate<ClassRef> left) {
        List<ClassRef> rest = database.models().stream()
                .map(Written::value)
                .distinct()
                .filter(left.negate())
                .toList();
        return rest.isEmpty() || database.unresolved() ? List.of() : List.of(models(database, rest));
    }

    static void listed(DatabaseDeclaration database, Findings models, Consumer<Diagnostic> out) {
        Set<ClassRef> seen = new HashSet<>();
        Map<String, ClassRef> names = new HashMap<>();
        for (Written<ClassRef> listed : database.models()) {
            String subject =
                    "`" + database.name() + "` lists `" + listed.value().simpleName() + "`";
            if (!seen.add(listed.value())) {
                out.accept(Diagnostic.of(LISTED_TWICE, listed.at(), subject + " twice")
                        .help("", without(database, model -> false)));
                continue;
            }
            if (models.draft().model(listed.value()).isEmpty()) {
                out.accept(Diagnostic.of(LISTED_NOT_MODEL, listed.at(), subject + ", which is not a model")
                        .help("to take it off the list, ", without(database, listed.value()::equals))
                        .heldBackIf(models.draft().isMeantAsModel(listed.value())));
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
                        .note("the accessor of a DAO has the name of its model")
                        .help("rename one of them")
                        .help("to leave this one out, ", without(database, listed.value()::equals)));
            }
        }
    }

    static void processed(DatabaseDeclaration database, Findings models, Consumer<Diagnostic> out) {
        for (Written<ClassRef> listed : database.models()) {
            if (NotProcessed.is(listed.value(), models.draft())) {
                out.accept(NotProcessed.diagnostic(
                        listed.at(), "`" + listed.value().simpleName() + "` comes", listed.value()));
            }
        }
    }

    static void complete(DatabaseDeclaration database, Findings models, Consumer<Diagnostic> out) {
        Set<ClassRef> listed =
                database.models().stream().map(Written::value).collect(Collectors.toCollection(LinkedHashSet::new));
        Set<ClassRef> missing = new LinkedHashSet<>();
        for (Written<ClassRef> model : database.models()) {
            for (LinkEnd end : ends(models.draft(), model.value())) {
                if (!listed.contains(end.target()) && missing.add(end.target())) {
                    out.accept(Diagnostic.of(
                                    MODEL_NOT_LISTED,
                                    model.at(),
                                    "`" + database.name() + "` does not list `"
                                            + end.target().simpleName() + "`, but `" + end.label()
                                            + "` is a relation to it")
                            .help(
                                    "",
                                    database.unresolved()
                                            ? List.of()
                                            : List.of(models(database, reached(models.draft(), listed)))));
                }
            }
        }
    }

    /** The listed models and all that they have relations to. */
    private static Collection<ClassRef> reached(Draft draft, Collection<ClassRef> listed) {
        Set<ClassRef> reached = new LinkedHashSet<>();
        Deque<ClassRef> open = new ArrayDeque<>(listed);
        listed.stream().filter(model -> draft.model(model).isPresent()).forEach(reached::add);
        while (!open.isEmpty()) {
            for (LinkEnd end : ends(draft, open.remove())) {
                if (reached.add(end.target())) {
                    open.add(end.target());
                }
            }
        }
        return reached;
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
