package dev.relata.processor.random;

import static dev.relata.processor.diagnostic.Rule.ACTIONS_ON_INVERSE;
import static dev.relata.processor.diagnostic.Rule.FIELDS_WITHOUT_REFERENCES;
import static dev.relata.processor.diagnostic.Rule.KEY_ON_OPTIONAL_SIDE;
import static dev.relata.processor.diagnostic.Rule.MANY_OWNS_KEY;
import static dev.relata.processor.diagnostic.Rule.NO_OWNER;
import static dev.relata.processor.diagnostic.Rule.REFERENCES_WITHOUT_FIELDS;
import static dev.relata.processor.diagnostic.Rule.REQUIRED_SIDE_OWNS_NOTHING;
import static dev.relata.processor.diagnostic.Rule.SPLIT_OWNERSHIP;
import static dev.relata.processor.diagnostic.Rule.TWO_OWNERS;

import dev.relata.processor.random.RelationEnds.End;

/** Mistakes in which side holds the foreign key. */
final class OwnershipFaults {
    private OwnershipFaults() {}

    static void inject(Injections out) {
        for (RelationEnds relation : out.usage().foreignKeys()) {
            End owner = relation.first();
            if (relation.second().isPresent()) {
                pair(owner, relation.second().get(), out);
            }
            out.at(
                    FIELDS_WITHOUT_REFERENCES,
                    "references removed",
                    owner.place(),
                    each -> each.relation(r -> r.without("references")));
            if (!owner.relation().has("oneWay")) {
                out.at(
                        REFERENCES_WITHOUT_FIELDS,
                        "fields removed",
                        owner.place(),
                        each -> each.relation(r -> r.without("fields")));
            }
        }
    }

    private static void pair(End owner, End inverse, Injections out) {
        Schema schema = out.schema();
        out.at(
                NO_OWNER,
                "key removed",
                owner.place(),
                each -> each.relation(r -> r.without("fields").without("references")),
                inverse.place());
        out.at(
                NO_OWNER,
                "annotation removed but for the name",
                owner.place(),
                each -> each.relation(r -> r.without("fields")
                        .without("references")
                        .without("onDelete")
                        .without("constraint")),
                inverse.place());
        out.at(
                TWO_OWNERS,
                "key on both sides",
                inverse.place(),
                each -> each.relation(
                        r -> r.withTexts("fields", owner.references()).withTexts("references", owner.fields())),
                owner.place());
        out.add(
                SPLIT_OWNERSHIP,
                "references on the other side",
                moved(schema, owner, inverse, "references"),
                owner.place(),
                inverse.place());
        if (inverse.component().kind().equals("Many")) {
            out.add(
                    MANY_OWNS_KEY,
                    "key on the other side",
                    moved(moved(schema, owner, inverse, "references"), owner, inverse, "fields"),
                    inverse.place());
        } else {
            boolean required = owner.component().kind().equals("One");
            out.at(
                    required ? REQUIRED_SIDE_OWNS_NOTHING : KEY_ON_OPTIONAL_SIDE,
                    "inverse required",
                    inverse.place(),
                    each -> each.type("One<" + each.target() + ">"),
                    owner.place());
        }
        for (String action : new String[] {"onDelete", "onUpdate"}) {
            out.at(ACTIONS_ON_INVERSE, action, inverse.place(), each -> each.relation(r -> r.with(action, "CASCADE")));
        }
        out.at(
                ACTIONS_ON_INVERSE,
                "constraint",
                inverse.place(),
                each -> each.relation(r -> r.withText("constraint", "of_the_inverse")));
        if (owner.relation().has("onDelete")) {
            out.add(ACTIONS_ON_INVERSE, "onDelete moved", moved(schema, owner, inverse, "onDelete"), inverse.place());
        }
    }

    private static Schema moved(Schema schema, End from, End to, String attribute) {
        return schema.change(
                        from.model().name(), from.component().name(), each -> each.relation(r -> r.without(attribute)))
                .change(
                        to.model().name(),
                        to.component().name(),
                        each -> each.relation(
                                r -> r.with(attribute, from.relation().values(attribute))));
    }
}
