package dev.relata.processor.validate;

import dev.relata.processor.diagnostic.Diagnostic;
import dev.relata.processor.graph.Database;
import java.util.List;

/**
 * What the rules say about a database.
 *
 * @param database with those of its models that are sound enough for their types to be generated
 * @param isSound whether neither it nor one of its models has an error: only then there is DDL
 */
public record DatabaseFindings(List<Diagnostic> diagnostics, Database database, boolean isSound) {
    public DatabaseFindings {
        diagnostics = List.copyOf(diagnostics);
    }
}
