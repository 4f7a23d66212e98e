package dev.relata.processor.graph;

import dev.relata.processor.graph.Condition.Operand;
import java.math.BigDecimal;

/** Numbers that are in conditions without a column of their own. */
final class ConditionNumbers {
    private ConditionNumbers() {}

    static Operand.NumberOperand literal(ConditionSyntax.Numeral number) {
        return number(number.value());
    }

    /** Two numbers are counted out: a database might count in too narrow a type. */
    static Operand arithmetic(Operand left, char operator, Operand right) {
        if (left instanceof Operand.NumberOperand a && right instanceof Operand.NumberOperand b) {
            return switch (operator) {
                case '+' -> number(a.value().add(b.value()));
                case '-' -> number(a.value().subtract(b.value()));
                default -> number(a.value().multiply(b.value()));
            };
        }
        return new Operand.Arithmetic(left, operator, right);
    }

    private static Operand.NumberOperand number(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        return new Operand.NumberOperand(plain.scale() < 0 ? plain.setScale(0) : plain);
    }
}
