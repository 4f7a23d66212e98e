package dev.relata.processor.validate;

import dev.relata.processor.diagnostic.Diagnostic;
import dev.relata.processor.diagnostic.Edit;
import dev.relata.processor.diagnostic.Location;
import dev.relata.processor.diagnostic.Rule;
import dev.relata.processor.graph.Draft;
import dev.relata.processor.graph.DraftModel;
import dev.relata.processor.graph.Link;
import dev.relata.processor.graph.LinkEnd;
import dev.relata.processor.model.ComponentDeclaration;
import dev.relata.processor.model.ModelDeclaration;
import dev.relata.processor.model.RelationKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** {@code @Id}, {@code @Unique} or {@code @Index} on a component that is no column. */
record KeyMark(DraftModel draftModel, Draft draft, ComponentDeclaration component, Consumer<Diagnostic> out) {

    void check(String annotation, Rule rule, Location at) {
        ModelDeclaration model = draftModel.declaration();
        new Names(draftModel)
                .whyNoColumn(component.name())
                .ifPresent(why -> out.accept(why.addTo(Diagnostic.of(
                                rule,
                                at,
                                "`" + model.label(component) + "` has `" + annotation + "`, but is " + why.fact()))
                        .help(reason(annotation, why), edits(annotation, why))));
    }

    private static String reason(String annotation, Names.NoColumn why) {
        return annotation.equals("@Index") || why.columns().isEmpty() ? "" : "to have it on the key, ";
    }

    private List<Edit> edits(String annotation, Names.NoColumn why) {
        List<Edit> edits = new ArrayList<>();
        edits.add(Place.of(draftModel.declaration(), component).remove(annotation));
        boolean index = annotation.equals("@Index") && component.isRelation();
        if (index || why.columns().isEmpty()) {
            return edits;
        }
        boolean id = annotation.equals("@Id");
        boolean one = why.columns().size() == 1 && !why.columns().get(0).contains(".");
        edits.add(
                one || id
                        ? Edit.annotate(draftModel.name() + "." + why.columns().get(0), annotation)
                        : Edit.annotate(
                                draftModel.name(), annotation + "(fields = " + Words.value(why.columns()) + ")"));
        if (id && (!one || others() > 1)) {
            return others() > 1 && one ? edits : List.of();
        }
        // A key that is unique leads to one row at most.
        inverse()
                .filter(LinkEnd::isMany)
                .ifPresent(inverse -> edits.add(RelationEdits.kind(inverse, RelationKind.MAYBE)));
        return edits;
    }

    /** How many components are marked as id. */
    private long others() {
        return draftModel.declaration().components().stream()
                .filter(other -> other.id().isPresent())
                .count();
    }

    private Optional<LinkEnd> inverse() {
        for (Link link : draft.links()) {
            for (LinkEnd end : link.ends()) {
                if (end.model().equals(draftModel.declaration())
                        && end.component().equals(component)) {
                    return link.opposite(end);
                }
            }
        }
        return Optional.empty();
    }
}
