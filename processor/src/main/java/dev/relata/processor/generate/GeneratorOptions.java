package dev.relata.processor.generate;

import dev.relata.processor.model.ClassRef;
import java.util.List;
import java.util.Map;

/**
 * What generators need beside the graph.
 *
 * @param generatedAnnotation whether {@code javax.annotation.processing.Generated} can be named (a module may not read it)
 * @param suppressed per model the suppressed warnings, as {@code ProcessedModel} records them
 */
public record GeneratorOptions(boolean generatedAnnotation, Map<ClassRef, List<String>> suppressed) {
    public GeneratorOptions {
        suppressed = Map.copyOf(suppressed);
    }
}
