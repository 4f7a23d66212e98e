package dev.relata.processor.generate;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.relata.processor.graph.Column;
import dev.relata.processor.graph.Model;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** {@code PostDao}: what can be done with the rows of one table. */
final class DaoGenerator {
    private static final String STORED = "@return the row as stored\n";

    private final Model model;
    private final Inputs inputs;
    private final ModelNames names;
    private final ClassName type;
    private final ClassName input;
    private final ClassName inputRow;
    private final ClassName patch;
    private final SqlText sql;
    private final List<DaoKey> keys;

    DaoGenerator(Model model, Inputs inputs) {
        this.model = model;
        this.inputs = inputs;
        this.names = ModelNames.of(model);
        this.type = names.model();
        this.input = Types.of(names.input());
        this.inputRow = Types.of(names.inputRow());
        this.patch = Types.of(names.patch());
        this.sql = new SqlText(model);
        this.keys = DaoKey.of(model);
    }

    GeneratedSource generate(GeneratorOptions options) {
        ClassName dao = Types.of(names.dao());
        TypeSpec.Builder spec = TypeSpec.classBuilder(dao)
                .addModifiers(Modifier.FINAL)
                .addSuperinterface(ParameterizedTypeName.get(Types.QUERYABLE, type))
                .addJavadoc(
                        "Reads and writes the rows of {@link $T}, table {@code $L}. In the SQL below, {@code ...} stands for"
                                + " the columns\nof {@link $T} in their order.\n",
                        type,
                        Javadoc.code(model.table()),
                        Types.of(names.table()));
        keys.forEach(key -> spec.addField(keyField(key)));
        spec.addField(rowsType(), "rows", Modifier.PRIVATE, Modifier.FINAL);
        constructors().forEach(spec::addMethod);
        keys.forEach(key -> readers(key).forEach(spec::addMethod));
        spec.addMethod(all());
        spec.addMethod(where());
        inserts().forEach(spec::addMethod);
        keys.stream().filter(DaoKey::upserts).forEach(key -> {
            spec.addMethod(upsert(key));
            spec.addMethod(upsertAll(key));
        });
        updates().forEach(spec::addMethod);
        if (!model.permanent()) {
            new DaoDeletes(model, keys.get(0), sql).methods().forEach(spec::addMethod);
        }
        new RelatedAccessors(model, inputs).addTo(spec);
        return new SourceFile(options).write(names.dao(), spec, model);
    }

    private TypeName rowsType() {
        return ParameterizedTypeName.get(Types.ROWS, type, patch);
    }

    private FieldSpec keyField(DaoKey key) {
        return FieldSpec.builder(
                        ParameterizedTypeName.get(Types.KEY, type),
                        key.constant(),
                        Modifier.PRIVATE,
                        Modifier.STATIC,
                        Modifier.FINAL)
                .initializer(key.create(CodeBlock.of("$N", names.tableConstant()), sql))
                .build();
    }

    private List<MethodSpec> constructors() {
        return List.of(
                constructor(Types.JDBI_CLASS, "jdbi")
                        .addJavadoc(
                                "On a Jdbi: each call is a transaction of its own, or part of the one open on this thread.\n")
                        .addStatement("this($T.on(jdbi))", Types.SESSION)
                        .build(),
                constructor(Types.HANDLE, "handle")
                        .addJavadoc("On a handle, and so inside its transaction.\n")
                        .addStatement("this($T.on(handle))", Types.SESSION)
                        .build(),
                constructor(Types.SESSION, "session")
                        .addJavadoc("For generated code.\n")
                        .addStatement("this.rows = session.rows($N)", names.tableConstant())
                        .build());
    }

    private static MethodSpec.Builder constructor(ClassName parameter, String name) {
        return MethodSpec.constructorBuilder().addModifiers(Modifier.PUBLIC).addParameter(parameter, name);
    }

    private List<MethodSpec> readers(DaoKey key) {
        List<MethodSpec> methods = new ArrayList<>();
        String select = Javadoc.code(sql.select(key));
        TypeName optional = ParameterizedTypeName.get(ClassName.get(Optional.class), type);
        methods.add(keyed(key.finder(), key)
                .returns(optional)
                .addJavadoc("{@code $L}\n", select)
                .addStatement("return this.rows.find($N, $L)", key.constant(), key.binding(names.tableConstant()))
                .build());
        if (!model.relationEnds().isEmpty()) {
            methods.add(including(key.finder(), "find", key, optional));
        }
        if (key.isId()) {
            methods.add(keyed("get", key)
                    .returns(type)
                    .addJavadoc(
                            "{@code $L}\n\n@throws $T where there is no such row\n",
                            select,
                            ClassName.get(Types.JDBI, "RowNotFoundException"))
                    .addStatement("return this.rows.get($N, $L)", key.constant(), key.binding(names.tableConstant()))
                    .build());
            if (!model.relationEnds().isEmpty()) {
                methods.add(including("get", "get", key, type));
            }
        }
        return methods;
    }

    private MethodSpec including(String name, String reader, DaoKey key, TypeName result) {
        TypeName include = ParameterizedTypeName.get(Types.INCLUDE, type);
        String relations = ModelNames.unused("relations", key.parameterNames());
        return keyed(name, key)
                .addModifiers(Modifier.FINAL)
                .addAnnotation(SafeVarargs.class)
                .addAnnotation(AnnotationSpec.builder(SuppressWarnings.class)
                        .addMember("value", "$S", "varargs")
                        .build())
                .addParameter(ArrayTypeName.of(include), relations)
                .varargs()
                .returns(result)
                .addJavadoc("The same with relations loaded, each in one more statement.\n")
                .addStatement(
                        "return this.rows.$L($N, $L, $T.asList($N))",
                        reader,
                        key.constant(),
                        key.binding(names.tableConstant(), List.of(relations)),
                        Arrays.class,
                        relations)
                .build();
    }

    private MethodSpec all() {
        return SourceFile.overriding("all")
                .returns(ParameterizedTypeName.get(Types.SELECTION, type))
                .addStatement("return this.rows.all()")
                .build();
    }

    private MethodSpec where() {
        return method("where")
                .addParameter(ParameterizedTypeName.get(Types.CONDITION, type), "condition")
                .returns(ParameterizedTypeName.get(selectedRows(model), type, patch))
                .addJavadoc("The rows for which the condition is true.\n")
                .addStatement("return this.rows.where(condition)")
                .build();
    }

    /** What can be done with rows that meet a condition. */
    static ClassName selectedRows(Model model) {
        if (model.permanent()) {
            return Types.UPDATABLE_ROWS;
        }
        return model.softDelete().isPresent() ? Types.PURGEABLE_ROWS : Types.DELETABLE_ROWS;
    }

    private List<MethodSpec> inserts() {
        return List.of(
                method("insert")
                        .addParameter(input, "input")
                        .returns(type)
                        .addJavadoc("{@code $L}\n\n$L", Javadoc.code(sql.insert()), STORED)
                        .addStatement("return this.rows.insert(($T) input)", inputRow)
                        .build(),
                method("insertAll")
                        .addParameter(inputs(), "inputs")
                        .returns(rowList())
                        .addJavadoc(
                                "All or none, in batches.\n\n@return the rows as stored, in the order of the inputs\n")
                        .addStatement("return this.rows.insertAll(inputs, $T.class)", inputRow)
                        .build(),
                method("insertAllNew")
                        .addParameter(inputs(), "inputs")
                        .returns(rowList())
                        .addJavadoc(
                                "{@code $L}\n\n$L\n\n$L",
                                Javadoc.code(sql.insertNew()),
                                "Leaves out inputs of which a key is taken"
                                        + (model.softDelete().isPresent() ? ", by a deleted row too" : "")
                                        + ", or is that of an input before. Other broken constraints are thrown.",
                                "@return the rows inserted as stored, in the order of the inputs\n")
                        .addStatement("return this.rows.insertAllNew(inputs, $T.class)", inputRow)
                        .build());
    }

    private TypeName inputs() {
        return ParameterizedTypeName.get(ClassName.get(Collection.class), WildcardTypeName.subtypeOf(input));
    }

    private TypeName rowList() {
        return ParameterizedTypeName.get(ClassName.get(List.class), type);
    }

    private MethodSpec upsertAll(DaoKey key) {
        return method("upsertAll" + key.suffix())
                .addParameter(inputs(), "inputs")
                .returns(rowList())
                .addJavadoc(
                        "{@link #$L} for all, in one statement for those that set the same columns.\n\n$L",
                        "upsert" + key.suffix(),
                        "@return the rows as stored, in the order of the inputs, of which no two may have the same key\n")
                .addStatement("return this.rows.upsertAll($N, inputs, $T.class)", key.constant(), inputRow)
                .build();
    }

    private MethodSpec upsert(DaoKey key) {
        boolean revives = model.softDelete().isPresent() && key.where().isEmpty();
        return method("upsert" + key.suffix())
                .addParameter(input, "input")
                .returns(type)
                .addJavadoc(
                        "{@code $L}\n\n$L@return the row as stored, inserted or updated with what the input gives\n",
                        Javadoc.code(sql.upsert(key)),
                        revives ? "A deleted row in conflict comes back.\n\n" : "")
                .addStatement("return this.rows.upsert($N, ($T) input)", key.constant(), inputRow)
                .build();
    }

    private List<MethodSpec> updates() {
        DaoKey id = keys.get(0);
        List<String> parameters = id.parameterNames();
        String patchName = ModelNames.unused("patch", parameters);
        return List.of(
                keyed("update", id)
                        .addParameter(patch, patchName)
                        .returns(type)
                        .addJavadoc("{@code $L}, with what the patch sets.\n\n$L", updateSql(), STORED)
                        .addStatement(
                                "return this.rows.update($N, $L, $N)",
                                id.constant(),
                                id.binding(names.tableConstant(), List.of(patchName)),
                                patchName)
                        .build(),
                method("update")
                        .addParameter(type, "row")
                        .addParameter(patch, "patch")
                        .returns(type)
                        .addJavadoc("The same by the row's id$L.\n\n$L", versionChecked(model), STORED)
                        .addStatement("return this.rows.update(row, patch)")
                        .build(),
                method("update")
                        .addParameter(type, "row")
                        .returns(type)
                        .addJavadoc(
                                "Writes the whole row by its id$L; generated columns stay.\n\n$L",
                                versionChecked(model),
                                STORED)
                        .addStatement("return this.rows.update(row)")
                        .build(),
                method("updateAll")
                        .addParameter(patch, "patch")
                        .returns(int.class)
                        .addJavadoc("Updates $L.\n\n@return how many\n", everyRow(model))
                        .addStatement("return this.rows.updateAll(patch)")
                        .build());
    }

    private String updateSql() {
        return Javadoc.code(sql.update());
    }

    static String everyRow(Model model) {
        return model.softDelete().isPresent() ? "every row that is not deleted" : "every row of the table";
    }

    /** What is said of methods that are given a row. */
    static CodeBlock versionChecked(Model model) {
        return model.columns().stream().anyMatch(SqlText::isVersion)
                ? CodeBlock.of(", if nobody changed it since ({@code StaleVersionException})")
                : CodeBlock.of("");
    }

    static MethodSpec.Builder method(String name) {
        return MethodSpec.methodBuilder(name).addModifiers(Modifier.PUBLIC);
    }

    static MethodSpec.Builder keyed(String name, DaoKey key) {
        MethodSpec.Builder method = method(name);
        for (Column column : key.columns()) {
            method.addParameter(
                    ParameterSpec.builder(JavaTypes.primitiveIfPossible(column), ModelNames.parameter(column))
                            .build());
        }
        return method;
    }
}
