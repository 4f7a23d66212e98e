package dev.relata.processor.validate;

import static dev.relata.processor.diagnostic.Rule.FIELD_COUNT_MISMATCH;
import static dev.relata.processor.diagnostic.Rule.REFERENCE_NOT_COLUMN;
import static dev.relata.processor.diagnostic.Rule.RELATION_FIELD_NOT_COLUMN;
import static dev.relata.processor.diagnostic.Rule.REPEATED_RELATION_FIELD;
import static dev.relata.processor.diagnostic.Rule.UNKNOWN_REFERENCE;
import static dev.relata.processor.diagnostic.Rule.UNKNOWN_RELATION_FIELD;

import dev.relata.processor.diagnostic.Diagnostic;
import dev.relata.processor.diagnostic.Edit;
import dev.relata.processor.diagnostic.Rule;
import dev.relata.processor.graph.Column;
import dev.relata.processor.graph.Draft;
import dev.relata.processor.graph.DraftModel;
import dev.relata.processor.graph.Link;
import dev.relata.processor.graph.LinkEnd;
import dev.relata.processor.model.Written;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The names in {@code fields} and {@code references}: each a column, each once, as many on both sides. */
final class KeyNames {
    private KeyNames() {}

    static void unknown(Link link, Draft draft, Consumer<Diagnostic> out) {
        each(link, draft, (owner, names) -> names.unknown(owner, out));
    }

    static void notColumns(Link link, Draft draft, Consumer<Diagnostic> out) {
        each(link, draft, (owner, names) -> names.notColumns(owner, out));
    }

    static void repeated(Link link, Draft draft, Consumer<Diagnostic> out) {
        each(link, draft, (owner, names) -> names.repeated(owner, out));
    }

    static void count(Link link, Draft draft, Consumer<Diagnostic> out) {
        link.owner().ifPresent(owner -> {
            int fields = owner.relation().fields().size();
            int references = owner.relation().references().size();
            if (fields != references) {
                out.accept(Diagnostic.of(
                                FIELD_COUNT_MISMATCH,
                                owner.relation().at(),
                                "`" + owner.label() + "`: `fields` has " + names(fields) + ", `references` has "
                                        + names(references))
                        .note("each name in `fields` points to the one at the same place in `references`")
                        .help("", asMany(owner, draft)));
            }
        });
    }

    /** As many fields as the id of the target has columns, found by name and type. */
    private static List<Edit> asMany(LinkEnd owner, Draft draft) {
        List<Column> id = draft.model(owner.target()).map(DraftModel::id).orElse(List.of());
        List<String> written =
                owner.relation().fields().stream().map(Written::value).toList();
        Optional<DraftModel> child = draft.model(owner.model().type());
        List<String> names = new ArrayList<>();
        for (int i = 0; i < id.size(); i++) {
            Column reference = id.get(i);
            String own = reference.component();
            Stream.of(Stream.of(own), written.stream(), keyNames(owner, reference))
                    .flatMap(stream -> stream)
                    .filter(name -> !names.contains(name))
                    .filter(name -> child.flatMap(model -> model.column(name))
                            .filter(column -> column.type().equals(reference.type()))
                            .isPresent())
                    .findFirst()
                    .ifPresent(names::add);
        }
        return names.isEmpty() || names.size() < id.size()
                ? List.of()
                : List.of(RelationEdits.set(
                        owner, "fields = " + Words.value(names) + ", references = " + Words.value(id)));
    }

    private static Stream<String> keyNames(LinkEnd owner, Column reference) {
        return RelationEdits.keyNames(owner.model(), owner.component().name(), List.of(reference), owner.kind())
                .stream();
    }

    private static String names(int count) {
        return count == 1 ? "1 name" : count + " names";
    }

    private interface Check {
        void run(LinkEnd owner, Side side);
    }

    private static void each(Link link, Draft draft, Check check) {
        link.owner().ifPresent(owner -> {
            draft.model(owner.model().type())
                    .ifPresent(model -> check.run(
                            owner, new Side(draft, model, owner.relation().fields(), true)));
            draft.model(owner.target())
                    .ifPresent(model -> check.run(
                            owner, new Side(draft, model, owner.relation().references(), false)));
        });
    }

    /** @param isFields else they are the {@code references} */
    private record Side(Draft draft, DraftModel model, List<Written<String>> names, boolean isFields) {

        void unknown(LinkEnd owner, Consumer<Diagnostic> out) {
            for (Written<String> name : names) {
                Names known = new Names(model);
                // A model without any column is reported for that.
                if (known.isUnknown(name.value()) && !model.columns().isEmpty()) {
                    out.accept(known.withHelp(
                            Diagnostic.of(
                                    isFields ? UNKNOWN_RELATION_FIELD : UNKNOWN_REFERENCE,
                                    name.at(),
                                    subject(owner, name) + ", which is not a component of `" + model.name() + "`"),
                            name.value()));
                }
            }
        }

        void notColumns(LinkEnd owner, Consumer<Diagnostic> out) {
            Rule rule = isFields ? RELATION_FIELD_NOT_COLUMN : REFERENCE_NOT_COLUMN;
            for (Written<String> name : names) {
                new Names(model)
                        .whyNoColumn(name.value())
                        .ifPresent(why -> out.accept(why.addTo(Diagnostic.of(
                                        rule, name.at(), subject(owner, name) + ", which is " + why.fact()))
                                .help("", column(owner, draft))));
            }
        }

        void repeated(LinkEnd owner, Consumer<Diagnostic> out) {
            Set<Column> seen = new HashSet<>();
            for (Written<String> name : names) {
                if (model.column(name.value())
                        .filter(column -> !seen.add(column))
                        .isPresent()) {
                    out.accept(Diagnostic.of(REPEATED_RELATION_FIELD, name.at(), subject(owner, name) + " twice")
                            .help("", asMany(owner, draft)));
                }
            }
        }

        /** The column that is meant, where a single one can be. */
        private List<Edit> column(LinkEnd owner, Draft draft) {
            List<Column> id = draft.model(owner.target()).map(DraftModel::id).orElse(List.of());
            if (names.size() != 1 || id.size() != 1) {
                return List.of();
            }
            String name = isFields
                    ? RelationEdits.keyNames(owner.model(), owner.component().name(), id, owner.kind())
                            .get(0)
                    : id.get(0).component();
            return model.column(name).isPresent() ? List.of(Edit.here("\"" + name + "\"")) : List.of();
        }

        private String subject(LinkEnd owner, Written<String> name) {
            return "`" + owner.label() + "`: `" + (isFields ? "fields" : "references") + "` names `" + name.value()
                    + "`";
        }
    }
}
