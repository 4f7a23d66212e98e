package dev.relata.processor.random;

import static dev.relata.processor.diagnostic.Rule.MANY_OVER_UNIQUE_KEY;
import static dev.relata.processor.diagnostic.Rule.ONE_TO_ONE_KEY_NOT_UNIQUE;
import static dev.relata.processor.diagnostic.Rule.OPTIONAL_OVER_REQUIRED_KEY;
import static dev.relata.processor.diagnostic.Rule.PARTLY_NULLABLE_COMPOUND_KEY;
import static dev.relata.processor.diagnostic.Rule.REQUIRED_CYCLE;
import static dev.relata.processor.diagnostic.Rule.REQUIRED_OVER_NULLABLE_KEY;

import dev.relata.processor.random.RelationEnds.End;
import java.util.List;
import java.util.Optional;

/** Mistakes in how many rows may point to one, and whether any must. */
final class CardinalityFaults {
    private CardinalityFaults() {}

    static void inject(Injections out) {
        for (RelationEnds relation : out.usage().foreignKeys()) {
            End owner = relation.first();
            Place first = new Place(owner.model().name(), owner.fields().get(0));
            relation.second().ifPresent(inverse -> uniqueness(relation, owner, inverse, first, out));
            nullness(owner, out);
            cycles(relation, owner, out);
        }
    }

    private static void uniqueness(RelationEnds relation, End owner, End inverse, Place first, Injections out) {
        String target = inverse.component().target();
        Declaration model = owner.model();
        if (!relation.isOneToOne()) {
            out.at(
                    ONE_TO_ONE_KEY_NOT_UNIQUE,
                    "inverse is no `Many`",
                    inverse.place(),
                    each -> each.type("Maybe<" + target + ">"),
                    owner.place(),
                    first);
            boolean indexed = model.component(first.component())
                    .filter(c -> c.has("Index"))
                    .isPresent();
            if (out.usage().isOnlyForeignKey(model, first.component())
                    && owner.fields().size() == 1
                    && !indexed) {
                out.at(
                        MANY_OVER_UNIQUE_KEY,
                        "unique added",
                        first,
                        each -> each.with("Unique"),
                        owner.place(),
                        inverse.place());
            }
            return;
        }
        out.at(
                MANY_OVER_UNIQUE_KEY,
                "inverse is a `Many`",
                inverse.place(),
                each -> each.type("Many<" + target + ">"),
                owner.place());
        Optional<Annotation> ofRecord = model.annotations().stream()
                .filter(each -> each.is("Unique") && each.texts("fields").equals(owner.fields()))
                .findFirst();
        ofRecord.ifPresent(unique -> {
            out.add(
                    ONE_TO_ONE_KEY_NOT_UNIQUE,
                    "unique of the record removed",
                    out.schema().change(model.name(), each -> each.without("Unique")),
                    owner.place(),
                    inverse.place(),
                    first);
            String column = owner.fields().get(owner.fields().size() - 1);
            out.add(
                    ONE_TO_ONE_KEY_NOT_UNIQUE,
                    "unique of the record is partial",
                    out.schema()
                            .change(
                                    model.name(),
                                    each -> each.replace(unique, unique.withText("where", column + " IS NOT NULL"))),
                    owner.place(),
                    inverse.place(),
                    first);
        });
        if (owner.fields().size() == 1
                && model.component(first.component())
                        .filter(c -> c.has("Unique"))
                        .isPresent()) {
            out.at(
                    ONE_TO_ONE_KEY_NOT_UNIQUE,
                    "unique removed",
                    first,
                    each -> each.without("Unique"),
                    owner.place(),
                    inverse.place());
        }
    }

    private static void nullness(End owner, Injections out) {
        Declaration model = owner.model();
        boolean required = owner.component().kind().equals("One");
        List<String> nullable = owner.fields().stream()
                .filter(field ->
                        model.component(field).filter(Component::isNullable).isPresent())
                .toList();
        String other = required ? "Maybe" : "One";
        out.at(
                required ? OPTIONAL_OVER_REQUIRED_KEY : REQUIRED_OVER_NULLABLE_KEY,
                "relation is a `" + other + "`",
                owner.place(),
                each -> each.type(other + "<" + each.target() + ">"),
                new Place(
                        model.name(),
                        required || nullable.isEmpty() ? owner.fields().get(0) : nullable.get(0)));
        for (String field : owner.fields()) {
            Place place = new Place(model.name(), field);
            boolean plain = out.usage().isOnlyForeignKey(model, field);
            if (required && plain && !owner.relation().values("onDelete").equals(List.of("SET_DEFAULT"))) {
                out.at(REQUIRED_OVER_NULLABLE_KEY, "key may be null", place, Changes::nullable, owner.place());
            } else if (!required && plain && !nullable.contains(field)) {
                out.at(PARTLY_NULLABLE_COMPOUND_KEY, "one more may be null", place, Changes::nullable, owner.place());
            } else if (nullable.equals(List.of(field)) && !owner.relation().has("onDelete")) {
                out.at(
                        OPTIONAL_OVER_REQUIRED_KEY,
                        "key is never null",
                        place,
                        each -> each.without("Nullable"),
                        owner.place());
            }
        }
    }

    private static void cycles(RelationEnds relation, End owner, Injections out) {
        String model = owner.model().name();
        if (relation.isSelf()) {
            Schema changed = out.schema();
            for (String field : owner.fields()) {
                changed = changed.change(model, field, each -> each.without("Nullable"));
            }
            out.add(
                    REQUIRED_CYCLE,
                    "with itself",
                    changed.change(
                            model,
                            owner.component().name(),
                            each -> each.type("One<" + model + ">").relation(r -> r.without("onDelete"))),
                    owner.place());
            return;
        }
        if (owner.model().id().size() == 1 && owner.component().kind().equals("One")) {
            String id = owner.model().id().get(0);
            String target = owner.component().target();
            Component key =
                    Component.of(owner.model().component(id).orElseThrow().type(), "backToId");
            Component back = Component.of("One<" + model + ">", "backTo")
                    .relation(r -> r.withText("fields", "backToId")
                            .withText("references", id)
                            .with("oneWay", "true"));
            out.add(
                    REQUIRED_CYCLE,
                    "over two models",
                    out.schema().change(target, each -> each.with(key).with(back)),
                    owner.place(),
                    new Place(target, "backTo"));
        }
    }
}
