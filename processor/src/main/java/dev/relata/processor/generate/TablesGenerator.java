package dev.relata.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.relata.processor.graph.Database;
import dev.relata.processor.model.ClassRef;
import javax.lang.model.element.Modifier;

/** {@code BlogTables}: the constants of all tables in one import. */
final class TablesGenerator {
    private final Database database;

    TablesGenerator(Database database) {
        this.database = database;
    }

    GeneratedSource generate(GeneratorOptions options) {
        ClassRef ref = database.type().sibling("", "Tables");
        TypeSpec.Builder spec = TypeSpec.classBuilder(Types.of(ref))
                .addModifiers(Modifier.FINAL)
                .addJavadoc("The tables of {@link $T}, for one static import.\n", Types.of(database.type()));
        for (ClassRef model : database.models()) {
            ModelNames names = new ModelNames(model);
            ClassName table = Types.of(names.table());
            spec.addField(FieldSpec.builder(table, names.constant(), Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                    .initializer("$T.$N", table, names.constant())
                    .addJavadoc("The table of {@link $T}.\n", names.model())
                    .build());
        }
        spec.addMethod(
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
        return new SourceFile(options).write(ref, spec, database.isPublic());
    }
}
