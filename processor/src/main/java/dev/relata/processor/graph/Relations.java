package dev.relata.processor.graph;

import dev.relata.ReferentialAction;
import dev.relata.processor.model.Written;
import java.util.List;
import java.util.Optional;

/** Makes foreign keys and join tables of links. */
final class Relations {
    private Relations() {}

    static Relation relation(Draft draft, Link link, LinkEnd owner, List<Column> fields, List<Column> references) {
        return new Relation(
                owner.name(),
                owner.end(),
                owner.target(),
                link.opposite(owner).map(LinkEnd::end),
                fields,
                references,
                owner.relation().onDelete().map(Written::value).orElse(ReferentialAction.RESTRICT),
                owner.relation().onUpdate().map(Written::value).orElse(ReferentialAction.CASCADE),
                owner.relation()
                        .constraint()
                        .map(Written::value)
                        .filter(name -> !name.isBlank())
                        .orElseGet(() -> Naming.constraint(table(draft, owner), names(fields), "fkey")));
    }

    static Optional<ManyToMany> manyToMany(Draft draft, Link link) {
        if (!link.isManyToMany()) {
            return Optional.empty();
        }
        LinkEnd one = link.first();
        LinkEnd other = link.second().orElseThrow();
        boolean self = one.model().type().equals(other.model().type());
        boolean inOrder = self || table(draft, one).compareTo(table(draft, other)) <= 0;
        LinkEnd first = inOrder ? one : other;
        LinkEnd second = inOrder ? other : one;
        String table = first.name()
                .map(Naming::snakeCase)
                .orElseGet(() -> Naming.shorten(table(draft, first) + "_" + table(draft, second)));
        boolean sameNames = self || first.model().name().equals(second.model().name());
        return side(draft, first, table, sameNames ? "a_id" : column(first))
                .flatMap(a -> side(draft, second, table, sameNames ? "b_id" : column(second))
                        .map(b -> new ManyToMany(first.name(), table, a, b)));
    }

    private static Optional<ManyToMany.Side> side(Draft draft, LinkEnd end, String table, String column) {
        return draft.model(end.model().type())
                .filter(model -> model.id().size() == 1)
                .map(model -> new ManyToMany.Side(
                        end.end(), column, model.id().get(0), Naming.constraint(table, List.of(column), "fkey")));
    }

    private static String column(LinkEnd end) {
        return Naming.shorten(Naming.snakeCase(end.model().name()) + "_id");
    }

    private static String table(Draft draft, LinkEnd end) {
        return draft.model(end.model().type()).map(DraftModel::table).orElseThrow();
    }

    static List<String> names(List<Column> columns) {
        return columns.stream().map(Column::name).toList();
    }
}
