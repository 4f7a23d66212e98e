package dev.relata.processor.validate;

import static dev.relata.processor.diagnostic.Rule.EMPTY_RELATION_NAME;
import static dev.relata.processor.diagnostic.Rule.ONE_WAY_WITHOUT_KEY;
import static dev.relata.processor.diagnostic.Rule.RELATION_ON_COLUMN;
import static dev.relata.processor.diagnostic.Rule.RELATION_TARGET_NOT_MODEL;

import dev.relata.processor.diagnostic.Diagnostic;
import dev.relata.processor.graph.Draft;
import dev.relata.processor.graph.DraftModel;
import dev.relata.processor.model.ComponentDeclaration;
import dev.relata.processor.model.ModelDeclaration;
import dev.relata.processor.model.RelationDeclaration;
import dev.relata.processor.model.TypeDeclaration;
import java.util.Optional;
import java.util.function.Consumer;

/** What is wrong with one end of a relation, whatever the other end is. */
final class RelationComponents implements ComponentRule {

    @Override
    public void check(DraftModel model, Draft draft, Consumer<Diagnostic> out) {
        for (ComponentDeclaration component : model.declaration().components()) {
            String label = "`" + model.declaration().label(component) + "`";
            if (component.type() instanceof TypeDeclaration.RelationType type) {
                if (type.target().flatMap(draft::model).isEmpty()) {
                    out.accept(notAModel(label, component, type));
                } else {
                    component.relation().ifPresent(relation -> annotation(label, relation, component, out));
                }
            } else if (isColumn(component)) {
                component
                        .relation()
                        .ifPresent(relation -> out.accept(onColumn(model.declaration(), component, relation)));
            }
        }
    }

    private static Diagnostic notAModel(
            String label, ComponentDeclaration component, TypeDeclaration.RelationType type) {
        Diagnostic diagnostic = Diagnostic.of(
                RELATION_TARGET_NOT_MODEL,
                component.at(),
                label + ": `" + type.targetText() + "`, the target of the relation, is not a model");
        return type.target().isPresent() && !type.target().get().packageName().startsWith("java.")
                ? diagnostic.help(
                        "if it is a record of yours, annotate it:\n@Model\nrecord " + type.targetText() + "(..)")
                : diagnostic.help("a column has the plain type:\n" + type.targetText() + " " + component.name());
    }

    private static void annotation(
            String label, RelationDeclaration relation, ComponentDeclaration component, Consumer<Diagnostic> out) {
        relation.name()
                .filter(name -> name.value().isBlank())
                .ifPresent(name -> out.accept(
                        Diagnostic.of(EMPTY_RELATION_NAME, name.at(), label + ": the `name` of the relation is empty")
                                .help("leave `name` out, or write one:\nname = \"" + component.name() + "\"")));
        if (relation.oneWay() && relation.fields().isEmpty()) {
            out.accept(Diagnostic.of(
                            ONE_WAY_WITHOUT_KEY,
                            relation.at(),
                            label + " is `oneWay`, but has no `fields`: there is no foreign key")
                    .help("set `oneWay` on the side with the foreign key, and remove this component"));
        }
    }

    private static Diagnostic onColumn(
            ModelDeclaration model, ComponentDeclaration component, RelationDeclaration relation) {
        Diagnostic diagnostic = Diagnostic.of(
                RELATION_ON_COLUMN,
                relation.at(),
                "`" + model.label(component) + "` is a column of type `"
                        + component.type().text() + "`, but has `@Relation`");
        Optional<String> end = model.components().stream()
                .filter(other -> other.isRelation() && other.relation().isEmpty())
                .map(ComponentDeclaration::name)
                .findFirst();
        return end.isPresent()
                ? diagnostic.help("move it to the relation, `" + end.get() + "`")
                : diagnostic.help("put it on a component of type `One`, `Maybe` or `Many`");
    }

    private static boolean isColumn(ComponentDeclaration component) {
        return component.type() instanceof TypeDeclaration.Value
                || component.type() instanceof TypeDeclaration.EmbeddedType;
    }
}
