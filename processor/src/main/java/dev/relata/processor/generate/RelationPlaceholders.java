package dev.relata.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import dev.relata.processor.graph.Column;
import dev.relata.processor.graph.Component;
import dev.relata.processor.graph.Graph;
import dev.relata.processor.graph.Model;
import dev.relata.processor.graph.Naming;
import dev.relata.processor.graph.Relation;
import dev.relata.processor.model.RelationKind;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** The constants that stand for relations that were not loaded: one for each relation component, shared by all rows. */
final class RelationPlaceholders {
    private final Model model;
    private final Graph graph;
    private final Map<String, String> constants = new LinkedHashMap<>();

    RelationPlaceholders(Model model, Graph graph, Collection<String> taken) {
        this.model = model;
        this.graph = graph;
        for (Component.RelationEnd end : model.relationEnds()) {
            String constant = Naming.constant(end.name()) + "_NOT_LOADED";
            constants.put(end.name(), ModelNames.unused(constant, constants.values()));
        }
        constants.replaceAll((component, constant) -> ModelNames.unused(constant, taken));
    }

    String constant(String component) {
        return constants.getOrDefault(component, "");
    }

    List<FieldSpec> fields() {
        return model.relationEnds().stream().map(this::field).toList();
    }

    private FieldSpec field(Component.RelationEnd end) {
        ClassName kind = ClassName.get("dev.relata", end.kind().typeName());
        return FieldSpec.builder(
                        ParameterizedTypeName.get(kind, Types.of(end.target())),
                        constant(end.name()),
                        Modifier.PRIVATE,
                        Modifier.STATIC,
                        Modifier.FINAL)
                .initializer("$T.notLoaded($S, $S)", kind, model.type().simpleName() + "." + end.name(), hint(end))
                .build();
    }

    /** A call that reads what was not loaded; empty where none of the generated ones does. */
    private String hint(Component.RelationEnd end) {
        Relation relation = graph.relation(model, end.name()).orElse(null);
        Model target = graph.model(end.target()).orElse(null);
        if (relation == null || target == null || relation.fields().size() != 1) {
            return "";
        }
        ModelNames other = ModelNames.of(target);
        String dao = "db." + other.accessor() + "()";
        Column field = relation.fields().get(0);
        Column reference = relation.references().get(0);
        if (isOwner(relation, end)) {
            String key = ModelNames.of(model).variable() + "." + String.join("().", field.path()) + "()";
            boolean byId = relation.references().equals(target.primaryKey().columns());
            return byId
                    ? dao + ".find(" + key + ")"
                    : dao + ".where(" + other.constant() + "." + reference.component() + ".eq(" + key + ")).first()";
        }
        String key = ModelNames.of(model).variable() + "." + String.join("().", reference.path()) + "()";
        return dao + ".where(" + other.constant() + "." + field.component() + ".eq(" + key + "))"
                + (end.kind() == RelationKind.MANY ? ".list()" : ".first()");
    }

    private boolean isOwner(Relation relation, Component.RelationEnd end) {
        return relation.owner().model().equals(model.type())
                && relation.owner().component().equals(end.name());
    }
}
