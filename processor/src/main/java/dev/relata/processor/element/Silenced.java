package dev.relata.processor.element;

import dev.relata.processor.diagnostic.Location;
import dev.relata.processor.model.Written;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;

/** Finds {@code @SuppressWarnings("relata:RuleName")}. */
final class Silenced {
    private static final String PREFIX = "relata:";

    private Silenced() {}

    /** The names of the rules silenced by the annotation on this very element. */
    static List<String> on(Element element) {
        return Annotation.find(element, "java.lang.SuppressWarnings", Location.nowhere()).stream()
                .flatMap(annotation -> annotation.texts("value").stream())
                .map(Written::value)
                .filter(value -> value.startsWith(PREFIX))
                .map(value -> value.substring(PREFIX.length()))
                .toList();
    }

    /** The same on this element, in what a class file has lost for {@code name}, and around. */
    static Set<String> at(Element element, Set<String> around, Optional<ProcessedFacts> facts, String name) {
        Set<String> silenced = new HashSet<>(around);
        silenced.addAll(on(element));
        facts.ifPresent(known -> known.suppressed().stream()
                .filter(entry -> entry.startsWith(name + ":"))
                .forEach(entry -> silenced.add(entry.substring(name.length() + 1))));
        return silenced;
    }
}
