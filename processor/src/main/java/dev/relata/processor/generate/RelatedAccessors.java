package dev.relata.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.relata.processor.graph.Component;
import dev.relata.processor.graph.Graph;
import dev.relata.processor.graph.Model;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** {@code db.user().posts(id)}: the methods of a DAO that lead to the related rows of one row. */
final class RelatedAccessors {
    /** Methods that every DAO has besides those that are generated. */
    static final Set<String> INHERITED = Set.of(
            "all",
            "orderBy",
            "limit",
            "offset",
            "after",
            "include",
            "page",
            "get",
            "groupBy",
            "as",
            "list",
            "first",
            "one",
            "count",
            "exists",
            "stream",
            "equals",
            "hashCode",
            "toString",
            "getClass",
            "notify",
            "notifyAll",
            "wait",
            "clone",
            "finalize");

    private final Model model;
    private final Graph graph;
    private final Inputs inputs;
    private final ModelNames names;
    private final DaoKey id;

    RelatedAccessors(Model model, Inputs inputs) {
        this.model = model;
        this.inputs = inputs;
        this.graph = inputs.graph();
        this.names = ModelNames.of(model);
        this.id = DaoKey.of(model).get(0);
    }

    /**
     * Adds them.
     *
     * @param dao with all its other methods
     */
    void addTo(TypeSpec.Builder dao) {
        Set<String> methods = new HashSet<>(INHERITED);
        dao.build().methodSpecs().forEach(method -> methods.add(method.name()));
        Set<String> types = new HashSet<>();
        graph.models()
                .forEach(known -> types.add(lower(known.type().simpleNames().get(0))));
        List<TypeSpec> nested = new ArrayList<>();
        for (Component.RelationEnd end : model.relationEnds()) {
            Model target = graph.model(end.target()).orElse(null);
            if (target != null) {
                String type = unusedInAnyCase("Related" + ModelNames.capitalized(end.name()), types);
                String method = ModelNames.unused(end.name(), methods);
                types.add(lower(type));
                methods.add(method);
                dao.addMethod(accessor(method, end, type));
                Optional<NestedRelation> inserted =
                        inputs.relation(model, end).filter(relation -> relation.isOwner() || relation.isParent());
                nested.add(new RelatedGenerator(
                                end, target, inputs.patch(target), RelationKey.of(graph, model, end), inserted)
                        .generate(type));
            }
        }
        dao.addTypes(nested);
    }

    private MethodSpec accessor(String method, Component.RelationEnd end, String type) {
        ClassName result = Types.of(names.dao()).nestedClass(type);
        return DaoGenerator.keyed(method, id)
                .returns(result)
                .addJavadoc(
                        "What {@code $L} of a row leads to: to be read, and to be changed.$L\n",
                        end.name(),
                        method.equals(end.name()) ? "" : " The DAO has another method {@code " + end.name() + "}.")
                .addStatement(
                        "return new $T(this.rows.related($L.$N, $L))",
                        result,
                        names.tableConstant(),
                        end.name(),
                        id.binding(names.tableConstant()))
                .build();
    }

    /** Classes become files, and some file systems know no case. */
    private static String unusedInAnyCase(String wanted, Set<String> taken) {
        String name = wanted;
        while (taken.contains(lower(name))) {
            name += "_";
        }
        return name;
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
