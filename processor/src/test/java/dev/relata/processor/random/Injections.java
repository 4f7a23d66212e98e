package dev.relata.processor.random;

import dev.relata.processor.diagnostic.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Collects the mistakes that can be made in a schema that has none. */
final class Injections {
    private static final List<Consumer<Injections>> FAULTS = List.of(
            PairingFaults::inject,
            OwnershipFaults::inject,
            CardinalityFaults::inject,
            KeyNameFaults::inject,
            ReferenceFaults::inject,
            ManyToManyFaults::inject,
            ActionFaults::inject,
            CascadeFaults::inject,
            SoftDeleteFaults::inject,
            IdFaults::inject,
            KeyFaults::inject,
            ColumnFaults::inject,
            AutomaticFaults::inject,
            NameFaults::inject,
            DatabaseFaults::inject);

    private final Schema schema;
    private final Usage usage;
    private final List<Injection> found = new ArrayList<>();

    private Injections(Schema schema) {
        this.schema = schema;
        this.usage = new Usage(schema);
    }

    /** Every mistake at every place. */
    static List<Injection> of(Schema schema) {
        Injections injections = new Injections(schema);
        FAULTS.forEach(fault -> fault.accept(injections));
        return List.copyOf(injections.found);
    }

    Schema schema() {
        return schema;
    }

    Usage usage() {
        return usage;
    }

    void add(Rule rule, String variant, Schema changed, Place... expected) {
        found.add(new Injection(rule, variant, Set.of(expected), changed));
    }

    /** A change of one component, at which the mistake is expected, or at other places. */
    void at(Rule rule, String variant, Place place, UnaryOperator<Component> change, Place... others) {
        List<Place> expected = new ArrayList<>(List.of(others));
        expected.add(place);
        found.add(new Injection(
                rule, variant, Set.copyOf(expected), schema.change(place.declaration(), place.component(), change)));
    }

    /** A change of a record. */
    void at(Rule rule, String variant, Declaration declaration, UnaryOperator<Declaration> change) {
        add(rule, variant, schema.change(declaration.name(), change), Place.of(declaration));
    }
}
