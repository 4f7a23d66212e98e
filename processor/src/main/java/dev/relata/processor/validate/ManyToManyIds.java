package dev.relata.processor.validate;

import static dev.relata.processor.diagnostic.Rule.MANY_TO_MANY_NEEDS_SINGLE_ID;

import dev.relata.processor.diagnostic.Diagnostic;
import dev.relata.processor.graph.Draft;
import dev.relata.processor.graph.DraftModel;
import dev.relata.processor.graph.Link;
import dev.relata.processor.graph.LinkEnd;
import java.util.Optional;
import java.util.function.Consumer;

/** An implicit join table has one column for each side. */
final class ManyToManyIds implements LinkRule {

    @Override
    public void check(Link link, Draft draft, Consumer<Diagnostic> out) {
        if (link.isManyToMany()) {
            for (LinkEnd end : link.ends()) {
                Optional<DraftModel> compound =
                        draft.model(end.target()).filter(model -> model.id().size() > 1);
                if (compound.isPresent()) {
                    out.accept(diagnostic(link, draft, end, compound.get()));
                    return;
                }
            }
        }
    }

    private static Diagnostic diagnostic(Link link, Draft draft, LinkEnd end, DraftModel compound) {
        String join = link.second().orElseThrow().model().name()
                + link.first().model().name();
        return Diagnostic.of(
                        MANY_TO_MANY_NEEDS_SINGLE_ID,
                        end.at(),
                        "`" + end.label() + "`: a join table needs a single id on both sides, but the id of `"
                                + compound.name() + "` is compound")
                .note("the id of `" + compound.name() + "` is " + Words.columns(compound.id()))
                .help("for a join table of your own, ", JoinModel.edits(draft, link, join));
    }
}
