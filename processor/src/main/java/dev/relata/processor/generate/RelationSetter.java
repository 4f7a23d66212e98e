package dev.relata.processor.generate;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import dev.relata.processor.graph.Column;
import dev.relata.processor.graph.Model;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * A method of an input that gives rows of a relation.
 *
 * @param parameters the last one is any number of values where {@code varargs}
 * @param call the call on what is known of the relations so far that adds these rows
 * @param doc what it does
 */
record RelationSetter(
        NestedRelation relation,
        String name,
        List<TypeVariableName> variables,
        List<ParameterSpec> parameters,
        boolean varargs,
        CodeBlock call,
        CodeBlock doc) {

    private static final TypeVariableName ITEM = TypeVariableName.get("I");

    /** Those of a model, in the order of its relations. */
    static List<RelationSetter> of(Model model, List<NestedRelation> relations, Inputs inputs) {
        List<String> taken = new ArrayList<>();
        model.components().forEach(component -> taken.add(component.name()));
        List<RelationSetter> setters = new ArrayList<>();
        for (NestedRelation relation : relations) {
            Maker maker = new Maker(model, relation, inputs, taken);
            if (relation.isToMany()) {
                setters.add(maker.several());
                setters.add(maker.forItems());
            } else {
                if (relation.isOwner() || relation.isUnknown()) {
                    setters.add(maker.owned());
                }
                if (!relation.isOwner()) {
                    setters.add(maker.single());
                }
            }
            for (DaoKey key : DaoKey.of(relation.target())) {
                if (maker.finds(key)) {
                    setters.addAll(maker.connecting(key));
                }
            }
        }
        return setters;
    }

    /** The method without its modifiers and body. */
    MethodSpec.Builder declared(MethodSpec.Builder method, TypeName result) {
        return method.addTypeVariables(variables)
                .addParameters(parameters)
                .varargs(varargs)
                .returns(result);
    }

    /** {@code posts(posts)}. */
    CodeBlock invoked() {
        return CodeBlock.of(
                "$N($L)",
                name,
                parameters.stream()
                        .map(parameter -> CodeBlock.of("$N", parameter.name()))
                        .collect(CodeBlock.joining(", ")));
    }

    private record Maker(Model model, NestedRelation relation, Inputs inputs, List<String> taken) {
        private String component() {
            return relation.end().name();
        }

        private ClassName target() {
            return ModelNames.of(relation.target()).model();
        }

        private CodeBlock field() {
            return CodeBlock.of("$L.$N", ModelNames.of(model).tableConstant(), component());
        }

        private RelationSetter created(
                List<TypeVariableName> variables,
                List<ParameterSpec> parameters,
                boolean varargs,
                CodeBlock rows,
                String doc) {
            return new RelationSetter(
                    relation,
                    component(),
                    variables,
                    parameters,
                    varargs,
                    CodeBlock.of("created($L, $L)", field(), rows),
                    CodeBlock.of(doc, target()));
        }

        private RelationSetter owned() {
            return created(
                    List.of(),
                    List.of(ParameterSpec.builder(relation.targetInput(), component())
                            .build()),
                    false,
                    CodeBlock.of("$N", component()),
                    "A {@link $T} that is inserted before.\n");
        }

        private RelationSetter single() {
            ClassName under = relation.targetUnder();
            return created(
                    List.of(),
                    List.of(ParameterSpec.builder(under, component()).build()),
                    false,
                    CodeBlock.of("$T.values($N)", under, component()),
                    "A {@link $T} that is inserted together with this row.\n");
        }

        private RelationSetter several() {
            ClassName under = relation.targetUnder();
            return created(
                    List.of(),
                    List.of(ParameterSpec.builder(ArrayTypeName.of(under), component())
                            .build()),
                    true,
                    CodeBlock.of("$N, $T::values", component(), under),
                    "Adds rows of {@link $T} that are inserted together with this one.\n");
        }

        private RelationSetter forItems() {
            ClassName under = relation.targetUnder();
            TypeName items =
                    ParameterizedTypeName.get(ClassName.get(Collection.class), WildcardTypeName.subtypeOf(ITEM));
            return created(
                    List.of(ITEM),
                    List.of(
                            ParameterSpec.builder(items, "items").build(),
                            ParameterSpec.builder(rowOfItem(under), "row").build()),
                    false,
                    CodeBlock.of("items, item -> $T.values(stage -> row.apply(stage, item))", under),
                    "Adds rows of {@link $T} that are inserted together with this one, one for each item.\n");
        }

        private TypeName rowOfItem(ClassName under) {
            if (relation.isUnknown()) {
                return ParameterizedTypeName.get(
                        ClassName.get(BiFunction.class),
                        relation.targetStages(),
                        ITEM,
                        WildcardTypeName.subtypeOf(Object.class));
            }
            InputStages stages = new InputStages(relation.target(), inputs);
            InputStages.View view = stages.views().stream()
                    .filter(each -> each.under().contains(under))
                    .findFirst()
                    .orElseThrow();
            return ParameterizedTypeName.get(ClassName.get(BiFunction.class), stages.first(view), ITEM, view.type());
        }

        /** Not a key that says no more than the relation itself. */
        private boolean finds(DaoKey key) {
            Set<Column> columns = new HashSet<>(key.columns());
            boolean ofRelation = relation.isOwner()
                    ? columns.equals(new HashSet<>(relation.references()))
                    : !relation.fields().isEmpty() && relation.fields().containsAll(columns);
            return !ofRelation
                    && key.columns().stream()
                            .noneMatch(column -> column.type().standIn().isPresent());
        }

        private List<RelationSetter> connecting(DaoKey key) {
            boolean one = key.columns().size() == 1;
            String wanted = relation.isToMany() && one && key.isId()
                    ? ModelNames.singular(component()) + "Ids"
                    : component() + key.suffix();
            String name = ModelNames.unused(wanted, taken);
            taken.add(name);
            if (!one || !relation.isToMany()) {
                return List.of(oneByKey(key, name));
            }
            Column column = key.columns().get(0);
            TypeName value = JavaTypes.primitiveIfPossible(column);
            TypeName array = ArrayTypeName.of(value);
            TypeName collection =
                    ParameterizedTypeName.get(ClassName.get(Collection.class), JavaTypes.boxed(column.type()));
            CodeBlock list = value.isPrimitive()
                    ? CodeBlock.of("$T.list(values)", Types.NESTED)
                    : CodeBlock.of("$T.asList(values)", Arrays.class);
            return List.of(
                    severalByKey(key, name, array, true, list),
                    severalByKey(key, name, collection, false, CodeBlock.of("values")));
        }

        private RelationSetter oneByKey(DaoKey key, String name) {
            List<ParameterSpec> parameters = key.columns().stream()
                    .map(column -> ParameterSpec.builder(
                                    JavaTypes.primitiveIfPossible(column), ModelNames.parameter(column))
                            .build())
                    .toList();
            return new RelationSetter(
                    relation,
                    name,
                    List.of(),
                    parameters,
                    false,
                    CodeBlock.of("connected($L, $L, $L)", field(), key(key), key.binding(table(), List.of())),
                    CodeBlock.of(
                            relation.isToMany() ? "Adds a {@link $T} that exists.\n" : "A {@link $T} that exists.\n",
                            target()));
        }

        private RelationSetter severalByKey(DaoKey key, String name, TypeName type, boolean varargs, CodeBlock list) {
            return new RelationSetter(
                    relation,
                    name,
                    List.of(),
                    List.of(ParameterSpec.builder(type, "values").build()),
                    varargs,
                    CodeBlock.of(
                            "connected($L, $L, $L.$L, $L)",
                            field(),
                            key(key),
                            table(),
                            key.columns().get(0).component(),
                            list),
                    CodeBlock.of("Adds rows of {@link $T} that exist.\n", target()));
        }

        /** Qualified: it may be of another package. */
        private CodeBlock table() {
            ModelNames names = ModelNames.of(relation.target());
            return CodeBlock.of("$T.$N", Types.of(names.table()), names.constant());
        }

        private CodeBlock key(DaoKey key) {
            return key.create(table(), new SqlText(relation.target()));
        }
    }
}
