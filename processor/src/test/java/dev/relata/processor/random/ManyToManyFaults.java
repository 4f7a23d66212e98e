package dev.relata.processor.random;

import static dev.relata.processor.diagnostic.Rule.JOIN_TABLE_TAKEN;
import static dev.relata.processor.diagnostic.Rule.MANY_TO_MANY_NEEDS_SINGLE_ID;
import static dev.relata.processor.diagnostic.Rule.MANY_TO_MANY_WITH_ACTIONS;
import static dev.relata.processor.diagnostic.Rule.MANY_TO_MANY_WITH_KEY;

import dev.relata.processor.graph.Naming;
import dev.relata.processor.random.RelationEnds.End;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Mistakes in many-to-many relations without a model of their own. */
final class ManyToManyFaults {
    private ManyToManyFaults() {}

    static void inject(Injections out) {
        out.usage().relations().stream().filter(RelationEnds::isManyToMany).forEach(relation -> {
            End second = relation.second().orElseThrow();
            Place[] both = {relation.first().place(), second.place()};
            for (End end : List.of(relation.first(), second)) {
                end(relation, end, both, out);
            }
            joinTable(relation, both, out);
        });
    }

    private static void end(RelationEnds relation, End end, Place[] both, Injections out) {
        List<String> id = end.model().id();
        out.at(
                MANY_TO_MANY_WITH_KEY,
                "fields and references",
                end.place(),
                each -> each.relation(r -> r.withTexts("fields", id).withTexts("references", id)));
        out.at(
                MANY_TO_MANY_WITH_ACTIONS,
                "onDelete",
                end.place(),
                each -> each.relation(r -> r.with("onDelete", "CASCADE")));
        out.at(
                MANY_TO_MANY_WITH_ACTIONS,
                "onUpdate",
                end.place(),
                each -> each.relation(r -> r.with("onUpdate", "RESTRICT")));
        boolean generated = end.model().component(id.get(0)).orElseThrow().has("Generated");
        long others = out.usage().relations().stream()
                .filter(other -> other.isManyToMany() && !other.equals(relation) && touches(other, end.model()))
                .count();
        if (!generated && others == 0 && !out.usage().isReferenced(end.model(), id)) {
            out.add(
                    MANY_TO_MANY_NEEDS_SINGLE_ID,
                    "a second column",
                    out.schema()
                            .change(
                                    end.model().name(),
                                    each -> each.with(Component.of("int", "second", Annotation.of("Id")))),
                    both);
        }
    }

    private static void joinTable(RelationEnds relation, Place[] both, Injections out) {
        Declaration left = relation.first().model();
        Declaration right = relation.second().orElseThrow().model();
        String table = relation.first()
                .relation()
                .text("name")
                .map(Naming::snakeCase)
                .orElseGet(() -> Stream.of(left, right)
                        .map(ManyToManyFaults::table)
                        .sorted()
                        .collect(Collectors.joining("_")));
        for (Declaration other : out.schema().models()) {
            if (other.equals(left) || other.equals(right)) {
                // Its own table gives the join table another name.
                continue;
            }
            out.add(
                    JOIN_TABLE_TAKEN,
                    "by a model",
                    out.schema()
                            .change(
                                    other.name(),
                                    each -> each.replace(
                                            each.annotation("Model").orElseThrow(),
                                            Annotation.of("Model").withText("table", table))),
                    both[0],
                    both[1],
                    Place.of(other));
        }
        for (RelationEnds other : out.usage().relations()) {
            Optional<String> name = other.first().relation().text("name");
            if (other.isManyToMany() && !other.equals(relation) && name.isPresent() && !touches(other, left)) {
                Schema renamed = out.schema();
                for (Place end : both) {
                    renamed = renamed.change(
                            end.declaration(),
                            end.component(),
                            each -> each.relation(r -> r.withText("name", name.get())));
                }
                out.add(
                        JOIN_TABLE_TAKEN,
                        "by another relation",
                        renamed,
                        both[0],
                        both[1],
                        other.first().place(),
                        other.second().orElseThrow().place());
            }
        }
    }

    private static boolean touches(RelationEnds relation, Declaration model) {
        return relation.first().model().name().equals(model.name())
                || relation.first().component().target().equals(model.name());
    }

    static String table(Declaration model) {
        return model.annotation("Model").flatMap(each -> each.text("table")).orElse(Naming.snakeCase(model.name()));
    }
}
