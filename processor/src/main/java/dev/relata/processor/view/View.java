package dev.relata.processor.view;

import dev.relata.processor.graph.Column;
import dev.relata.processor.graph.Component;
import dev.relata.processor.model.ClassRef;
import dev.relata.processor.model.Nullness;
import dev.relata.processor.model.Scalar;
import java.util.List;

/**
 * A record annotated {@code @View} that no rule has refused.
 *
 * @param type the record
 * @param isPublic whether the record, and so its generated class, is public
 * @param model what it is a view of
 * @param components their names, in the order of the constructor
 * @param parts one for each component
 */
public record View(ClassRef type, boolean isPublic, ClassRef model, List<String> components, List<Part> parts) {
    public View {
        components = List.copyOf(components);
        parts = List.copyOf(parts);
    }

    /** Where a component comes from. The ways are to-one relations from the model of the view. */
    public sealed interface Part {
        /** A column. */
        record Single(List<Step> way, Column column, Nullness nullness) implements Part {}

        /** An embedded record. */
        record Embedded(List<Step> way, Component.EmbeddedRecord embedded, Nullness nullness) implements Part {}

        /** A number of rows, as an {@link Scalar#INT} or a {@link Scalar#LONG}. */
        record Count(List<Step> way, Step many, Scalar scalar, Nullness nullness) implements Part {}

        /** Another view, of the row at the end of the way. */
        record Row(List<Step> way, ClassRef view, Nullness nullness) implements Part {}

        /** A list of another view. */
        record Rows(List<Step> way, Step many, ClassRef view, List<OrderItem> order, int limit) implements Part {}

        /** A list of one column of the rows. */
        record Values(List<Step> way, Step many, Column column, List<OrderItem> order, int limit) implements Part {}
    }
}
