package dev.relata.processor.validate;

import dev.relata.processor.diagnostic.Diagnostic;
import dev.relata.processor.graph.DraftModel;
import java.util.function.Consumer;

/** A rule about a single model: its shape, its columns and its keys. */
interface ModelRule {
    void check(DraftModel model, Consumer<Diagnostic> out);
}
