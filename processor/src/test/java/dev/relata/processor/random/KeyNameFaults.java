package dev.relata.processor.random;

import static dev.relata.processor.diagnostic.Rule.FIELD_COUNT_MISMATCH;
import static dev.relata.processor.diagnostic.Rule.REFERENCE_NOT_COLUMN;
import static dev.relata.processor.diagnostic.Rule.RELATION_FIELD_NOT_COLUMN;
import static dev.relata.processor.diagnostic.Rule.REPEATED_RELATION_FIELD;
import static dev.relata.processor.diagnostic.Rule.UNKNOWN_REFERENCE;
import static dev.relata.processor.diagnostic.Rule.UNKNOWN_RELATION_FIELD;

import dev.relata.processor.diagnostic.Rule;
import dev.relata.processor.random.RelationEnds.End;
import java.util.ArrayList;
import java.util.List;

/** Mistakes in the names of {@code fields} and {@code references}. */
final class KeyNameFaults {
    private KeyNameFaults() {}

    static void inject(Injections out) {
        for (RelationEnds relation : out.usage().foreignKeys()) {
            End owner = relation.first();
            List<String> fields = owner.fields();
            List<String> references = owner.references();
            for (int i = 0; i < fields.size(); i++) {
                String wrong = "no" + fields.get(i);
                change(out, owner, UNKNOWN_RELATION_FIELD, "mistyped", "fields", set(fields, i, wrong));
                String wrongReference = "no" + references.get(i);
                change(out, owner, UNKNOWN_REFERENCE, "mistyped", "references", set(references, i, wrongReference));
                String self = owner.component().name();
                change(out, owner, RELATION_FIELD_NOT_COLUMN, "the relation", "fields", set(fields, i, self));
                int at = i;
                relation.second()
                        .ifPresent(inverse -> change(
                                out,
                                owner,
                                REFERENCE_NOT_COLUMN,
                                "the inverse",
                                "references",
                                set(references, at, inverse.component().name())));
                renamed(out, owner, fields.get(i));
            }
            List<String> longer = new ArrayList<>(fields);
            longer.add(fields.get(0));
            change(out, owner, REPEATED_RELATION_FIELD, "one more", "fields", longer);
            if (fields.size() > 1) {
                change(out, owner, REPEATED_RELATION_FIELD, "twice", "fields", set(fields, 1, fields.get(0)));
                change(
                        out,
                        owner,
                        REPEATED_RELATION_FIELD,
                        "twice",
                        "references",
                        set(references, 1, references.get(0)));
                change(
                        out,
                        owner,
                        FIELD_COUNT_MISMATCH,
                        "one less",
                        "references",
                        references.subList(1, fields.size()));
                change(out, owner, FIELD_COUNT_MISMATCH, "one less", "fields", fields.subList(1, fields.size()));
            }
            owner.model().columns().stream()
                    .map(Component::name)
                    .filter(name -> !fields.contains(name)
                            && !owner.model().component(name).orElseThrow().has("Embedded"))
                    .findFirst()
                    .ifPresent(other -> {
                        List<String> more = new ArrayList<>(fields);
                        more.add(other);
                        change(out, owner, FIELD_COUNT_MISMATCH, "one more", "fields", more);
                    });
        }
    }

    private static void renamed(Injections out, End owner, String field) {
        if (out.usage().isOnlyForeignKey(owner.model(), field)) {
            out.add(
                    UNKNOWN_RELATION_FIELD,
                    "column renamed",
                    out.schema().change(owner.model().name(), field, each -> each.name(field + "New")),
                    owner.place());
        }
    }

    private static void change(
            Injections out, End owner, Rule rule, String variant, String attribute, List<String> names) {
        out.at(
                rule,
                variant + " in " + attribute,
                owner.place(),
                each -> each.relation(r -> r.withTexts(attribute, names)));
    }

    private static List<String> set(List<String> names, int index, String name) {
        List<String> changed = new ArrayList<>(names);
        changed.set(index, name);
        return changed;
    }
}
