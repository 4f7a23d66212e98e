package dev.relata.processor.generate;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.relata.processor.graph.Model;
import dev.relata.processor.model.ClassRef;
import javax.lang.model.element.Modifier;

/** What all generated source files have in common. */
final class SourceFile {
    private static final String PROCESSOR = "dev.relata.processor.ModelProcessor";

    private final GeneratorOptions options;

    SourceFile(GeneratorOptions options) {
        this.options = options;
    }

    /** Writes a type for a model; the model's table constant is imported, so that the code says {@code POST.title}. */
    GeneratedSource write(ClassRef type, TypeSpec.Builder spec, Model model) {
        ModelNames names = ModelNames.of(model);
        return write(type, spec, model.isPublic(), Types.of(names.table()), names.constant());
    }

    /** The same for a type that only generated code of the same package names. */
    GeneratedSource writePackagePrivate(ClassRef type, TypeSpec.Builder spec, Model model) {
        ModelNames names = ModelNames.of(model);
        return write(type, spec, false, Types.of(names.table()), names.constant());
    }

    /** Writes a type that names no table constant. */
    GeneratedSource write(ClassRef type, TypeSpec.Builder spec, boolean isPublic) {
        return source(type, javaFile(type, spec, isPublic));
    }

    private GeneratedSource write(
            ClassRef type, TypeSpec.Builder spec, boolean isPublic, ClassName table, String constant) {
        JavaFile.Builder file = javaFile(type, spec, isPublic);
        // A stub's code names no constant, and classes of the unnamed package cannot be imported.
        boolean named = options.stub().isEmpty() && !type.packageName().isEmpty();
        if (named && !Types.of(type).equals(table)) {
            file.addStaticImport(table, constant);
        }
        return source(type, file);
    }

    private JavaFile.Builder javaFile(ClassRef type, TypeSpec.Builder spec, boolean isPublic) {
        if (isPublic) {
            spec.addModifiers(Modifier.PUBLIC);
        }
        if (options.generatedAnnotation()) {
            spec.addAnnotation(AnnotationSpec.builder(Types.GENERATED)
                    .addMember("value", "$S", PROCESSOR)
                    .build());
        }
        if (!options.lints().isEmpty()) {
            spec.addAnnotation(AnnotationSpec.builder(SuppressWarnings.class)
                    .addMember("value", Javadoc.strings(options.lints()))
                    .build());
        }
        TypeSpec full = spec.build();
        TypeSpec written =
                options.stub().map(stub -> stub.types().of(full).build()).orElse(full);
        return JavaFile.builder(type.packageName(), written)
                .indent("    ")
                .skipJavaLangImports(!options.javaLangHidden());
    }

    private static GeneratedSource source(ClassRef type, JavaFile.Builder file) {
        return new GeneratedSource(type, file.build().toString());
    }

    /** A method that implements one of an interface. */
    static MethodSpec.Builder overriding(String name) {
        return MethodSpec.methodBuilder(name).addAnnotation(Override.class).addModifiers(Modifier.PUBLIC);
    }

    /** The statement of a switch whose cases are the numbers of columns, for one that is none of them. */
    static final String NO_SUCH_COLUMN = "default -> throw new $T(column)";
}
