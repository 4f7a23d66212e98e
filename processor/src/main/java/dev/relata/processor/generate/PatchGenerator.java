package dev.relata.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.relata.processor.graph.Model;
import java.util.List;
import javax.lang.model.element.Modifier;

/** {@code PostPatch}: the input of an update; only what was set is written. */
final class PatchGenerator {
    private final Model model;
    private final ModelNames names;
    private final ClassName patch;
    private final List<InputPart> parts;
    private final ColumnValuesCode values;

    PatchGenerator(Model model) {
        this.model = model;
        this.names = ModelNames.of(model);
        this.patch = Types.of(names.patch());
        this.parts = InputPart.of(model).stream().filter(InputPart::isPatchable).toList();
        this.values = new ColumnValuesCode(model, patch, parts);
    }

    GeneratedSource generate(GeneratorOptions options) {
        TypeSpec.Builder spec = TypeSpec.classBuilder(patch)
                .addModifiers(Modifier.FINAL)
                .addAnnotations(options.onValues())
                .addSuperinterface(ParameterizedTypeName.get(Types.PATCH, names.model()))
                .addJavadoc(
                        "Changes to a {@link $T}: only what is set here is written, null too. Immutable; every call gives a"
                                + " new value.\n",
                        names.model());
        parts.forEach(part -> spec.addField(part.fieldType(), part.name(), Modifier.PRIVATE));
        spec.addField(values.givenField()).addMethod(start());
        if (!parts.isEmpty()) {
            spec.addMethod(values.copyConstructor());
        }
        for (InputPart part : parts) {
            part.setters()
                    .forEach(parameter -> spec.addMethod(values.setter(part, parameter, patch, false)
                            .addModifiers(Modifier.PUBLIC)
                            .addJavadoc("Sets {@code $L}.\n", part.name())
                            .build()));
        }
        spec.addMethod(values.given()).addMethod(values.bind(parts));
        return new SourceFile(options).write(names.patch(), spec, model);
    }

    private static MethodSpec start() {
        return MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("Changes nothing.\n")
                .build();
    }
}
