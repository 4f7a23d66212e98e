package dev.relata.processor.validate;

import dev.relata.processor.diagnostic.Diagnostic;
import dev.relata.processor.graph.Draft;
import dev.relata.processor.graph.DraftModel;
import java.util.function.Consumer;

/** A rule about components of a model that has to know other models. */
interface ComponentRule {
    void check(DraftModel model, Draft draft, Consumer<Diagnostic> out);
}
