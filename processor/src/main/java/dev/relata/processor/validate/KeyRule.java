package dev.relata.processor.validate;

import dev.relata.processor.diagnostic.Diagnostic;
import java.util.function.Consumer;

/** A rule about a foreign key whose columns exist. The first one that reports an error silences those after it. */
interface KeyRule {
    void check(ForeignKey key, Consumer<Diagnostic> out);
}
