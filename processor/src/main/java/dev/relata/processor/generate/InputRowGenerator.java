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
    private final InputStages stages;
    private final List<RelationSetter> relations;
    private final List<InputPart> held;
    private final String nested;
    private final ColumnValuesCode values;

    InputRowGenerator(Model model, Inputs inputs) {
        this.model = model;
        this.names = ModelNames.of(model);
        this.row = Types.of(names.inputRow());
        this.stages = new InputStages(model, inputs);
        this.relations = RelationSetter.of(model, stages.relations(), inputs);
        this.held = InputPart.of(model).stream()
                .filter(part -> part.isRequired() || part.isOptional())
                .toList();
        this.nested =
                ModelNames.unused("nested", held.stream().map(InputPart::name).toList());
        this.values = new ColumnValuesCode(model, row, held, relations.isEmpty() ? List.of() : List.of(nested));
    }

    GeneratedSource generate(GeneratorOptions options) {
        TypeSpec.Builder spec = TypeSpec.classBuilder(row)
                .addModifiers(Modifier.FINAL)
                .addJavadoc("All stages of {@link $T}.\n", Types.of(names.input()));
        stages.views().forEach(view -> spec.addSuperinterface(view.type()));
        List<InputPart> inStages = stages.stages();
        inStages.forEach(part -> spec.addSuperinterface(stages.stageOfRow(part)));
        spec.addSuperinterface(ParameterizedTypeName.get(Types.VALUES, names.model()));
        held.forEach(part -> spec.addField(field(part)));
        spec.addField(values.givenField());
        if (!relations.isEmpty()) {
            spec.addField(FieldSpec.builder(Types.NESTED, nested, Modifier.PRIVATE)
                    .initializer("$T.none()", Types.NESTED)
                    .build());
        }
        spec.addMethod(MethodSpec.constructorBuilder().build()).addMethod(values.copyConstructor());
        for (InputPart part : held) {
            boolean declared = part.isOptional() || inStages.contains(part);
            values.setters(part, row, declared).forEach(spec::addMethod);
        }
        relations.forEach(setter -> spec.addMethod(setter(setter)));
        spec.addMethod(values.given())
                .addMethod(values.bind(InputPart.of(model).stream()
                        .filter(part -> part.automatic() != Automatic.AUTOINCREMENT
                                && part.automatic() != Automatic.SOFT_DELETE)
                        .toList()));
        if (!relations.isEmpty()) {
            spec.addMethod(SourceFile.overriding("nested")
                            .returns(Types.NESTED)
                            .addStatement("return this.$N", nested)
                            .build())
                    .addMethod(with());
        }
        return new SourceFile(options).writePackagePrivate(names.inputRow(), spec, model);
    }

    private MethodSpec setter(RelationSetter setter) {
        boolean declared = stages.isGivenInTheEnd(setter.relation())
                || stages.stages().stream()
                        .anyMatch(part -> stages.beginningAt(part).contains(setter.relation()));
        return setter.declared(
                        declared ? SourceFile.overriding(setter.name()) : MethodSpec.methodBuilder(setter.name()), row)
                .addStatement("return with(this.$N.$L)", nested, setter.call())
                .build();
    }

    private MethodSpec with() {
        return MethodSpec.methodBuilder("with")
                .addModifiers(Modifier.PRIVATE)
                .addParameter(Types.NESTED, "relations")
                .returns(row)
                .addStatement("$T next = $L", row, values.copy())
                .addStatement("next.$N = relations", nested)
                .addStatement("return next")
                .build();
    }

    private FieldSpec field(InputPart part) {
        FieldSpec.Builder field = FieldSpec.builder(part.fieldType(), part.name(), Modifier.PRIVATE);
        if (!part.isEmbedded()) {
            Literals.defaultOf(part.column()).ifPresent(field::initializer);
        }
        return field.build();
    }
}
