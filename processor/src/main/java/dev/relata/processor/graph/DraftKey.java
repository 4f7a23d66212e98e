package dev.relata.processor.graph;

import dev.relata.processor.model.KeyDeclaration;
import dev.relata.processor.model.Written;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * A unique or an index as written, with those of its columns that exist.
 *
 * @param component the component it stands on, where it does not stand on the record
 */
public record DraftKey(KeyDeclaration declaration, Optional<String> component, List<Column> columns) {
    public DraftKey {
        columns = List.copyOf(columns);
    }

    /** The text of the condition, where there is one. */
    public Optional<Written<String>> where() {
        return declaration.where().filter(where -> !where.value().isEmpty());
    }

    /** Whether all names it lists are columns, each once. */
    public boolean isComplete() {
        return !columns.isEmpty()
                && columns.size() == columns.stream().distinct().count()
                && (component.isPresent()
                        || columns.size() == declaration.fields().size());
    }

    /** Whether it promises that no two rows of the table agree in these columns; a partial one does not. */
    public boolean isWithin(List<Column> others) {
        return isComplete() && where().isEmpty() && others.containsAll(columns);
    }

    /** The same, and these are all of its columns. */
    public boolean isExactly(List<Column> others) {
        return isWithin(others) && new HashSet<>(columns).equals(new HashSet<>(others));
    }
}
