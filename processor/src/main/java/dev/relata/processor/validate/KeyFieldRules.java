package dev.relata.processor.validate;

import static dev.relata.processor.diagnostic.Rule.EMPTY_KEY_FIELDS;
import static dev.relata.processor.diagnostic.Rule.ID_ON_RELATION;
import static dev.relata.processor.diagnostic.Rule.INDEX_ON_RELATION;
import static dev.relata.processor.diagnostic.Rule.REPEATED_KEY_FIELD;
import static dev.relata.processor.diagnostic.Rule.UNIQUE_ON_RELATION;
import static dev.relata.processor.diagnostic.Rule.UNKNOWN_KEY_FIELD;

import dev.relata.processor.diagnostic.Diagnostic;
import dev.relata.processor.diagnostic.Edit;
import dev.relata.processor.diagnostic.Rule;
import dev.relata.processor.graph.Automatic;
import dev.relata.processor.graph.Column;
import dev.relata.processor.graph.DraftModel;
import dev.relata.processor.model.KeyDeclaration;
import dev.relata.processor.model.Written;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The names in the {@code fields} of {@code @Id}, {@code @Unique} and {@code @Index} on a record. */
final class KeyFieldRules implements ModelRule {

    @Override
    public void check(DraftModel model, Consumer<Diagnostic> out) {
        keys(model, "@Id", model.declaration().ids(), ID_ON_RELATION, out);
        keys(model, "@Unique", model.declaration().uniques(), UNIQUE_ON_RELATION, out);
        keys(model, "@Index", model.declaration().indexes(), INDEX_ON_RELATION, out);
    }

    /** All that are neither id nor automatic. */
    private static List<Edit> columns(DraftModel model, String annotation) {
        List<Column> columns = model.columns().stream()
                .filter(column -> annotation.equals("@Id") || !model.id().contains(column))
                .filter(column -> column.automatic() == Automatic.NONE && !column.isNullable())
                .toList();
        return columns.isEmpty()
                ? List.of()
                : List.of(Edit.set(annotation, model.name(), "fields = " + Words.value(columns)));
    }

    private static void keys(
            DraftModel model, String annotation, List<KeyDeclaration> keys, Rule onRelation, Consumer<Diagnostic> out) {
        for (KeyDeclaration key : keys) {
            if (key.fields().isEmpty()) {
                out.accept(Diagnostic.of(
                                EMPTY_KEY_FIELDS,
                                key.at(),
                                "`" + annotation + "` on `" + model.name() + "` has no `fields`")
                        .help("to name columns, such as these, ", columns(model, annotation)));
            }
            Set<String> seen = new HashSet<>();
            for (Written<String> field : key.fields()) {
                String subject = "`" + model.name() + "`: `" + annotation + "` names `" + field.value() + "`";
                Names names = new Names(model);
                if (names.isUnknown(field.value())) {
                    out.accept(names.withHelp(
                            Diagnostic.of(UNKNOWN_KEY_FIELD, field.at(), subject + ", which is not a component"),
                            field.value()));
                } else if (!seen.add(field.value())) {
                    List<String> once =
                            key.fields().stream().map(Written::value).distinct().toList();
                    out.accept(Diagnostic.of(REPEATED_KEY_FIELD, field.at(), subject + " twice")
                            .help("", Edit.set(annotation, model.name(), "fields = " + Words.value(once))));
                } else {
                    names.whyNoColumn(field.value())
                            .ifPresent(why -> out.accept(why.addTo(
                                            Diagnostic.of(onRelation, field.at(), subject + ", which is " + why.fact()))
                                    .help(
                                            "",
                                            why.columns().size() == 1
                                                    ? List.of(Edit.here(Words.value(why.columns())))
                                                    : List.of())));
                }
            }
        }
    }
}
