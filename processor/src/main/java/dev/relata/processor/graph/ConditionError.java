package dev.relata.processor.graph;

import java.util.Optional;

/** Leaves the parser of conditions at the first thing that is wrong; never leaves {@link ConditionParser}. */
final class ConditionError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int offset;
    private final String fact;
    private final String help;

    private ConditionError(int offset, String fact, String help) {
        super(fact, null, false, false);
        this.offset = offset;
        this.fact = fact;
        this.help = help;
    }

    static ConditionError at(int offset, String fact) {
        return new ConditionError(offset, fact, "");
    }

    static ConditionError at(int offset, String fact, String help) {
        return new ConditionError(offset, fact, help);
    }

    ConditionParser.Failed failed() {
        return new ConditionParser.Failed(offset, fact, Optional.of(help).filter(text -> !text.isEmpty()));
    }
}
