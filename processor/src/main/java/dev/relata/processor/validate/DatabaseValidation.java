package dev.relata.processor.validate;

import dev.relata.processor.diagnostic.Diagnostic;
import dev.relata.processor.graph.Database;
import dev.relata.processor.graph.Draft;
import dev.relata.processor.model.ClassRef;
import dev.relata.processor.model.DatabaseDeclaration;
import dev.relata.processor.model.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Runs the rules of a database, over the models it lists. */
public final class DatabaseValidation {
    private DatabaseValidation() {}

    public static DatabaseFindings of(DatabaseDeclaration declaration, Findings findings) {
        List<ClassRef> models =
                declaration.models().stream().map(Written::value).distinct().toList();
        List<Diagnostic> diagnostics = new ArrayList<>();
        Imports imports = new Imports(findings.draft());
        Consumer<Diagnostic> out = diagnostic -> {
            if (diagnostic.isError() || !declaration.at().silences(diagnostic.rule())) {
                diagnostics.add(imports.complete(diagnostic.orAt(declaration.annotation())));
            }
        };
        for (DatabaseRule rule : Rules.DATABASE) {
            rule.check(declaration, findings, out);
        }
        boolean sound = diagnostics.stream().noneMatch(Diagnostic::isError)
                && !declaration.unresolved()
                && models.stream().noneMatch(findings.faulty()::contains)
                && models.stream()
                        .flatMap(type -> findings.draft().model(type).stream())
                        .noneMatch(model -> model.declaration().isUnresolved())
                && models.stream()
                        .allMatch(model -> findings.graph().model(model).isPresent());
        return new DatabaseFindings(diagnostics, database(declaration, findings.draft()), sound);
    }

    /** The database with those of its models that classes are generated for. */
    public static Database database(DatabaseDeclaration declaration, Draft draft) {
        return new Database(
                declaration.type(),
                declaration.isPublic(),
                declaration.models().stream()
                        .map(Written::value)
                        .distinct()
                        .filter(model -> draft.model(model)
                                .filter(known -> known.declaration().processed())
                                .isPresent())
                        .toList(),
                declaration.dialects().stream()
                        .map(Written::value)
                        .distinct()
                        .sorted()
                        .toList());
    }
}
