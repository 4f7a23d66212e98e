package dev.relata.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.relata.processor.graph.Automatic;
import dev.relata.processor.graph.Model;
import java.util.List;
import javax.lang.model.element.Modifier;

/** {@code NewPostRow}: the one class behind all stages of {@code NewPost}. */
final class InputRowGenerator {
    private final Model model;
    private final ModelNames names;
    private final ClassName row;
    private final List<InputPart> required;
    private final List<InputPart> held;
    private final ColumnValuesCode values;

    InputRowGenerator(Model model) {
        this.model = model;
        this.names = ModelNames.of(model);
        this.row = Types.of(names.inputRow());
        List<InputPart> parts = InputPart.of(model);
        this.required = parts.stream().filter(InputPart::isRequired).toList();
        this.held = parts.stream()
                .filter(part -> part.isRequired() || part.isOptional())
                .toList();
        this.values = new ColumnValuesCode(model, row, held);
    }

    GeneratedSource generate(GeneratorOptions options) {
        TypeSpec.Builder spec = TypeSpec.classBuilder(row)
                .addModifiers(Modifier.FINAL)
                .addJavadoc("All stages of {@link $T}.\n", Types.of(names.input()))
                .addSuperinterface(Types.of(names.input()));
        required.stream().skip(1).forEach(part -> spec.addSuperinterface(InputGenerator.stageOf(names, part)));
        spec.addSuperinterface(ParameterizedTypeName.get(Types.VALUES, names.model()));
        held.forEach(part -> spec.addField(field(part)));
        spec.addField(values.givenField())
                .addMethod(MethodSpec.constructorBuilder().build())
                .addMethod(values.copyConstructor());
        for (int i = 0; i < required.size(); i++) {
            ClassName next = i + 1 < required.size()
                    ? InputGenerator.stageOf(names, required.get(i + 1))
                    : Types.of(names.input());
            boolean inInterface = i > 0;
            values.setters(required.get(i), next, inInterface).forEach(spec::addMethod);
        }
        held.stream()
                .filter(InputPart::isOptional)
                .forEach(part ->
                        values.setters(part, Types.of(names.input()), true).forEach(spec::addMethod));
        spec.addMethod(values.given())
                .addMethod(values.bind(InputPart.of(model).stream()
                        .filter(part -> part.automatic() != Automatic.AUTOINCREMENT
                                && part.automatic() != Automatic.SOFT_DELETE)
                        .toList()));
        return new SourceFile(options).writePackagePrivate(names.inputRow(), spec, model);
    }

    private FieldSpec field(InputPart part) {
        FieldSpec.Builder field = FieldSpec.builder(part.fieldType(), part.name(), Modifier.PRIVATE);
        if (!part.isEmbedded()) {
            Literals.defaultOf(part.column()).ifPresent(field::initializer);
        }
        return field.build();
    }
}
