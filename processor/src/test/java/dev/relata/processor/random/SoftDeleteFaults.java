package dev.relata.processor.random;

import static dev.relata.processor.diagnostic.Rule.CASCADE_ON_SOFT_DELETE;
import static dev.relata.processor.diagnostic.Rule.PERMANENT_SOFT_DELETE;
import static dev.relata.processor.diagnostic.Rule.SOFT_DELETE_TYPE;
import static dev.relata.processor.diagnostic.Rule.UNIQUE_SPANS_DELETED;

import java.util.List;

/** Mistakes in models whose rows are only marked as deleted. */
final class SoftDeleteFaults {
    private static final Component DELETED_AT =
            Component.of("Instant", "added", Annotation.of("Nullable"), Annotation.of("SoftDelete"));

    private SoftDeleteFaults() {}

    static void inject(Injections out) {
        for (Declaration model : out.schema().models()) {
            Place added = new Place(model.name(), "added");
            List<Place> cascades = out.usage().foreignKeys().stream()
                    .filter(each -> each.first().component().target().equals(model.name())
                            && each.first().relation().values("onDelete").contains("CASCADE"))
                    .map(each -> each.first().place())
                    .toList();
            long uniques = model.uniques().size();
            Schema deletable = with(out, model, DELETED_AT);
            if (uniques == 0 && cascades.isEmpty()) {
                out.add(SOFT_DELETE_TYPE, "a text", with(out, model, DELETED_AT.type("String")), added);
                out.add(SOFT_DELETE_TYPE, "never null", with(out, model, DELETED_AT.without("Nullable")), added);
            }
            if (model.has("Permanent")) {
                if (uniques == 0) {
                    out.add(PERMANENT_SOFT_DELETE, "added", deletable, added, Place.of(model));
                }
            } else if (uniques == 1 && cascades.isEmpty() && !isReferenced(model, out)) {
                Place unique = model.components().stream()
                        .filter(each -> each.has("Unique"))
                        .map(each -> Place.of(model, each))
                        .findFirst()
                        .orElse(Place.of(model));
                out.add(UNIQUE_SPANS_DELETED, "soft delete added", deletable, unique);
            } else if (uniques == 0 && cascades.size() == 1) {
                out.add(CASCADE_ON_SOFT_DELETE, "soft delete added", deletable, cascades.get(0));
            }
        }
    }

    /** Whether a relation points to a unique that is no id, or needs one for its own key. */
    private static boolean isReferenced(Declaration model, Injections out) {
        return out.usage().isReferenced(model, model.uniques().get(0))
                || !out.usage().ownedOver(model, model.uniques().get(0).get(0)).isEmpty();
    }

    private static Schema with(Injections out, Declaration model, Component added) {
        return out.schema().change(model.name(), each -> each.with(added));
    }
}
