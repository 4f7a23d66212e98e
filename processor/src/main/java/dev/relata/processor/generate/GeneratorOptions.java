package dev.relata.processor.generate;

import com.palantir.javapoet.AnnotationSpec;
import java.util.List;

/**
 * What generators need beside the graph.
 *
 * @param generatedAnnotation whether {@code javax.annotation.processing.Generated} can be named (a module may not read it)
 * @param checkReturnValue whether Error Prone's annotation of this name can be named
 * @param javaLangHidden whether the package has types named like those of {@code java.lang}, which then must be imported
 * @param suppressed the suppressed warnings of the model, as {@code ProcessedModel} records them
 * @param deprecations the lints that the use of what its author deprecated sets off, by the names javac gives them
 */
public record GeneratorOptions(
        boolean generatedAnnotation,
        boolean checkReturnValue,
        boolean javaLangHidden,
        List<String> suppressed,
        List<String> deprecations) {
    public GeneratorOptions {
        suppressed = List.copyOf(suppressed);
        deprecations = List.copyOf(deprecations);
    }

    /** The annotations of types whose methods give new values, which must not be dropped. */
    List<AnnotationSpec> onValues() {
        return checkReturnValue
                ? List.of(AnnotationSpec.builder(Types.CHECK_RETURN_VALUE).build())
                : List.of();
    }
}
