package dev.relata.processor.dialect;

import dev.relata.processor.graph.Condition.Operand;
import java.math.BigDecimal;
import java.util.List;

/** Operands on SQLite, which stores decimals as integers: a comparison counts in units of the smallest last digit. */
final class SqliteOperands implements OperandSql {
    private final ValueSql values;

    SqliteOperands(ValueSql values) {
        this.values = values;
    }

    @Override
    public List<String> together(List<Operand> operands) {
        if (operands.stream().allMatch(Operands::isExact)) {
            int scale = operands.stream().mapToInt(Operands::scale).max().orElse(0);
            return operands.stream()
                    .map(operand -> Operands.sql(inUnits(operand, scale), this::leaf))
                    .toList();
        }
        return operands.stream()
                .map(operand -> Operands.sql(operand, this::leaf))
                .toList();
    }

    /** The same in integers, counting units of {@code 10^-scale}. */
    private static Operand inUnits(Operand operand, int scale) {
        if (operand instanceof Operand.NumberOperand number) {
            return new Operand.NumberOperand(number.value().movePointRight(scale));
        }
        if (operand instanceof Operand.Literal literal) {
            BigDecimal value = new BigDecimal(literal.value().toString());
            return new Operand.NumberOperand(value.movePointRight(scale));
        }
        if (operand instanceof Operand.Arithmetic sum && sum.operator() != '*') {
            return new Operand.Arithmetic(inUnits(sum.left(), scale), sum.operator(), inUnits(sum.right(), scale));
        }
        int own = Operands.scale(operand);
        Operand units = operand instanceof Operand.Arithmetic product
                ? new Operand.Arithmetic(
                        inUnits(product.left(), Operands.scale(product.left())),
                        '*',
                        inUnits(product.right(), Operands.scale(product.right())))
                : operand;
        return scale == own
                ? units
                : new Operand.Arithmetic(units, '*', new Operand.NumberOperand(BigDecimal.TEN.pow(scale - own)));
    }

    private String leaf(Operand operand) {
        return Operands.leaf(operand, values);
    }
}
