package dev.relata.processor.validate;

import dev.relata.processor.diagnostic.Diagnostic;
import dev.relata.processor.graph.Draft;
import dev.relata.processor.graph.Graph;
import dev.relata.processor.model.ClassRef;
import dev.relata.processor.model.DatabaseDeclaration;
import java.util.List;
import java.util.Set;

/**
 * What the rules say about models.
 *
 * @param draft all that is written
 * @param graph what is sound
 * @param faulty models with an error in them or in one of their relations: no DDL is made of them
 */
public record Findings(List<Diagnostic> diagnostics, Draft draft, Graph graph, Set<ClassRef> faulty) {
    public Findings {
        diagnostics = List.copyOf(diagnostics);
        faulty = Set.copyOf(faulty);
    }

    /** The diagnostics, but for the warnings that one of these databases silences in a model it lists. */
    public List<Diagnostic> diagnostics(List<DatabaseDeclaration> databases) {
        return diagnostics.stream()
                .filter(diagnostic -> diagnostic.isError()
                        || databases.stream()
                                .filter(database -> database.at().silences(diagnostic.rule()))
                                .flatMap(database -> DatabaseModels.models(database, draft).stream())
                                .noneMatch(model -> diagnostic
                                        .at()
                                        .isWithin(model.declaration().at())))
                .toList();
    }
}
