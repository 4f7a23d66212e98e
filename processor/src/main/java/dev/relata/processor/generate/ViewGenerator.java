package dev.relata.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.relata.processor.graph.Naming;
import dev.relata.processor.model.ClassRef;
import dev.relata.processor.view.View;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** {@code UserCardView}: how a view is read, as a constant. */
public final class ViewGenerator {
    private final ClassRef type;
    private final GeneratorOptions options;

    private ViewGenerator(ClassRef type, GeneratorOptions options) {
        this.type = type;
        this.options = options;
    }

    /** The name of the class. */
    public static ClassRef type(ClassRef view) {
        return view.sibling("", "View");
    }

    public static GeneratedSource generate(View view, GeneratorOptions options) {
        ViewGenerator generator = new ViewGenerator(view.type(), options);
        return generator.source(Types.of(view.type()), Types.of(view.model()), view.isPublic(), Optional.of(view));
    }

    /**
     * Stands in for the class of a view with an error.
     *
     * @param nameable whether generated classes can name the view
     * @param model what it is a view of, where that can be named
     */
    public static GeneratedSource stub(
            ClassRef view, boolean nameable, Optional<ClassRef> model, boolean isPublic, GeneratorOptions options) {
        ClassName object = ClassName.get(Object.class);
        return new ViewGenerator(view, options)
                .source(
                        nameable ? Types.of(view) : object,
                        model.map(Types::of).orElse(object),
                        isPublic,
                        Optional.empty());
    }

    private GeneratedSource source(ClassName view, ClassName model, boolean isPublic, Optional<View> parts) {
        TypeName shape = ParameterizedTypeName.get(Types.VIEW_SHAPE, model, view);
        String constant = Naming.constant(type.simpleName());
        FieldSpec.Builder field = FieldSpec.builder(shape, constant, Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("Reads {@link $T} of {@link $T}.\n", view, model);
        TypeSpec.Builder spec = TypeSpec.classBuilder(Types.of(type(type)))
                .addModifiers(Modifier.FINAL)
                .addJavadoc("How {@link $T} is read.\n", view);
        MethodSpec constructor =
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build();
        if (parts.isPresent()) {
            List<CodeBlock> made = new ArrayList<>();
            List<CodeBlock> read = new ArrayList<>();
            for (int i = 0; i < parts.get().parts().size(); i++) {
                ViewPartCode code = new ViewPartCode(parts.get(), i);
                made.add(code.make());
                read.add(code.read());
            }
            field.initializer(
                    "new $T<>($L)$L\n        .shape($T.class, $T::read)",
                    Types.VIEW_PARTS,
                    ViewPartCode.table(parts.get().model()),
                    made.stream()
                            .map(part -> CodeBlock.of("\n        .$L", part))
                            .collect(CodeBlock.joining("")),
                    view,
                    Types.of(type(type)));
            spec.addField(field.build())
                    .addMethod(constructor)
                    .addMethod(MethodSpec.methodBuilder("read")
                            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                            .addParameter(Types.VIEW_ROW, "row")
                            .addException(SQLException.class)
                            .returns(view)
                            .addStatement("return new $T(\n$L)", view, CodeBlock.join(read, ",\n"))
                            .build());
        } else {
            spec.addField(field.build()).addMethod(constructor);
        }
        return new SourceFile(options).write(type(type), spec, isPublic);
    }
}
