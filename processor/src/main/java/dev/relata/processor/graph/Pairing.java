package dev.relata.processor.graph;

import dev.relata.processor.model.ClassRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds the two ends of each relation, by the two models and the name.
 *
 * @param links what belongs together
 * @param unpaired what is left, and why
 */
public record Pairing(List<Link> links, List<Unpaired> unpaired) {
    public Pairing {
        links = List.copyOf(links);
        unpaired = List.copyOf(unpaired);
    }

    /**
     * Pairs ends.
     *
     * @param ends all ends between models, but those whose own annotation is already wrong
     * @param faulty ends that are wrong in themselves: what would have belonged to them is left out silently
     */
    public static Pairing of(Collection<LinkEnd> ends, Collection<LinkEnd> faulty) {
        Pairing.Builder builder = new Pairing.Builder();
        Map<List<ClassRef>, Sides> pairs = new TreeMap<>(Pairing::compare);
        for (LinkEnd end : ends) {
            if (end.relation().oneWay()) {
                builder.links.add(new Link(end, Optional.empty()));
            } else {
                pairs.computeIfAbsent(models(end), models -> new Sides()).add(end);
            }
        }
        for (LinkEnd end : faulty) {
            pairs.computeIfAbsent(models(end), models -> new Sides()).addFaulty(end);
        }
        pairs.forEach((models, sides) -> {
            if (models.get(0).equals(models.get(1))) {
                new SelfPairing(builder).pair(sides.first);
            } else {
                builder.pair(sides);
            }
        });
        return new Pairing(builder.links, builder.unpaired);
    }

    private static List<ClassRef> models(LinkEnd end) {
        ClassRef model = end.model().type();
        return model.compareTo(end.target()) <= 0 ? List.of(model, end.target()) : List.of(end.target(), model);
    }

    private static int compare(List<ClassRef> a, List<ClassRef> b) {
        int first = a.get(0).compareTo(b.get(0));
        return first != 0 ? first : a.get(1).compareTo(b.get(1));
    }

    /** The ends between two models: on the one whose name comes first, and on the other. */
    private static final class Sides {
        private final List<LinkEnd> first = new ArrayList<>();
        private final List<LinkEnd> second = new ArrayList<>();
        private int faultyFirst;
        private int faultySecond;

        private static boolean isFirst(LinkEnd end) {
            return end.model().type().compareTo(end.target()) <= 0;
        }

        void add(LinkEnd end) {
            (isFirst(end) ? first : second).add(end);
        }

        void addFaulty(LinkEnd end) {
            if (isFirst(end)) {
                faultyFirst++;
            } else {
                faultySecond++;
            }
        }
    }

    /** Collects what is found. */
    static final class Builder {
        private final List<Link> links = new ArrayList<>();
        private final List<Unpaired> unpaired = new ArrayList<>();

        void link(LinkEnd first, LinkEnd second) {
            links.add(new Link(first, Optional.of(second)));
        }

        void unpaired(Unpaired reason) {
            unpaired.add(reason);
        }

        private void pair(Sides sides) {
            List<LinkEnd> left = new ArrayList<>();
            List<LinkEnd> right = new ArrayList<>();
            for (Optional<String> name : names(sides)) {
                List<LinkEnd> a = named(sides.first, name);
                List<LinkEnd> b = named(sides.second, name);
                if (a.size() == 1 && b.size() == 1) {
                    link(a.get(0), b.get(0));
                } else if (isCrowded(a, b, name) || isCrowded(b, a, name)) {
                    List<LinkEnd> all = new ArrayList<>(a);
                    all.addAll(b);
                    unpaired(name.isPresent() ? new Unpaired.NameReused(all) : new Unpaired.Ambiguous(all));
                } else {
                    left.addAll(a);
                    right.addAll(b);
                }
            }
            leftOver(left, right);
            left.stream().skip(sides.faultySecond).forEach(end -> unpaired(new Unpaired.NoInverse(end)));
            right.stream().skip(sides.faultyFirst).forEach(end -> unpaired(new Unpaired.NoInverse(end)));
        }

        /** Ends of both sides that have only their names against them. */
        void leftOver(List<LinkEnd> left, List<LinkEnd> right) {
            for (LinkEnd end : List.copyOf(left)) {
                Optional<LinkEnd> candidate = right.stream()
                        .filter(other -> !other.equals(end) && fits(end, other))
                        .findFirst();
                candidate.ifPresent(other -> {
                    boolean owner = end.hasFields() || !other.hasFields();
                    unpaired(owner ? new Unpaired.OtherName(end, other) : new Unpaired.OtherName(other, end));
                    left.remove(end);
                    right.remove(other);
                });
            }
        }

        /** Two without a name and nothing on the other side lack their inverses, not names. */
        private static boolean isCrowded(List<LinkEnd> side, List<LinkEnd> other, Optional<String> name) {
            return side.size() > 1 && (!other.isEmpty() || name.isPresent());
        }

        private static boolean fits(LinkEnd end, LinkEnd other) {
            return end.hasFields() != other.hasFields() || (end.isMany() && other.isMany());
        }

        private static List<Optional<String>> names(Sides sides) {
            List<LinkEnd> all = new ArrayList<>(sides.first);
            all.addAll(sides.second);
            return all.stream().map(LinkEnd::name).distinct().toList();
        }

        private static List<LinkEnd> named(List<LinkEnd> ends, Optional<String> name) {
            return ends.stream().filter(end -> end.name().equals(name)).toList();
        }
    }
}
