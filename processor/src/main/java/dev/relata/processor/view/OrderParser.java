package dev.relata.processor.view;

import dev.relata.processor.graph.Column;
import dev.relata.processor.graph.Model;
import dev.relata.processor.model.Scalar;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads {@code "createdAt DESC, id"}. */
public final class OrderParser {
    /** What came of it. */
    public sealed interface Result {}

    /** An order. */
    public record Order(List<OrderItem> items) implements Result {
        public Order {
            items = List.copyOf(items);
        }
    }

    /**
     * None.
     *
     * @param fact what is wrong
     * @param mistyped the name that is no column, or empty
     */
    public record Failed(String fact, String mistyped) implements Result {}

    private OrderParser() {}

    /**
     * Reads an order.
     *
     * @param model whose columns may be named
     */
    public static Result parse(String text, Model model) {
        List<OrderItem> items = new ArrayList<>();
        Set<Column> seen = new HashSet<>();
        for (String part : text.split(",", -1)) {
            List<String> words = List.of(part.strip().split("\\s+"));
            String name = words.get(0);
            if (name.isEmpty()) {
                return new Failed("a name is missing", "");
            }
            Column column = model.columns().stream()
                    .filter(candidate -> candidate.component().equals(name))
                    .findFirst()
                    .orElse(null);
            if (column == null) {
                return new Failed(
                        "`" + name + "` is not a column of `" + model.type().simpleName() + "`", name);
            }
            if (column.type().scalar() == Scalar.BYTES) {
                return new Failed("`" + name + "` holds bytes, which have no order", "");
            }
            String direction = words.size() == 1 ? "ASC" : words.get(1).toUpperCase(Locale.ROOT);
            if (words.size() > 2 || !(direction.equals("ASC") || direction.equals("DESC"))) {
                return new Failed(
                        "`" + String.join(" ", words.subList(1, words.size())) + "` is neither `ASC` nor `DESC`", "");
            }
            if (!seen.add(column)) {
                return new Failed("`" + name + "` stands there twice", "");
            }
            items.add(new OrderItem(column, direction.equals("DESC")));
        }
        return new Order(items);
    }
}
