package dev.relata.processor.validate;

import dev.relata.processor.diagnostic.Location;
import dev.relata.processor.graph.Column;
import dev.relata.processor.graph.Draft;
import dev.relata.processor.graph.DraftModel;
import dev.relata.processor.graph.Link;
import dev.relata.processor.graph.LinkEnd;
import dev.relata.processor.graph.Relation;
import java.util.List;
import java.util.Optional;

/**
 * A foreign key whose columns exist, and how it is written.
 *
 * @param owner the end with {@code fields}
 * @param child the model of the owner
 * @param parent the model that is pointed to
 */
record ForeignKey(Draft draft, Link link, LinkEnd owner, Relation relation, DraftModel child, DraftModel parent) {

    static Optional<ForeignKey> of(Draft draft, Link link) {
        return link.owner()
                .flatMap(owner -> draft.relation(link)
                        .flatMap(relation -> draft.model(owner.model().type())
                                .flatMap(child -> draft.model(owner.target())
                                        .map(parent -> new ForeignKey(draft, link, owner, relation, child, parent)))));
    }

    List<Column> fields() {
        return relation.fields();
    }

    List<Column> references() {
        return relation.references();
    }

    Optional<LinkEnd> inverse() {
        return link.opposite(owner);
    }

    /** {@code Post.author}, as messages begin. */
    String label() {
        return "`" + owner.label() + "`";
    }

    Location at() {
        return owner.relation().at();
    }

    /** The place of one name in {@code fields}. */
    Location field(int index) {
        return owner.relation().fields().get(index).at();
    }

    /** The place of one name in {@code references}. */
    Location reference(int index) {
        return owner.relation().references().get(index).at();
    }
}
