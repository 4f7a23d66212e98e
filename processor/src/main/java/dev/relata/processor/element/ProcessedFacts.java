package dev.relata.processor.element;

import dev.relata.processor.diagnostic.Location;
import dev.relata.processor.model.ClassRef;
import dev.relata.processor.model.Written;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the class file of a model has lost, as its generated table class has recorded it.
 *
 * @param nullable paths of the components that are {@code @Nullable}
 * @param suppressed silenced warnings, as {@code component:RuleName} or {@code :RuleName}
 */
record ProcessedFacts(Set<String> nullable, List<String> suppressed) {
    private static final String ANNOTATION = "dev.relata.processing.ProcessedModel";

    /** Empty where the model was compiled without the processor. */
    static Optional<ProcessedFacts> of(ClassRef model, Compilation compilation) {
        return compilation
                .type(model.sibling("", "Table"))
                .flatMap(table -> Annotation.find(table, ANNOTATION, Location.nowhere()))
                .filter(annotation -> annotation
                        .type("model")
                        .map(type -> compilation.ref(type.value()))
                        .filter(model::equals)
                        .isPresent())
                .map(annotation -> new ProcessedFacts(
                        Set.copyOf(values(annotation.texts("nullable"))), values(annotation.texts("suppressed"))));
    }

    private static List<String> values(List<Written<String>> texts) {
        return texts.stream().map(Written::value).distinct().toList();
    }
}
