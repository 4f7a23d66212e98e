package dev.relata.processor.generate;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.relata.processor.graph.Column;
import dev.relata.processor.graph.Component;
import dev.relata.processor.graph.Model;
import dev.relata.processor.model.RelationKind;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** {@code UserDao.RelatedPosts}: what can be done with the rows that a relation of one row leads to. */
final class RelatedGenerator {
    private final Component.RelationEnd end;
    private final Model target;
    private final TypeName patch;
    private final RelationKey key;
    private final Optional<NestedRelation> inserted;
    private final ModelNames names;
    private final ClassName type;
    private final DaoKey id;
    private final CodeBlock table;

    /**
     * What is generated for one relation of a model.
     *
     * @param target the model it leads to
     * @param patch what updates a row of it
     * @param key how it is kept
     * @param inserted how rows are inserted together with one of the model; empty where they cannot be
     */
    RelatedGenerator(
            Component.RelationEnd end,
            Model target,
            TypeName patch,
            RelationKey key,
            Optional<NestedRelation> inserted) {
        this.end = end;
        this.inserted = inserted;
        this.target = target;
        this.patch = patch;
        this.key = key;
        this.names = ModelNames.of(target);
        this.type = names.model();
        this.id = DaoKey.of(target).get(0);
        this.table = CodeBlock.of("$T.$N", Types.of(names.table()), names.constant());
    }

    private boolean isMany() {
        return end.kind() == RelationKind.MANY;
    }

    /** The type of what the runtime gives. */
    private TypeName related() {
        return isMany()
                ? ParameterizedTypeName.get(Types.RELATED_ROWS, type, patch)
                : ParameterizedTypeName.get(Types.RELATED_ROW, type);
    }

    /** @param name of the class */
    TypeSpec generate(String name) {
        String field = isMany() ? "rows" : "row";
        TypeSpec.Builder spec = TypeSpec.classBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("What {@code $L} of one row leads to.\n", end.name())
                .addSuperinterface(ParameterizedTypeName.get(Types.QUERYABLE, type))
                .addField(related(), field, Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .addParameter(related(), field)
                        .addStatement("this.$1N = $1N", field)
                        .build())
                .addMethod(SourceFile.overriding("all")
                        .returns(ParameterizedTypeName.get(Types.SELECTION, type))
                        .addStatement("return this.$N.all()", field)
                        .build());
        return (isMany() ? many(spec) : one(spec)).build();
    }

    private TypeSpec.Builder many(TypeSpec.Builder spec) {
        spec.addMethod(DaoGenerator.method("where")
                        .addParameter(ParameterizedTypeName.get(Types.CONDITION, type), "condition")
                        .returns(ParameterizedTypeName.get(DaoGenerator.selectedRows(target), type, patch))
                        .addJavadoc("Those of them for which the condition is true.\n")
                        .addStatement("return this.rows.where(condition)")
                        .build())
                .addMethod(DaoGenerator.method("updateAll")
                        .addParameter(patch, "patch")
                        .returns(int.class)
                        .addJavadoc("Updates all of them, and says how many.\n")
                        .addStatement("return this.rows.updateAll(patch)")
                        .build());
        if (!target.permanent()) {
            spec.addMethod(DaoGenerator.method("deleteAll")
                    .returns(int.class)
                    .addJavadoc("Deletes all of them, and says how many.\n")
                    .addStatement("return this.rows.deleteAll()")
                    .build());
        }
        inserted.map(NestedRelation::targetUnder)
                .ifPresent(under -> spec.addMethod(DaoGenerator.method("create")
                        .addParameter(ArrayTypeName.of(under), "rows")
                        .varargs()
                        .returns(ParameterizedTypeName.get(ClassName.get(List.class), type))
                        .addJavadoc("Inserts rows and connects them. Gives them as stored, in order.\n")
                        .addStatement("return this.rows.create(rows, $T::values)", under)
                        .build()));
        if (key.isChangeable()) {
            named(
                    spec,
                    "connect",
                    "Connects rows, moving them where they belong to one row only; those connected stay as"
                            + " they are.\nAn unknown one is a {@code RowNotFoundException}, and nothing is written.\n");
        }
        if (key.isOptional()) {
            named(spec, "disconnect", "Ends connections; what is not connected is left alone.\n");
            named(
                    spec,
                    "set",
                    "Connects these rows and disconnects all others; connections that stay are not touched.\n");
        }
        return spec;
    }

    /** A method whose rows are given one by one, and one whose rows are given in a collection. */
    private void named(TypeSpec.Builder spec, String method, String what) {
        CodeBlock of = table;
        String parameter = "rows";
        TypeName one = type;
        TypeName boxed = type;
        if (id.columns().size() == 1) {
            Column column = id.columns().get(0);
            of = CodeBlock.of("$L.$L", table, column.component());
            parameter = "ids";
            one = JavaTypes.primitiveIfPossible(column);
            boxed = JavaTypes.boxed(column.type());
        }
        TypeName collection =
                ParameterizedTypeName.get(ClassName.get(Collection.class), WildcardTypeName.subtypeOf(boxed));
        spec.addMethod(named(method, parameter, of)
                .addParameter(ArrayTypeName.of(one), parameter)
                .varargs()
                .addJavadoc(what)
                .build());
        spec.addMethod(
                named(method, parameter, of).addParameter(collection, parameter).build());
    }

    private static MethodSpec.Builder named(String method, String parameter, CodeBlock of) {
        return DaoGenerator.method(method)
                .returns(int.class)
                .addStatement("return this.rows.$L($T.of($L, $N))", method, Types.IDS, of, parameter);
    }

    private TypeSpec.Builder one(TypeSpec.Builder spec) {
        spec.addMethod(DaoGenerator.method("find")
                        .returns(ParameterizedTypeName.get(ClassName.get(Optional.class), type))
                        .addJavadoc("The row, if there is one.\n")
                        .addStatement("return this.row.find()")
                        .build())
                .addMethod(DaoGenerator.method("get")
                        .returns(type)
                        .addJavadoc("The row, or a {@code RowNotFoundException}.\n")
                        .addStatement("return this.row.get()")
                        .build());
        inserted.filter(relation -> relation.isParent())
                .map(NestedRelation::targetUnder)
                .ifPresent(under -> spec.addMethod(createOne(under, CodeBlock.of("$T.values(row)", under))));
        inserted.filter(relation -> relation.isUnknown() || (relation.isOwner() && key.isChangeable()))
                .ifPresent(relation -> spec.addMethod(createOne(relation.targetInput(), CodeBlock.of("row"))));
        if (key.isChangeable()) {
            spec.addMethod(DaoGenerator.keyed("connect", id)
                    .returns(boolean.class)
                    .addJavadoc(
                            "Connects a row$L, and says whether it was not before.\nAn unknown one is a {@code"
                                    + " RowNotFoundException}, and nothing is written.\n",
                            key.isAlone() ? " in the place of the one that was" : "")
                    .addStatement("return this.row.connect($L, $L)", id.binding(table, List.of()), key.isAlone())
                    .build());
        }
        if (key.isOptional()) {
            spec.addMethod(DaoGenerator.method("disconnect")
                    .returns(boolean.class)
                    .addJavadoc("Ends the connection, and says whether there was one.\n")
                    .addStatement("return this.row.disconnect()")
                    .build());
        }
        return spec;
    }

    private MethodSpec createOne(ClassName input, CodeBlock row) {
        return DaoGenerator.method("create")
                .addParameter(input, "row")
                .returns(type)
                .addJavadoc(
                        "Inserts a row and connects it$L. Gives it as stored.\n",
                        key.isAlone() ? " in the place of the one that was" : "")
                .addStatement("return this.row.create($L, $L)", row, key.isAlone())
                .build();
    }
}
