package dev.relata.processor.graph;

import dev.relata.processor.graph.Condition.Comparison;
import java.math.BigDecimal;
import java.util.List;

/** A condition as it is written, before names and types are looked at. */
sealed interface ConditionSyntax {
    /** Where it stands in the text. */
    Span span();

    /** A part of the text. */
    record Span(int start, int end) {}

    record Name(Span span, String path) implements ConditionSyntax {}

    record Text(Span span, String value) implements ConditionSyntax {}

    record Numeral(Span span, BigDecimal value) implements ConditionSyntax {}

    record Bool(Span span, boolean value) implements ConditionSyntax {}

    record Null(Span span) implements ConditionSyntax {}

    record Length(Span span, ConditionSyntax operand) implements ConditionSyntax {}

    record Arithmetic(Span span, ConditionSyntax left, char operator, ConditionSyntax right)
            implements ConditionSyntax {}

    record Compare(Span span, ConditionSyntax left, Comparison comparison, ConditionSyntax right)
            implements ConditionSyntax {}

    record IsNull(Span span, ConditionSyntax operand, boolean negated) implements ConditionSyntax {}

    record In(Span span, ConditionSyntax operand, List<ConditionSyntax> values, boolean negated)
            implements ConditionSyntax {}

    record Between(Span span, ConditionSyntax operand, ConditionSyntax low, ConditionSyntax high, boolean negated)
            implements ConditionSyntax {}

    record Not(Span span, ConditionSyntax condition) implements ConditionSyntax {}

    record And(Span span, List<ConditionSyntax> parts) implements ConditionSyntax {}

    record Or(Span span, List<ConditionSyntax> parts) implements ConditionSyntax {}
}
