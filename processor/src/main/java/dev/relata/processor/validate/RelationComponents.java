package dev.relata.processor.validate;

import static dev.relata.processor.diagnostic.Rule.EMPTY_RELATION_NAME;
import static dev.relata.processor.diagnostic.Rule.ONE_WAY_WITHOUT_KEY;
import static dev.relata.processor.diagnostic.Rule.RELATION_ON_COLUMN;
import static dev.relata.processor.diagnostic.Rule.RELATION_TARGET_NOT_MODEL;
import static dev.relata.processor.diagnostic.Rule.UNSUPPORTED_TYPE;

import dev.relata.processor.diagnostic.Diagnostic;
import dev.relata.processor.diagnostic.Edit;
import dev.relata.processor.graph.Draft;
import dev.relata.processor.graph.DraftModel;
import dev.relata.processor.graph.LinkEnd;
import dev.relata.processor.model.ComponentDeclaration;
import dev.relata.processor.model.ModelDeclaration;
import dev.relata.processor.model.RelationDeclaration;
import dev.relata.processor.model.RelationKind;
import dev.relata.processor.model.TypeDeclaration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What is wrong with one end of a relation, whatever the other end is. */
final class RelationComponents implements ComponentRule {

    @Override
    public void check(DraftModel model, Draft draft, Consumer<Diagnostic> out) {
        for (ComponentDeclaration component : model.declaration().components()) {
            String label = "`" + model.declaration().label(component) + "`";
            Optional<LinkEnd> meant = draft.meant(model.declaration(), component);
            if (component.type() instanceof TypeDeclaration.RelationType type) {
                if (type.target().flatMap(draft::model).isEmpty()) {
                    out.accept(notAModel(label, Place.of(model.declaration(), component), type)
                            .heldBackIf(
                                    type.target().filter(draft::isMeantAsModel).isPresent()));
                } else {
                    component
                            .relation()
                            .ifPresent(relation ->
                                    annotation(label, relation, Place.of(model.declaration(), component), out));
                }
            } else if (meant.isPresent()) {
                out.accept(model(meant.get(), draft));
            } else if (isColumn(component)) {
                component
                        .relation()
                        .ifPresent(relation -> out.accept(onColumn(model.declaration(), component, relation)));
            }
        }
    }

    /** A model, or a list of one, where its key and a relation belong. */
    private static Diagnostic model(LinkEnd end, Draft draft) {
        DraftModel target = draft.model(end.target()).orElseThrow();
        Diagnostic diagnostic = Diagnostic.of(
                UNSUPPORTED_TYPE,
                end.at(),
                "`" + end.label() + "`: `" + end.component().type().text() + "` is not the type of a column");
        String relation = "for a relation to the model `" + target.name() + "`, ";
        List<LinkEnd> opposites = opposites(end, target, draft);
        boolean keyless = target.id().isEmpty() || end.component().relation().isPresent();
        if (keyless || end.target().equals(end.model().type()) || opposites.size() > 1) {
            return diagnostic.help(
                    end.isMany()
                            ? "rows of a model are reached by a relation: a component of type `Many`"
                            : "a model is reached by a relation: a component of type `One`, and columns for its key");
        }
        if (!end.isMany()) {
            return diagnostic.help(
                    relation,
                    opposites.isEmpty()
                            ? List.of(RelationEdits.oneWay(end, target))
                            : RelationEdits.owner(end, target, opposites.get(0)));
        }
        List<Edit> edits = new ArrayList<>(List.of(RelationEdits.kind(end, RelationKind.MANY)));
        if (opposites.isEmpty()) {
            edits.add(RelationEdits.missingInverse(draft, end, "", false));
        } else {
            opposites.get(0).name().ifPresent(name -> edits.add(RelationEdits.named(end, name)));
        }
        return diagnostic.help(relation, edits);
    }

    /** The ends that wait for this one. */
    private static List<LinkEnd> opposites(LinkEnd end, DraftModel target, Draft draft) {
        return draft.ends(target).stream()
                .filter(other -> other.target().equals(end.model().type()))
                .filter(other -> end.isMany() || !other.hasFields())
                .filter(other ->
                        draft.links().stream().noneMatch(link -> link.ends().contains(other)))
                .toList();
    }

    private static Diagnostic notAModel(String label, Place place, TypeDeclaration.RelationType type) {
        ComponentDeclaration component = place.component();
        Diagnostic diagnostic = Diagnostic.of(
                RELATION_TARGET_NOT_MODEL,
                component.at(),
                label + ": `" + type.targetText() + "`, the target of the relation, is not a model");
        if (type.target().isEmpty() || type.target().get().packageName().startsWith("java.")) {
            return diagnostic.help("for a column, ", column(place, type));
        }
        List<Edit> model = model(place, type);
        return model.isEmpty()
                ? diagnostic.help("make `" + type.targetText()
                        + "` a model: a record with `@Model`, an `@Id`, and a component for this relation")
                : diagnostic.help("to make it one, ", model);
    }

    /** The target as a model, where this end holds the key and so needs no other end. */
    private static List<Edit> model(Place place, TypeDeclaration.RelationType type) {
        Optional<RelationDeclaration> owner = place.component()
                .relation()
                .filter(relation -> !relation.fields().isEmpty());
        if (owner.isEmpty() || type.targetHead().isEmpty()) {
            return List.of();
        }
        List<Edit> edits = new ArrayList<>();
        edits.add(Edit.declare(type.targetText(), type.targetHead().get()));
        if (!owner.get().oneWay()) {
            edits.add(place.set("@Relation", "oneWay = true"));
        }
        return edits;
    }

    private static List<Edit> column(Place place, TypeDeclaration.RelationType type) {
        if (type.kind() == RelationKind.MANY || type.target().isEmpty()) {
            return List.of();
        }
        Spelling spelling = new Spelling(place.model());
        List<Edit> edits = new ArrayList<>();
        edits.add(place.type(
                spelling,
                type.kind() == RelationKind.MAYBE ? spelling.nullable(type.targetText()) : type.targetText()));
        place.component().relation().ifPresent(relation -> edits.add(place.remove("@Relation")));
        return edits;
    }

    private static void annotation(String label, RelationDeclaration relation, Place place, Consumer<Diagnostic> out) {
        relation.name()
                .filter(name -> name.value().isBlank())
                .ifPresent(name -> out.accept(
                        Diagnostic.of(EMPTY_RELATION_NAME, name.at(), label + ": the `name` of the relation is empty")
                                .help("", place.remove("name", "@Relation"))));
        if (relation.oneWay() && relation.fields().isEmpty()) {
            out.accept(Diagnostic.of(
                            ONE_WAY_WITHOUT_KEY,
                            relation.at(),
                            label + " is `oneWay`, but has no `fields`: there is no foreign key")
                    .help("", place.remove("oneWay", "@Relation")));
        }
    }

    private static Diagnostic onColumn(
            ModelDeclaration model, ComponentDeclaration component, RelationDeclaration relation) {
        Diagnostic diagnostic = Diagnostic.of(
                RELATION_ON_COLUMN,
                relation.at(),
                "`" + model.label(component) + "` is a column of type `"
                        + component.type().text() + "`, but has `@Relation`");
        return diagnostic
                .note("it belongs on a component of type `One`, `Maybe` or `Many`")
                .help("", Place.of(model, component).remove("@Relation"));
    }

    private static boolean isColumn(ComponentDeclaration component) {
        return component.type() instanceof TypeDeclaration.Value
                || component.type() instanceof TypeDeclaration.EmbeddedType;
    }
}
