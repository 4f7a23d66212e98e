package dev.relata.processor.validate;

import dev.relata.processor.diagnostic.Diagnostic;
import dev.relata.processor.diagnostic.Location;
import dev.relata.processor.graph.Draft;
import dev.relata.processor.graph.DraftModel;
import dev.relata.processor.graph.Graph;
import dev.relata.processor.graph.GraphBuilder;
import dev.relata.processor.graph.Link;
import dev.relata.processor.graph.LinkEnd;
import dev.relata.processor.graph.Model;
import dev.relata.processor.graph.Unpaired;
import dev.relata.processor.model.ClassRef;
import dev.relata.processor.model.ModelDeclaration;
import dev.relata.processor.schema.SchemaBuilder;
import dev.relata.processor.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Runs the rules over a draft: models first, then pairing, then each relation, then paths over several, then tables.
 */
public final class Validation {
    private final Draft draft;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final Set<ClassRef> faulty = new HashSet<>();
    private final Set<Link> refused = new HashSet<>();
    private final Consequences consequences = new Consequences();

    private Validation(Draft draft) {
        this.draft = draft;
    }

    /** Models of class files are taken as they are: only what is compiled now is reported. */
    public static Findings of(Draft draft) {
        Validation validation = new Validation(draft);
        draft.models().stream().filter(model -> model.declaration().inSource()).forEach(validation::model);
        validation.pairing();
        draft.links().forEach(validation::link);
        validation.paths();
        Graph graph = GraphBuilder.build(draft, validation.faulty, link -> !validation.refused.contains(link));
        draft.models().forEach(model -> validation.table(model, graph));
        graph.models().stream().filter(graph::lacksRelation).map(Model::type).forEach(validation.faulty::add);
        return new Findings(validation.diagnostics, draft, graph, validation.faulty);
    }

    private void model(DraftModel model) {
        Scope scope = new Scope(
                Set.of(model.declaration().type()), model.declaration().at());
        if (model.declaration().isUnresolved()) {
            faulty.add(model.declaration().type());
        }
        if (report(scope, out -> Rules.SHAPE.check(model, out))) {
            return;
        }
        Rules.MODELS.forEach(rule -> report(scope, out -> rule.check(model, out)));
        Rules.COMPONENTS.forEach(rule -> report(scope, out -> rule.check(model, draft, out)));
    }

    private void pairing() {
        for (Unpaired unpaired : draft.unpaired()) {
            Scope.of(unpaired.ends())
                    .filter(scope -> !isUnresolved(scope))
                    .ifPresent(scope -> report(scope, out -> Rules.PAIRING.check(unpaired, draft, out)));
        }
    }

    private void link(Link link) {
        Scope.of(link.ends()).ifPresent(scope -> {
            if (isUnresolved(scope) || isContradictory(link)) {
                refused.add(link);
            } else if (Rules.LINKS.stream().anyMatch(rule -> report(scope, out -> rule.check(link, draft, out)))
                    || ForeignKey.of(draft, link)
                            .filter(key -> isRefused(key, scope))
                            .isPresent()) {
                refused.add(link);
            }
        });
    }

    /** A type that does not exist may be the cause of all else: the compiler reports it, and nothing is said beside. */
    private boolean isUnresolved(Scope scope) {
        return scope.models().stream()
                .flatMap(type -> draft.model(type).stream())
                .anyMatch(model -> model.declaration().isUnresolved());
    }

    /** {@code @Nullable One<User>} is reported as such: which of the two is meant is not known. */
    private static boolean isContradictory(Link link) {
        return link.ends().stream()
                .anyMatch(end -> end.component().contradiction().isPresent());
    }

    private boolean isRefused(ForeignKey key, Scope scope) {
        return Rules.KEYS.stream().anyMatch(rule -> report(scope, out -> rule.check(key, out)));
    }

    private void paths() {
        List<ForeignKey> keys = draft.links().stream()
                .filter(link -> !refused.contains(link))
                .flatMap(link -> ForeignKey.of(draft, link).stream())
                .toList();
        // Rule by rule: what follows from a path is known before that of any other relation is looked at.
        for (PathRule rule : Rules.PATHS) {
            for (ForeignKey key : keys) {
                Scope.of(key.link().ends()).ifPresent(scope -> report(scope, out -> rule.check(key, keys, out)));
            }
        }
    }

    /** Where a key or a relation has an error, its index may be another than is meant. */
    private void table(DraftModel model, Graph graph) {
        ModelDeclaration declared = model.declaration();
        if (declared.inSource() && !declared.isUnresolved() && !faulty.contains(declared.type())) {
            Scope scope = new Scope(Set.of(declared.type()), declared.at());
            graph.model(declared.type()).ifPresent(sound -> {
                Table table = SchemaBuilder.table(sound, graph);
                Rules.TABLES.forEach(rule -> report(scope, out -> rule.check(model, table, out)));
            });
        }
    }

    /** Runs a rule and says whether it reported an error. */
    private boolean report(Scope scope, Consumer<Consumer<Diagnostic>> rule) {
        List<Diagnostic> found = new ArrayList<>();
        rule.accept(diagnostic -> found.add(new Imports(draft).complete(diagnostic.orAt(scope.at()))));
        found.stream()
                .filter(diagnostic -> !consequences.explain(diagnostic, scope.models()))
                .forEach(diagnostics::add);
        found.forEach(diagnostic -> consequences.add(diagnostic, scope.models()));
        boolean error = found.stream().anyMatch(Diagnostic::isError);
        if (error) {
            faulty.addAll(scope.models());
        }
        return error;
    }

    /**
     * What a rule is run for.
     *
     * @param models the models that an error makes faulty
     * @param at a place that a compiler can show
     */
    private record Scope(Set<ClassRef> models, Location at) {
        /** Empty where all ends come from class files. */
        static Optional<Scope> of(List<LinkEnd> ends) {
            Set<ClassRef> models = new HashSet<>();
            ends.forEach(end -> {
                models.add(end.model().type());
                models.add(end.target());
            });
            return ends.stream()
                    .filter(end -> end.model().inSource())
                    .findFirst()
                    .map(end -> new Scope(models, end.at()));
        }
    }
}
