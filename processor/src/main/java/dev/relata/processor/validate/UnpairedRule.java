package dev.relata.processor.validate;

import dev.relata.processor.diagnostic.Diagnostic;
import dev.relata.processor.graph.Draft;
import dev.relata.processor.graph.Unpaired;
import java.util.function.Consumer;

/** A rule about ends of relations that have no counterpart. */
interface UnpairedRule {
    void check(Unpaired unpaired, Draft draft, Consumer<Diagnostic> out);
}
