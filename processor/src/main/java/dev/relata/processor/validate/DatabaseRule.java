package dev.relata.processor.validate;

import dev.relata.processor.diagnostic.Diagnostic;
import dev.relata.processor.model.DatabaseDeclaration;
import java.util.function.Consumer;

/** A rule about a database and the models it lists. */
interface DatabaseRule {
    void check(DatabaseDeclaration database, Findings models, Consumer<Diagnostic> out);
}
