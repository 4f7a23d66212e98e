package dev.relata.processor.validate;

import java.util.List;

/** All rules, in their order. */
final class Rules {
    private Rules() {}

    static final ModelRule SHAPE = (model, out) -> {};
    static final List<ModelRule> MODELS = List.of();
    static final List<ComponentRule> COMPONENTS = List.of();
    static final UnpairedRule PAIRING = (unpaired, draft, out) -> {};
    static final List<LinkRule> LINKS = List.of();
    static final List<KeyRule> KEYS = List.of();
    static final List<PathRule> PATHS = List.of();
    static final List<DatabaseRule> DATABASE = List.of();
}
