package dev.relata.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import dev.relata.processor.graph.Database;
import dev.relata.processor.model.ClassRef;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** {@code BlogDatabase}: a DAO for each model, transactions, and the schema. */
final class DatabaseGenerator {
    private static final TypeVariableName RESULT = TypeVariableName.get("R");
    private static final TypeVariableName FAILURE = TypeVariableName.get("X", Exception.class);

    private final Database database;
    private final ClassRef ref;
    private final ClassName type;

    DatabaseGenerator(Database database) {
        this.database = database;
        this.ref = database.type().sibling("", "Database");
        this.type = Types.of(ref);
    }

    GeneratedSource generate(GeneratorOptions options) {
        TypeSpec.Builder spec = TypeSpec.classBuilder(type)
                .addModifiers(Modifier.FINAL)
                .addJavadoc(
                        "The database {@link $T}: a DAO for each model, and transactions.\n", Types.of(database.type()))
                .addField(Types.SESSION, "session", Modifier.PRIVATE, Modifier.FINAL);
        constructors().forEach(spec::addMethod);
        database.models().forEach(model -> spec.addMethod(accessor(new ModelNames(model))));
        Stream.of(
                        work(
                                "inTransaction",
                                "The work in one transaction: committed, or rolled back on any exception. Joins"
                                        + " an outer one, in a savepoint."),
                        action(),
                        work("readOnly", "The work on one snapshot of the data; it may not write."))
                .forEach(spec::addMethod);
        schema().forEach(spec::addMethod);
        return new SourceFile(options).write(ref, spec, database.isPublic());
    }

    private List<MethodSpec> constructors() {
        return List.of(
                constructor(Types.JDBI_CLASS, "jdbi")
                        .addModifiers(Modifier.PUBLIC)
                        .addJavadoc(
                                "On a Jdbi: each call is a transaction of its own, or part of the one open on this thread.\n")
                        .addStatement("this($T.on(jdbi))", Types.SESSION)
                        .build(),
                constructor(Types.HANDLE, "handle")
                        .addModifiers(Modifier.PUBLIC)
                        .addJavadoc("On a handle, and so inside its transaction.\n")
                        .addStatement("this($T.on(handle))", Types.SESSION)
                        .build(),
                constructor(Types.SESSION, "session")
                        .addModifiers(Modifier.PRIVATE)
                        .addStatement("this.session = session")
                        .build());
    }

    private static MethodSpec.Builder constructor(ClassName parameter, String name) {
        return MethodSpec.constructorBuilder().addParameter(parameter, name);
    }

    private static MethodSpec accessor(ModelNames names) {
        ClassName dao = Types.of(names.dao());
        return MethodSpec.methodBuilder(names.accessor())
                .addModifiers(Modifier.PUBLIC)
                .returns(dao)
                .addJavadoc("The rows of {@link $T}.\n", names.model())
                .addStatement("return new $T(session)", dao)
                .build();
    }

    private MethodSpec work(String name, String doc) {
        return transaction(name, doc, ParameterizedTypeName.get(Types.TRANSACTION_WORK, type, RESULT, FAILURE), "work")
                .addTypeVariable(RESULT)
                .addTypeVariable(FAILURE)
                .returns(RESULT)
                .addStatement("return session.$N(tx -> work.run(new $T(tx)))", name, type)
                .build();
    }

    private MethodSpec action() {
        TypeName action = ParameterizedTypeName.get(Types.TRANSACTION_ACTION, type, FAILURE);
        return transaction("useTransaction", "The same without a result.", action, "action")
                .addTypeVariable(FAILURE)
                .addStatement("session.useTransaction(tx -> action.run(new $T(tx)))", type)
                .build();
    }

    private static MethodSpec.Builder transaction(String name, String doc, TypeName parameter, String parameterName) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(parameter, parameterName)
                .addException(FAILURE)
                .addJavadoc("$L\n", doc);
    }

    private List<MethodSpec> schema() {
        return List.of(
                createSchema(Types.JDBI_CLASS, "jdbi"),
                createSchema(Types.HANDLE, "handle"),
                MethodSpec.methodBuilder("ddl")
                        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                        .addParameter(Types.DIALECT, "dialect")
                        .returns(String.class)
                        .addJavadoc("The script that creates the schema.\n")
                        .addStatement(
                                "return $T.read($T.class, dialect)", Types.SCHEMA_SCRIPTS, Types.of(database.type()))
                        .build());
    }

    private MethodSpec createSchema(ClassName parameter, String name) {
        return MethodSpec.methodBuilder("createSchema")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addParameter(parameter, name)
                .addJavadoc("Creates all tables or none; fails where one of them exists.\n")
                .addStatement("$T.createSchema($N, $T::ddl)", Types.SESSION, name, type)
                .build();
    }
}
