package dev.relata.processor.validate;

import dev.relata.processor.diagnostic.Diagnostic;
import java.util.List;
import java.util.function.Consumer;

/** A rule about paths over several sound foreign keys, reported at one of them. */
interface PathRule {
    void check(ForeignKey key, List<ForeignKey> all, Consumer<Diagnostic> out);
}
