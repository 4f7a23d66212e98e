package dev.relata.processor.random;

import static dev.relata.processor.diagnostic.Rule.GENERATED_FOREIGN_KEY;
import static dev.relata.processor.diagnostic.Rule.KEY_COLUMN_MISMATCH;
import static dev.relata.processor.diagnostic.Rule.KEY_TYPE_MISMATCH;
import static dev.relata.processor.diagnostic.Rule.REFERENCE_NOT_UNIQUE;
import static dev.relata.processor.diagnostic.Rule.REFERENCE_NULLABLE_UNIQUE;
import static dev.relata.processor.diagnostic.Rule.SELF_REFERENCE_TO_OWN_ROW;
import static dev.relata.processor.diagnostic.Rule.SHARED_FOREIGN_KEY_CONFLICT;
import static dev.relata.processor.diagnostic.Rule.TENANT_COLUMN_NOT_SHARED;

import dev.relata.processor.random.RelationEnds.End;
import java.util.List;
import java.util.Set;

/** Mistakes between the columns of a key and those it points to. */
final class ReferenceFaults {
    private static final Set<String> INTEGERS = Set.of("byte", "short", "int", "long");

    private ReferenceFaults() {}

    static void inject(Injections out) {
        for (RelationEnds relation : out.usage().foreignKeys()) {
            End owner = relation.first();
            for (int i = 0; i < owner.fields().size(); i++) {
                types(owner, i, out);
            }
            Declaration target =
                    out.schema().declaration(owner.component().target()).orElseThrow();
            uniqueness(owner, target, out);
            if (relation.isSelf()) {
                out.at(
                        SELF_REFERENCE_TO_OWN_ROW,
                        "fields are the id",
                        owner.place(),
                        each -> each.relation(r -> r.withTexts("fields", owner.references())));
            }
            String again = owner.component().name() + "Again";
            out.add(
                    SHARED_FOREIGN_KEY_CONFLICT,
                    "the same key twice",
                    out.schema()
                            .change(
                                    owner.model().name(),
                                    each -> each.with(owner.component()
                                            .name(again)
                                            .relation(r -> r.without("name")
                                                    .without("constraint")
                                                    .with("oneWay", "true")))),
                    owner.place(),
                    new Place(owner.model().name(), again));
            conflicts(owner, out);
            tenant(owner, target, out);
        }
    }

    private static void types(End owner, int index, Injections out) {
        Declaration model = owner.model();
        String field = owner.fields().get(index);
        Component column = model.component(field).orElseThrow();
        Place place = Place.of(model, column);
        boolean alone = out.usage().ownedOver(model, field).size() == 1
                && out.usage().pointingTo(model, field).isEmpty()
                && !out.usage().isInCondition(model, field)
                && !column.has("Default")
                && !column.has("Column");
        if (alone) {
            for (String type : new String[] {"short", "String", "UUID", "LocalDate"}) {
                if (!column.target().equals(type)) {
                    String fitting = column.isNullable() ? Changes.box(type) : type;
                    out.at(KEY_TYPE_MISMATCH, "now " + type, place, each -> each.type(fitting), owner.place());
                }
            }
        }
        String target = owner.component().target();
        String reference = owner.references().get(index);
        Declaration parent = out.schema().declaration(target).orElseThrow();
        Component key = parent.component(reference).orElseThrow();
        if (out.usage().pointingTo(parent, reference).size() == 1
                && out.usage().ownedOver(parent, reference).isEmpty()
                && !key.has("Column")
                && !key.has("Generated")) {
            out.at(
                    KEY_TYPE_MISMATCH,
                    "the other side is now short",
                    new Place(target, reference),
                    each -> each.type("short"),
                    owner.place(),
                    place);
        }
        if (column.type().equals("String") && alone) {
            out.at(
                    KEY_COLUMN_MISMATCH,
                    "another length",
                    place,
                    each -> each.with(Annotation.of("Column").with("length", "77")),
                    owner.place());
        }
        if (column.has("Column") && out.usage().ownedOver(model, field).size() == 1) {
            out.at(KEY_COLUMN_MISMATCH, "no length", place, each -> each.without("Column"), owner.place());
        }
        if (model.id().equals(List.of(field)) && INTEGERS.contains(column.type())) {
            out.at(GENERATED_FOREIGN_KEY, "id that is a key", place, each -> each.with("Generated"), owner.place());
        }
    }

    private static void uniqueness(End owner, Declaration target, Injections out) {
        List<String> references = owner.references();
        Place[] places = {owner.place()};
        boolean shared = out.usage().foreignKeys().stream()
                        .filter(other -> other.first().component().target().equals(target.name())
                                && other.first().references().equals(references))
                        .count()
                > 1;
        if (!target.id().equals(references) && !shared) {
            target.annotations().stream()
                    .filter(each -> each.is("Unique") && each.texts("fields").equals(references))
                    .forEach(unique -> {
                        out.add(
                                REFERENCE_NOT_UNIQUE,
                                "unique of the record removed",
                                out.schema()
                                        .change(
                                                target.name(),
                                                each -> each.annotations(each.annotations().stream()
                                                        .filter(other -> !other.equals(unique))
                                                        .toList())),
                                places);
                        out.add(
                                REFERENCE_NOT_UNIQUE,
                                "unique of the record is partial",
                                out.schema()
                                        .change(
                                                target.name(),
                                                each -> each.replace(
                                                        unique,
                                                        unique.withText("where", references.get(0) + " IS NOT NULL"))),
                                places);
                    });
            Component column = target.component(references.get(0)).orElseThrow();
            if (references.size() == 1 && column.has("Unique")) {
                Place at = Place.of(target, column);
                out.at(REFERENCE_NOT_UNIQUE, "unique removed", at, each -> each.without("Unique"), owner.place());
                out.at(REFERENCE_NULLABLE_UNIQUE, "may be null", at, Changes::nullable, owner.place());
            }
        }
        String type =
                owner.model().component(owner.fields().get(0)).orElseThrow().type();
        target.columns().stream()
                .filter(each -> references.size() == 1
                        && Changes.box(each.type()).equals(Changes.box(type))
                        && !target.id().equals(List.of(each.name()))
                        && !each.has("Unique")
                        && !each.has("Embedded")
                        && !owner.fields().equals(List.of(each.name())))
                .findFirst()
                .ifPresent(other -> out.at(
                        REFERENCE_NOT_UNIQUE,
                        "another column",
                        owner.place(),
                        each -> each.relation(r -> r.withText("references", other.name()))));
    }

    private static void conflicts(End owner, Injections out) {
        List<RelationEnds> others = owner.fields().stream()
                .flatMap(field -> out.usage().ownedOver(owner.model(), field).stream())
                .filter(each -> !each.first().equals(owner))
                .distinct()
                .toList();
        if (others.size() == 1) {
            out.at(
                    SHARED_FOREIGN_KEY_CONFLICT,
                    "another onUpdate",
                    owner.place(),
                    each -> each.relation(r -> r.with("onUpdate", "RESTRICT")),
                    others.get(0).first().place());
        }
    }

    private static void tenant(End owner, Declaration target, Injections out) {
        for (int i = 0; i < owner.fields().size() && owner.fields().size() == 2; i++) {
            String left = owner.fields().get(1 - i);
            String kept = owner.references().get(i);
            if (owner.references().get(1 - i).equals(left) && target.id().equals(List.of(kept))) {
                int at = i;
                out.at(
                        TENANT_COLUMN_NOT_SHARED,
                        "left out",
                        owner.place(),
                        each -> each.relation(r ->
                                r.withText("fields", owner.fields().get(at)).withText("references", kept)));
            }
        }
    }
}
