package dev.relata.processor.random;

import static dev.relata.processor.diagnostic.Rule.CASCADE_CYCLE;
import static dev.relata.processor.diagnostic.Rule.CASCADE_INTO_RESTRICT;

import dev.relata.processor.random.RelationEnds.End;

/** Mistakes in where a delete goes on to. */
final class CascadeFaults {
    private CascadeFaults() {}

    static void inject(Injections out) {
        for (RelationEnds relation : out.usage().foreignKeys()) {
            End owner = relation.first();
            String target = owner.component().target();
            if (relation.isSelf() || !owner.relation().values("onDelete").contains("CASCADE")) {
                continue;
            }
            Declaration parent = out.schema().declaration(target).orElseThrow();
            String back = owner.model().id().size() == 1 ? owner.model().id().get(0) : "";
            if (!back.isEmpty() && !parent.has("Permanent")) {
                Component id = owner.model().component(back).orElseThrow();
                out.add(
                        CASCADE_CYCLE,
                        "and back",
                        with(out, parent, owner.model(), id, "CASCADE"),
                        owner.place(),
                        new Place(target, "added"));
            }
            if (parent.id().size() == 1) {
                Component id = parent.component(parent.id().get(0)).orElseThrow();
                out.add(
                        CASCADE_INTO_RESTRICT,
                        "a second key",
                        with(out, owner.model(), parent, id, "RESTRICT"),
                        owner.place(),
                        new Place(owner.model().name(), "added"));
            }
        }
    }

    /** With one more key, which may be null. */
    private static Schema with(Injections out, Declaration from, Declaration to, Component id, String onDelete) {
        Component key = Changes.nullable(Component.of(id.type(), "addedId"));
        Component added = Component.of("Maybe<" + to.name() + ">", "added")
                .relation(r -> r.withText("fields", "addedId")
                        .withText("references", id.name())
                        .with("onDelete", onDelete)
                        .with("oneWay", "true"));
        return out.schema()
                .change(from.name(), each -> each.with(sized(key, id)).with(added));
    }

    private static Component sized(Component key, Component id) {
        return id.annotation("Column")
                .map(column -> key.with(column.without("name")))
                .orElse(key);
    }
}
