package dev.relata.processor.validate;

import dev.relata.ReferentialAction;
import dev.relata.processor.diagnostic.Location;
import dev.relata.processor.graph.DraftModel;
import dev.relata.processor.model.Written;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The ways that a delete goes: from parent to child, where the foreign key says CASCADE. */
final class Cascades {
    private Cascades() {}

    static boolean isCascade(ForeignKey key) {
        return key.relation().onDelete() == ReferentialAction.CASCADE;
    }

    /** Where the action on delete is written, else the relation. */
    static Location at(ForeignKey key) {
        return key.owner().relation().onDelete().map(Written::at).orElse(key.at());
    }

    /**
     * The models whose deletes come to this one, the nearest first, each with the shortest way: that model first, this
     * one last.
     *
     * @param avoided a model that no way leads over
     */
    static Map<DraftModel, List<DraftModel>> into(
            DraftModel model, Optional<DraftModel> avoided, List<ForeignKey> all) {
        Map<DraftModel, List<DraftModel>> ways = new LinkedHashMap<>();
        Deque<List<DraftModel>> open = new ArrayDeque<>();
        open.add(List.of(model));
        while (!open.isEmpty()) {
            List<DraftModel> way = open.remove();
            for (ForeignKey key : all) {
                DraftModel parent = key.parent();
                boolean leads = isCascade(key) && key.child().equals(way.get(0));
                if (leads && !avoided.filter(parent::equals).isPresent() && !ways.containsKey(parent)) {
                    List<DraftModel> longer = new ArrayList<>(List.of(parent));
                    longer.addAll(way);
                    ways.put(parent, longer);
                    open.add(longer);
                }
            }
        }
        return ways;
    }
}
