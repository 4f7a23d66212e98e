package dev.relata.processor.validate;

import dev.relata.processor.diagnostic.Diagnostic;
import dev.relata.processor.graph.Draft;
import dev.relata.processor.graph.Link;
import java.util.function.Consumer;

/** A rule about a relation as written. The first one that reports an error silences those after it. */
interface LinkRule {
    void check(Link link, Draft draft, Consumer<Diagnostic> out);
}
