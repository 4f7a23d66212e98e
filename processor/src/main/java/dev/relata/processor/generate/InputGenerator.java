package dev.relata.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import dev.relata.processor.graph.Model;
import java.util.List;
import javax.lang.model.element.Modifier;

/** {@code NewPost}: the input of an insert, in stages, so that what is required cannot be forgotten. */
final class InputGenerator {
    private final Model model;
    private final ModelNames names;
    private final ClassName input;
    private final List<InputPart> parts;
    private final List<InputPart> required;

    InputGenerator(Model model) {
        this.model = model;
        this.names = ModelNames.of(model);
        this.input = Types.of(names.input());
        this.parts = InputPart.of(model);
        this.required = parts.stream().filter(InputPart::isRequired).toList();
    }

    GeneratedSource generate(GeneratorOptions options) {
        TypeSpec.Builder spec = TypeSpec.interfaceBuilder(input)
                .addModifiers(Modifier.SEALED)
                .addPermittedSubclass(Types.of(names.inputRow()))
                .addAnnotations(options.onValues())
                .addJavadoc(
                        "What is given to insert a {@link $T}: $L. Immutable; every call gives a new value.\n",
                        names.model(),
                        required.isEmpty() ? "nothing is required" : "the required columns first, in order")
                .addMethod(start());
        parts.stream()
                .filter(InputPart::isOptional)
                .forEach(part -> setters(part, input).forEach(setter -> spec.addMethod(setter.build())));
        for (int i = 1; i < required.size(); i++) {
            spec.addType(stage(required.get(i), stageAfter(i), options));
        }
        return new SourceFile(options).write(names.input(), spec, model.isPublic());
    }

    private MethodSpec start() {
        ClassName row = Types.of(names.inputRow());
        if (required.isEmpty()) {
            return MethodSpec.methodBuilder("defaults")
                    .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                    .returns(input)
                    .addJavadoc("A new {@link $T} with nothing given.\n", names.model())
                    .addStatement("return new $T()", row)
                    .build();
        }
        InputPart first = required.get(0);
        ParameterSpec parameter = first.setters().get(0);
        return MethodSpec.methodBuilder(first.name())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(stageAfter(0))
                .addParameter(parameter)
                .addJavadoc("Begins a new {@link $T}.\n", names.model())
                .addStatement("return new $T().$N($N)", row, first.name(), parameter.name())
                .build();
    }

    private TypeSpec stage(InputPart part, ClassName next, GeneratorOptions options) {
        TypeSpec.Builder stage = TypeSpec.interfaceBuilder(stageOf(names, part))
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.SEALED)
                .addPermittedSubclass(Types.of(names.inputRow()))
                .addAnnotations(options.onValues())
                .addJavadoc("{@code $L} is still missing.\n", part.name());
        setters(part, next).forEach(setter -> stage.addMethod(setter.build()));
        return stage.build();
    }

    private static List<MethodSpec.Builder> setters(InputPart part, ClassName result) {
        return part.setters().stream()
                .map(parameter -> MethodSpec.methodBuilder(part.name())
                        .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                        .addParameter(parameter)
                        .returns(result)
                        .addJavadoc(unset(part)))
                .toList();
    }

    private static CodeBlock unset(InputPart part) {
        if (part.isEmbedded() || part.isRequired()) {
            return CodeBlock.of("");
        }
        return switch (part.automatic()) {
            case UUID -> CodeBlock.of("Not given: a new UUID.\n");
            case CREATED_AT -> CodeBlock.of("Not given: now.\n");
            default ->
                Literals.defaultOf(part.column())
                        .map(value -> CodeBlock.of("Not given: {@code $L}.\n", Javadoc.code(value.toString())))
                        .orElseGet(() -> CodeBlock.of("Not given: null.\n"));
        };
    }

    /** The type that a call of required part number {@code index} gives. */
    private ClassName stageAfter(int index) {
        return index + 1 < required.size() ? stageOf(names, required.get(index + 1)) : input;
    }

    static ClassName stageOf(ModelNames names, InputPart part) {
        return Types.of(names.input()).nestedClass("Missing" + ModelNames.capitalized(part.name()));
    }
}
