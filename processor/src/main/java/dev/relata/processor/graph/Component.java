package dev.relata.processor.graph;

import dev.relata.processor.model.ClassRef;
import dev.relata.processor.model.RelationKind;
import java.util.List;

/** A component of a model's record, in the order of its constructor. */
public sealed interface Component {
    /** The name of the component. */
    String name();

    /** A component that is one column. */
    record Single(Column column) implements Component {
        @Override
        public String name() {
            return column.path().get(0);
        }
    }

    /**
     * A component annotated {@code @Embedded}: a record of columns.
     *
     * @param type the embedded record
     * @param columns its columns, in the order of its constructor
     * @param constructorMayThrow whether its constructor has a body, or comes from a class file and may have one
     */
    record EmbeddedRecord(String name, ClassRef type, List<Column> columns, boolean constructorMayThrow)
            implements Component {
        public EmbeddedRecord {
            columns = List.copyOf(columns);
        }
    }

    /** A component of type {@code One}, {@code Maybe} or {@code Many}. */
    record RelationEnd(String name, RelationKind kind, ClassRef target) implements Component {}
}
