package dev.relata.processor.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Pairs the ends of relations of a model with itself: by name alone. */
final class SelfPairing {
    private final Pairing.Builder builder;

    SelfPairing(Pairing.Builder builder) {
        this.builder = builder;
    }

    void pair(List<LinkEnd> ends) {
        List<LinkEnd> unnamed =
                ends.stream().filter(end -> end.name().isEmpty()).toList();
        if (!unnamed.isEmpty()) {
            builder.unpaired(new Unpaired.UnnamedSelf(unnamed));
        }
        Map<String, List<LinkEnd>> named = new LinkedHashMap<>();
        for (LinkEnd end : ends) {
            end.name()
                    .ifPresent(name ->
                            named.computeIfAbsent(name, n -> new ArrayList<>()).add(end));
        }
        List<LinkEnd> alone = new ArrayList<>();
        named.values().forEach(group -> {
            switch (group.size()) {
                case 1 -> alone.addAll(group);
                case 2 -> builder.link(group.get(0), group.get(1));
                default -> builder.unpaired(new Unpaired.NameReused(group));
            }
        });
        // An unnamed end beside it may well be the other one, and is reported already.
        if (unnamed.isEmpty()) {
            reportAlone(alone);
        }
    }

    private void reportAlone(List<LinkEnd> alone) {
        while (!alone.isEmpty()) {
            List<LinkEnd> end = new ArrayList<>(List.of(alone.remove(0)));
            builder.leftOver(end, alone);
            end.forEach(single -> builder.unpaired(new Unpaired.NoInverse(single)));
        }
    }
}
