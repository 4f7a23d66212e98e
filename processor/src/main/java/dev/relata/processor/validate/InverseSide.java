package dev.relata.processor.validate;

import static dev.relata.processor.diagnostic.Rule.ACTIONS_ON_INVERSE;
import static dev.relata.processor.diagnostic.Rule.KEY_ON_OPTIONAL_SIDE;
import static dev.relata.processor.diagnostic.Rule.MANY_TO_MANY_WITH_ACTIONS;
import static dev.relata.processor.diagnostic.Rule.REQUIRED_SIDE_OWNS_NOTHING;

import dev.relata.processor.diagnostic.Diagnostic;
import dev.relata.processor.diagnostic.Edit;
import dev.relata.processor.diagnostic.Location;
import dev.relata.processor.graph.Draft;
import dev.relata.processor.graph.Link;
import dev.relata.processor.graph.LinkEnd;
import dev.relata.processor.model.RelationDeclaration;
import dev.relata.processor.model.RelationKind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What a side without the foreign key cannot say. */
final class InverseSide {
    private InverseSide() {}

    static void actions(Link link, Draft draft, Consumer<Diagnostic> out) {
        link.owner().flatMap(link::opposite).ifPresent(inverse -> {
            String owner = link.owner().orElseThrow().label();
            for (Attribute attribute : attributes(inverse.relation())) {
                out.accept(Diagnostic.of(
                                ACTIONS_ON_INVERSE,
                                attribute.at(),
                                "`" + inverse.label() + "` has `" + attribute.name() + "`, but the foreign key is at `"
                                        + owner + "`")
                        .help("to have it there, ", moved(link, inverse, attribute)));
            }
        });
    }

    static void manyToManyActions(Link link, Draft draft, Consumer<Diagnostic> out) {
        if (link.isManyToMany()) {
            for (LinkEnd end : link.ends()) {
                for (Attribute attribute : attributes(end.relation())) {
                    out.accept(Diagnostic.of(
                                    MANY_TO_MANY_WITH_ACTIONS,
                                    attribute.at(),
                                    "`" + end.label() + "` has `" + attribute.name() + "`, but both sides are `Many`")
                            .note("rows of a join table always go with the rows they join")
                            .help("", RelationEdits.place(end).remove(attribute.name(), "@Relation")));
                }
            }
        }
    }

    static void required(Link link, Draft draft, Consumer<Diagnostic> out) {
        link.owner().filter(owner -> link.isOneToOne()).flatMap(link::opposite).ifPresent(inverse -> {
            LinkEnd owner = link.owner().orElseThrow();
            if (inverse.kind() == RelationKind.ONE && owner.kind() == RelationKind.ONE) {
                out.accept(Diagnostic.of(
                                REQUIRED_SIDE_OWNS_NOTHING,
                                inverse.at(),
                                "`" + inverse.label() + "` is a `One`, but the foreign key is at `" + owner.label()
                                        + "`")
                        .note("no database can make sure that a row exists which points here")
                        .help("", RelationEdits.kind(inverse, RelationKind.MAYBE)));
            } else if (inverse.kind() == RelationKind.ONE) {
                out.accept(Diagnostic.of(
                                KEY_ON_OPTIONAL_SIDE,
                                owner.relation().fields().get(0).at(),
                                "`" + owner.label() + "` is a `Maybe` and holds the foreign key, but `"
                                        + inverse.label() + "` is a `One`")
                        .note("a key in `" + inverse.model().name() + "` can be required; one that points to it cannot")
                        .help(
                                "to move the key to `" + inverse.model().name() + "`, ",
                                Ownership.moved(draft, owner, inverse, true)));
            }
        });
    }

    /** Off this end, and to the other, where that does not say the same already. */
    private static List<Edit> moved(Link link, LinkEnd inverse, Attribute attribute) {
        List<Edit> edits = new ArrayList<>();
        edits.add(RelationEdits.place(inverse).remove(attribute.name(), "@Relation"));
        link.owner()
                .filter(owner -> attributes(owner.relation()).stream()
                        .noneMatch(other -> other.name().equals(attribute.name())))
                .ifPresent(owner -> edits.add(RelationEdits.set(owner, attribute.code())));
        return edits;
    }

    /** @param code the attribute as it is written */
    private record Attribute(String name, String code, Location at) {}

    private static List<Attribute> attributes(RelationDeclaration relation) {
        List<Attribute> attributes = new ArrayList<>();
        relation.onDelete()
                .ifPresent(v ->
                        attributes.add(new Attribute("onDelete", RelationEdits.action("onDelete", v.value()), v.at())));
        relation.onUpdate()
                .ifPresent(v ->
                        attributes.add(new Attribute("onUpdate", RelationEdits.action("onUpdate", v.value()), v.at())));
        relation.constraint()
                .ifPresent(v -> attributes.add(
                        new Attribute("constraint", "constraint = " + Words.literal(v.value()), v.at())));
        return attributes;
    }
}
