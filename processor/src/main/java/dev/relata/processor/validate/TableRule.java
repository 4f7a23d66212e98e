package dev.relata.processor.validate;

import dev.relata.processor.diagnostic.Diagnostic;
import dev.relata.processor.graph.DraftModel;
import dev.relata.processor.schema.Table;
import java.util.function.Consumer;

/** A rule about the table of a model that has no errors: its keys and indexes, those of its foreign keys included. */
interface TableRule {
    void check(DraftModel model, Table table, Consumer<Diagnostic> out);
}
