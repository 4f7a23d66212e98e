package dev.relata.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import dev.relata.processor.graph.Component;
import dev.relata.processor.graph.Model;
import dev.relata.processor.graph.Naming;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** The constants that stand for relations that were not loaded: one for each relation component, shared by all rows. */
final class RelationPlaceholders {
    private final Model model;
    private final Map<String, String> constants = new LinkedHashMap<>();

    RelationPlaceholders(Model model, Collection<String> taken) {
        this.model = model;
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

    /** The call that loads it, of queries on the model and of those that include its rows. */
    private String hint(Component.RelationEnd end) {
        return "include(" + ModelNames.of(model).constant() + "." + end.name() + ")";
    }
}
