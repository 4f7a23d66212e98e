package dev.relata.processor.dialect;

import dev.relata.processor.graph.Condition.Operand;
import java.util.List;

/** Writes the operands of conditions as SQL. */
interface OperandSql {
    /** Operands that are compared with one another, in that order: what is stored in different scales is brought to one. */
    List<String> together(List<Operand> operands);
}
