package dev.relata.processor.generate;

import com.palantir.javapoet.ClassName;
import dev.relata.processor.graph.Column;
import dev.relata.processor.graph.Component;
import dev.relata.processor.graph.Graph;
import dev.relata.processor.graph.ManyToMany;
import dev.relata.processor.graph.Model;
import dev.relata.processor.graph.Relation;
import dev.relata.processor.model.RelationKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A relation of a model as its input sees it: rows of it can be inserted together with one of the model, and rows that exist
 * can be connected.
 *
 * @param end the component of the model
 * @param target the model it leads to
 * @param opposite the component there that leads back, unless it is one-way or not known
 * @param fields the columns of the foreign key, if there is one
 * @param references the columns they point to
 */
record NestedRelation(
        Model model,
        Component.RelationEnd end,
        Model target,
        Keeper keeper,
        Optional<String> opposite,
        List<Column> fields,
        List<Column> references) {

    /** What keeps a relation. */
    enum Keeper {
        /** A foreign key of the model itself. */
        MODEL,
        /** A foreign key of the model it leads to. */
        TARGET,
        JOIN_TABLE,
        /** Not known, because the relation has an error: its stub takes whatever could be right. */
        UNKNOWN
    }

    /** A component's; empty where the foreign key is a part of an embedded record. */
    static Optional<NestedRelation> of(Model model, Component.RelationEnd end, Model target, Graph graph) {
        Optional<ManyToMany> join = graph.manyToMany(model, end.name());
        if (join.isPresent()) {
            ManyToMany.Side here = join.get().side(model.type(), end.name()).orElseThrow();
            ManyToMany.Side there = here.equals(join.get().first())
                    ? join.get().second()
                    : join.get().first();
            Optional<String> opposite = Optional.of(there.end().component());
            return Optional.of(
                    new NestedRelation(model, end, target, Keeper.JOIN_TABLE, opposite, List.of(), List.of()));
        }
        Optional<Relation> known = graph.relation(model, end.name());
        if (known.isEmpty()) {
            return Optional.of(
                    new NestedRelation(model, end, target, Keeper.UNKNOWN, Optional.empty(), List.of(), List.of()));
        }
        return known.filter(relation -> relation.fields().stream()
                        .allMatch(field -> field.path().size() == 1))
                .map(relation -> {
                    boolean owner = relation.owner().model().equals(model.type())
                            && relation.owner().component().equals(end.name());
                    Optional<String> opposite = owner
                            ? relation.inverse().map(Relation.End::component)
                            : Optional.of(relation.owner().component());
                    return new NestedRelation(
                            model,
                            end,
                            target,
                            owner ? Keeper.MODEL : Keeper.TARGET,
                            opposite,
                            relation.fields(),
                            relation.references());
                });
    }

    boolean isToMany() {
        return end.kind() == RelationKind.MANY;
    }

    boolean isManyToMany() {
        return keeper == Keeper.JOIN_TABLE;
    }

    boolean isOwner() {
        return keeper == Keeper.MODEL;
    }

    /** Whether it has an error. */
    boolean isUnknown() {
        return keeper == Keeper.UNKNOWN;
    }

    /** Whether rows of the model it leads to can be made below one of this model. */
    boolean isParent() {
        return isUnknown() || (!isOwner() && opposite.isPresent());
    }

    /** Whether the foreign key has a column of this part. */
    boolean hasKeyIn(InputPart part) {
        return isOwner() && part.columns().stream().anyMatch(fields::contains);
    }

    /** {@code NewUser}: the input of the model it leads to. */
    ClassName targetInput() {
        return Types.of(ModelNames.of(target).input());
    }

    /** {@code NewPost.UnderAuthor}: what makes a row of the model it leads to, below one of this model. */
    ClassName targetUnder() {
        return isUnknown() ? under(model, end.name()) : under(target, opposite.orElseThrow());
    }

    /** {@code NewUser.AnyPosts}: what {@link #targetUnder} makes a row from where the relation has an error. */
    ClassName targetStages() {
        return Types.of(ModelNames.of(model).input()).nestedClass("Any" + suffix(model, end.name()));
    }

    /** {@code NewPost.UnderAuthor}. */
    static ClassName under(Model model, String component) {
        return Types.of(ModelNames.of(model).input()).nestedClass("Under" + suffix(model, component));
    }

    /** {@code NewPost.OfAuthor}. */
    static ClassName of(Model model, String component) {
        return Types.of(ModelNames.of(model).input()).nestedClass("Of" + suffix(model, component));
    }

    /** Differs from that of other components, also where only the case of the first letter tells them apart. */
    private static String suffix(Model model, String component) {
        List<String> taken = new ArrayList<>();
        for (Component.RelationEnd end : model.relationEnds()) {
            String suffix = ModelNames.unused(ModelNames.capitalized(end.name()), taken);
            if (end.name().equals(component)) {
                return suffix;
            }
            taken.add(suffix);
        }
        return ModelNames.capitalized(component);
    }
}
