package dev.relata.processor.validate;

import dev.relata.processor.diagnostic.Diagnostic;
import java.util.function.Consumer;

/** A rule about one component of a view. */
interface ViewRule {
    void check(ViewPlace place, Consumer<Diagnostic> out);
}
