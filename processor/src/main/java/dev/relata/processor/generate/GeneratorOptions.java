package dev.relata.processor.generate;

import com.palantir.javapoet.AnnotationSpec;
import java.util.List;
import java.util.Optional;

/**
 * What generators need beside the graph.
 *
 * @param generatedAnnotation whether {@code javax.annotation.processing.Generated} can be named (a module may not read it)
 * @param checkReturnValue whether Error Prone's annotation of this name can be named
 * @param javaLangHidden whether the package has types named like those of {@code java.lang}, which then must be imported
 * @param suppressed the suppressed warnings of the model, as {@code ProcessedModel} records them
 * @param lints those that generated code sets off through what is deprecated or generic, by the names javac gives them
 * @param stub where the compilation fails anyway: what is generated is used, but never run
 */
public record GeneratorOptions(
        boolean generatedAnnotation,
        boolean checkReturnValue,
        boolean javaLangHidden,
        List<String> suppressed,
        List<String> lints,
        Optional<Stub> stub) {
    public GeneratorOptions {
        suppressed = List.copyOf(suppressed);
        lints = List.copyOf(lints);
    }

    /** The annotations of types whose methods give new values, which must not be dropped. */
    List<AnnotationSpec> onValues() {
        return checkReturnValue
                ? List.of(AnnotationSpec.builder(Types.CHECK_RETURN_VALUE).build())
                : List.of();
    }
}
