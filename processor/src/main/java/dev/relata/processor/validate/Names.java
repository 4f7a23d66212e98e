package dev.relata.processor.validate;

import dev.relata.processor.diagnostic.Diagnostic;
import dev.relata.processor.diagnostic.SimilarNames;
import dev.relata.processor.graph.Column;
import dev.relata.processor.graph.DraftModel;
import dev.relata.processor.model.ComponentDeclaration;
import dev.relata.processor.model.RelationDeclaration;
import dev.relata.processor.model.TypeDeclaration;
import dev.relata.processor.model.Written;
import java.util.List;
import java.util.Optional;

/** The names that an annotation may use for the columns of a model. */
record Names(DraftModel model) {

    /** No component, and no component of an embedded record. */
    boolean isUnknown(String name) {
        return model.column(name).isEmpty()
                && model.declaration().component(name).isEmpty()
                && !isUnreadable(name);
    }

    /** Adds the names that exist, and the one that may be meant. */
    Diagnostic withHelp(Diagnostic diagnostic, String mistyped) {
        Diagnostic noted = diagnostic.note(Words.columnsOf(model));
        return SimilarNames.nearest(
                        mistyped,
                        model.columns().stream().map(Column::component).toList())
                .map(name -> noted.help("there is a component with a similar name: `" + name + "`"))
                .orElse(noted);
    }

    /**
     * Why a name of a component is no column.
     *
     * @param columns those that it stands for
     * @param note which they are, in words
     */
    record NoColumn(String fact, List<String> columns, Optional<String> note) {
        Diagnostic addTo(Diagnostic diagnostic) {
            return note.map(diagnostic::note).orElse(diagnostic);
        }
    }

    /** Empty for columns, for names that are unknown, and for types that a rule of their own refuses. */
    Optional<NoColumn> whyNoColumn(String name) {
        return model.declaration().component(name).flatMap(this::whyNoColumn);
    }

    private Optional<NoColumn> whyNoColumn(ComponentDeclaration component) {
        if (component.isRelation()) {
            List<String> key = component.relation().map(RelationDeclaration::fields).orElse(List.of()).stream()
                    .map(Written::value)
                    .filter(field -> model.column(field).isPresent())
                    .toList();
            Optional<String> note = key.isEmpty()
                    ? Optional.of(Words.columnsOf(model))
                    : Optional.of((key.size() == 1 ? "its key is the column " : "its key are the columns ")
                            + Words.list(key));
            return Optional.of(new NoColumn("a relation, not a column", key, note));
        }
        if (component.type() instanceof TypeDeclaration.EmbeddedType) {
            return Optional.of(new NoColumn(
                    "an embedded record, not a column",
                    model.columns(component).stream().map(Column::component).toList(),
                    Optional.of("its columns are " + Words.columns(model.columns(component)))));
        }
        return Optional.empty();
    }

    /** A component within an embedded record that has no column type. */
    private boolean isUnreadable(String name) {
        int dot = name.indexOf('.');
        return dot > 0
                && model.declaration().component(name.substring(0, dot)).stream()
                        .map(ComponentDeclaration::type)
                        .filter(TypeDeclaration.EmbeddedType.class::isInstance)
                        .map(TypeDeclaration.EmbeddedType.class::cast)
                        .flatMap(type -> type.components().stream())
                        .anyMatch(inner -> inner.name().equals(name.substring(dot + 1)));
    }
}
