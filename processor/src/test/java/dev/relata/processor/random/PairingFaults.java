package dev.relata.processor.random;

import static dev.relata.processor.diagnostic.Rule.AMBIGUOUS_RELATION;
import static dev.relata.processor.diagnostic.Rule.EMPTY_RELATION_NAME;
import static dev.relata.processor.diagnostic.Rule.INVERSE_HAS_OTHER_NAME;
import static dev.relata.processor.diagnostic.Rule.MISSING_INVERSE;
import static dev.relata.processor.diagnostic.Rule.ONE_WAY_WITHOUT_KEY;
import static dev.relata.processor.diagnostic.Rule.RELATION_NAME_REUSED;
import static dev.relata.processor.diagnostic.Rule.RELATION_ON_COLUMN;
import static dev.relata.processor.diagnostic.Rule.RELATION_TARGET_NOT_MODEL;
import static dev.relata.processor.diagnostic.Rule.UNNAMED_SELF_RELATION;

import dev.relata.processor.random.RelationEnds.End;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Mistakes in which ends belong together. */
final class PairingFaults {
    private PairingFaults() {}

    static void inject(Injections out) {
        for (RelationEnds relation : out.usage().relations()) {
            end(relation.first(), out);
            relation.second().ifPresent(second -> {
                end(second, out);
                pair(relation, relation.first(), second, out);
            });
            twins(relation, out);
        }
        for (RelationEnds relation : out.usage().foreignKeys()) {
            Place owner = relation.first().place();
            relation.first()
                    .fields()
                    .forEach(field -> out.at(
                            RELATION_ON_COLUMN,
                            "also on the column of the key",
                            new Place(owner.declaration(), field),
                            column -> column.with(Annotation.of("Relation").withText("name", "x"))));
            Annotation moved = relation.first().relation();
            String field = relation.first().fields().get(0);
            out.add(
                    RELATION_ON_COLUMN,
                    "moved to the column of the key",
                    out.schema()
                            .change(owner.declaration(), owner.component(), c -> c.without("Relation"))
                            .change(owner.declaration(), field, column -> column.with(moved)),
                    new Place(owner.declaration(), field));
        }
    }

    private static void end(End end, Injections out) {
        Component component = end.component();
        out.at(
                RELATION_TARGET_NOT_MODEL,
                "a relation to a text",
                end.place(),
                each -> each.type(component.kind() + "<String>"));
        out.at(EMPTY_RELATION_NAME, "empty", end.place(), each -> each.relation(r -> r.withText("name", "")));
        if (component.isOwner() && end.relation().has("oneWay")) {
            out.at(
                    ONE_WAY_WITHOUT_KEY,
                    "key removed",
                    end.place(),
                    each -> each.relation(r -> r.without("fields").without("references")));
        } else if (!component.isOwner()) {
            out.at(
                    ONE_WAY_WITHOUT_KEY,
                    "on the inverse",
                    end.place(),
                    each -> each.relation(r -> r.with("oneWay", "true")));
        }
    }

    private static void pair(RelationEnds relation, End first, End second, Injections out) {
        Schema schema = out.schema();
        String left = first.model().name();
        String right = second.model().name();
        out.add(
                MISSING_INVERSE,
                "inverse removed",
                schema.change(right, each -> each.without(second.component())),
                first.place());
        out.add(
                MISSING_INVERSE,
                "owner removed",
                schema.change(left, each -> each.without(first.component())),
                second.place());
        out.at(
                INVERSE_HAS_OTHER_NAME,
                "another name",
                second.place(),
                each -> each.relation(r -> r.withText("name", "elsewhere")),
                first.place());
        if (relation.isSelf()) {
            for (End end : List.of(first, second)) {
                out.at(
                        UNNAMED_SELF_RELATION,
                        "name of one end removed",
                        end.place(),
                        each -> each.relation(r -> r.without("name")),
                        first.place(),
                        second.place());
            }
            out.add(
                    UNNAMED_SELF_RELATION,
                    "names removed",
                    schema.change(left, first.component().name(), each -> each.relation(r -> r.without("name")))
                            .change(left, second.component().name(), each -> each.relation(r -> r.without("name"))),
                    first.place(),
                    second.place());
        } else if (first.relation().has("name") && unnamedBetween(out, relation) == 0) {
            out.at(
                    INVERSE_HAS_OTHER_NAME,
                    "name removed",
                    first.place(),
                    each -> each.relation(r -> r.without("name")),
                    second.place());
        }
        if (!relation.isSelf() && !first.relation().has("name")) {
            String again = first.component().name() + "Again";
            out.add(
                    AMBIGUOUS_RELATION,
                    "an end twice",
                    schema.change(left, each -> each.with(first.component().name(again))),
                    first.place(),
                    new Place(left, again));
        }
    }

    private static long unnamedBetween(Injections out, RelationEnds relation) {
        return between(out, relation).stream()
                .filter(other -> !other.first().relation().has("name"))
                .count();
    }

    /** Other relations with two ends in the same two models. */
    private static List<RelationEnds> between(Injections out, RelationEnds relation) {
        return out.usage().relations().stream()
                .filter(other -> !other.equals(relation)
                        && other.second().isPresent()
                        && models(other).equals(models(relation)))
                .toList();
    }

    private static Set<String> models(RelationEnds relation) {
        return Set.copyOf(List.of(
                relation.first().model().name(), relation.first().component().target()));
    }

    /** Two named relations that are told apart no more. */
    private static void twins(RelationEnds relation, Injections out) {
        if (relation.second().isEmpty() || !relation.first().relation().has("name")) {
            return;
        }
        for (RelationEnds other : between(out, relation)) {
            if (!other.first().relation().has("name")
                    || other.first()
                                    .component()
                                    .name()
                                    .compareTo(relation.first().component().name())
                            <= 0) {
                continue;
            }
            String name = relation.first().relation().text("name").orElseThrow();
            Place[] ends = Stream.of(relation, other)
                    .flatMap(each -> Stream.of(each.first(), each.second().orElseThrow()))
                    .map(End::place)
                    .toArray(Place[]::new);
            Schema renamed = out.schema();
            Schema unnamed = out.schema();
            for (Place end : ends) {
                unnamed = unnamed.change(
                        end.declaration(), end.component(), each -> each.relation(r -> r.without("name")));
            }
            for (End end : List.of(other.first(), other.second().orElseThrow())) {
                renamed = renamed.change(
                        end.model().name(),
                        end.component().name(),
                        each -> each.relation(r -> r.withText("name", name)));
            }
            out.add(RELATION_NAME_REUSED, "two relations of one name", renamed, ends);
            if (!relation.isSelf() && unnamedBetween(out, relation) == 0) {
                out.add(AMBIGUOUS_RELATION, "names removed", unnamed, ends);
            }
        }
    }
}
