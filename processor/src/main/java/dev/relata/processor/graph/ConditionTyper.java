package dev.relata.processor.graph;

import dev.relata.processor.diagnostic.SimilarNames;
import dev.relata.processor.graph.Condition.Comparison;
import dev.relata.processor.graph.Condition.Operand;
import dev.relata.processor.graph.ConditionType.Family;
import dev.relata.processor.graph.ConditionType.Typed;
import dev.relata.processor.model.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the columns that a condition names, and holds it to their types. */
final class ConditionTyper {
    private final String text;
    private final List<Column> columns;
    private final String owner;
    private final ConditionLiterals literals;

    /** @param owner what messages call the owner of the columns */
    ConditionTyper(String text, List<Column> columns, String owner) {
        this.text = text;
        this.columns = columns;
        this.owner = owner;
        this.literals = new ConditionLiterals(text);
    }

    Condition condition(ConditionSyntax syntax) {
        if (syntax instanceof ConditionSyntax.And and) {
            return new Condition.And(and.parts().stream()
                    .map(this::condition)
                    .flatMap(part ->
                            part instanceof Condition.And inner ? inner.parts().stream() : List.of(part).stream())
                    .toList());
        }
        if (syntax instanceof ConditionSyntax.Or or) {
            return new Condition.Or(or.parts().stream()
                    .map(this::condition)
                    .flatMap(part ->
                            part instanceof Condition.Or inner ? inner.parts().stream() : List.of(part).stream())
                    .toList());
        }
        if (syntax instanceof ConditionSyntax.Not not) {
            return new Condition.Not(condition(not.condition()));
        }
        if (syntax instanceof ConditionSyntax.Compare compare) {
            return compare(compare);
        }
        if (syntax instanceof ConditionSyntax.IsNull isNull) {
            return new Condition.IsNull(nullable(isNull.operand()), isNull.negated());
        }
        if (syntax instanceof ConditionSyntax.In in) {
            List<ConditionSyntax> group = new ArrayList<>(List.of(in.operand()));
            group.addAll(in.values());
            List<Operand> all = comparable(group, false, "`IS NULL` finds it");
            return new Condition.In(all.get(0), all.subList(1, all.size()), in.negated());
        }
        if (syntax instanceof ConditionSyntax.Between between) {
            List<Operand> all = comparable(List.of(between.operand(), between.low(), between.high()), true, "");
            return new Condition.Between(all.get(0), all.get(1), all.get(2), between.negated());
        }
        return truth(syntax);
    }

    private Condition compare(ConditionSyntax.Compare compare) {
        Comparison comparison = compare.comparison();
        boolean ordered = comparison != Comparison.EQUAL && comparison != Comparison.NOT_EQUAL;
        ConditionSyntax other = compare.left() instanceof ConditionSyntax.Null ? compare.right() : compare.left();
        String nullHelp = comparison == Comparison.NOT_EQUAL ? " IS NOT NULL`" : " IS NULL`";
        List<Operand> sides = comparable(
                List.of(compare.left(), compare.right()), ordered, ordered ? "" : "write `" + source(other) + nullHelp);
        return new Condition.Compare(sides.get(0), comparison, sides.get(1));
    }

    private Condition truth(ConditionSyntax syntax) {
        if (syntax instanceof ConditionSyntax.Text || syntax instanceof ConditionSyntax.Numeral) {
            throw at(syntax, "`" + source(syntax) + "` is not a condition");
        }
        Typed typed = typed(syntax);
        if (typed.type().family() != Family.BOOLEAN) {
            throw at(
                    syntax,
                    "`" + source(syntax) + "` is of type `" + typed.type().label()
                            + "`, which is not a condition by itself");
        }
        return new Condition.Truth(typed.operand());
    }

    private Operand nullable(ConditionSyntax syntax) {
        Operand operand =
                isLiteral(syntax) ? new Operand.Bool(true) : typed(syntax).operand();
        if (operand instanceof Operand.Bool || operand instanceof Operand.NumberOperand) {
            throw at(syntax, "`" + source(syntax) + "` is never null");
        }
        return operand;
    }

    /** The operands of one comparison: one of them leads, the others are held to its type. */
    private List<Operand> comparable(List<ConditionSyntax> group, boolean ordered, String nullHelp) {
        for (ConditionSyntax member : group) {
            if (member instanceof ConditionSyntax.Null) {
                throw ConditionError.at(
                        member.span().start(), "nothing is equal to `NULL`, nor different from it", nullHelp);
            }
        }
        List<Optional<Typed>> typed = group.stream()
                .map(member -> isLiteral(member) ? Optional.<Typed>empty() : Optional.of(typed(member)))
                .toList();
        int lead = lead(typed);
        if (lead < 0) {
            throw at(group.get(0), "`" + source(group.get(0)) + "` is compared, but with no component");
        }
        ConditionSyntax leadSource = group.get(lead);
        ConditionType leadType = typed.get(lead).orElseThrow().type();
        if (ordered && !leadType.hasOrder()) {
            throw ConditionError.at(
                    leadSource.span().start(),
                    "`" + source(leadSource) + "` is of type `" + leadType.label()
                            + "`, which has no order in the database",
                    "compare it by `=`, `<>` or `IN`");
        }
        List<Operand> operands = new ArrayList<>();
        for (int i = 0; i < group.size(); i++) {
            ConditionSyntax member = group.get(i);
            operands.add(typed.get(i)
                    .map(other -> held(other, member, leadType, leadSource))
                    .orElseGet(() -> literal(member, leadType, leadSource)));
        }
        return operands;
    }

    /** A column leads where there is one, then what is made of columns. */
    private static int lead(List<Optional<Typed>> typed) {
        for (int i = 0; i < typed.size(); i++) {
            if (typed.get(i).flatMap(t -> t.type().column()).isPresent()) {
                return i;
            }
        }
        for (int i = 0; i < typed.size(); i++) {
            boolean constant = typed.get(i)
                    .map(t -> t.operand() instanceof Operand.Bool || t.operand() instanceof Operand.NumberOperand)
                    .orElse(true);
            if (!constant) {
                return i;
            }
        }
        return -1;
    }

    private Operand held(Typed other, ConditionSyntax source, ConditionType lead, ConditionSyntax leadSource) {
        if (!other.type().isComparableWith(lead)) {
            throw at(
                    source,
                    "`%s` (`%s`) cannot be compared with `%s` (`%s`)"
                            .formatted(source(source), other.type().label(), source(leadSource), lead.label()));
        }
        return other.operand();
    }

    private Operand literal(ConditionSyntax literal, ConditionType lead, ConditionSyntax leadSource) {
        return literal instanceof ConditionSyntax.Text quoted
                ? literals.text(quoted, lead, leadSource)
                : literals.number((ConditionSyntax.Numeral) literal, lead, leadSource);
    }

    private static boolean isLiteral(ConditionSyntax syntax) {
        return syntax instanceof ConditionSyntax.Text || syntax instanceof ConditionSyntax.Numeral;
    }

    private Typed typed(ConditionSyntax syntax) {
        if (syntax instanceof ConditionSyntax.Name name) {
            Column column = column(name);
            return new Typed(new Operand.ColumnOperand(column), ConditionType.of(column));
        }
        if (syntax instanceof ConditionSyntax.Bool bool) {
            return new Typed(new Operand.Bool(bool.value()), ConditionType.BOOL);
        }
        if (syntax instanceof ConditionSyntax.Numeral number) {
            return new Typed(ConditionNumbers.literal(number), ConditionType.number(false, false));
        }
        if (syntax instanceof ConditionSyntax.Arithmetic arithmetic) {
            return arithmetic(arithmetic);
        }
        if (syntax instanceof ConditionSyntax.Length length) {
            return new Typed(new Operand.Length(measured(length)), ConditionType.number(false, false));
        }
        if (syntax instanceof ConditionSyntax.Null) {
            throw at(syntax, "`NULL` stands only after `IS` and `IS NOT`");
        }
        String what = syntax instanceof ConditionSyntax.Text ? "text, not a number" : "a condition, not a value";
        throw at(syntax, "`" + source(syntax) + "` is " + what);
    }

    private Typed arithmetic(ConditionSyntax.Arithmetic arithmetic) {
        Typed left = term(arithmetic.left(), arithmetic.operator());
        Typed right = term(arithmetic.right(), arithmetic.operator());
        if (!left.type().mixes(right.type())) {
            throw at(
                    arithmetic,
                    "`%s` (`%s`) and `%s` (`%s`) do not mix: one is exact, the other is rounded"
                            .formatted(
                                    source(arithmetic.left()),
                                    left.type().label(),
                                    source(arithmetic.right()),
                                    right.type().label()));
        }
        boolean inexact = left.type().family() == Family.INEXACT || right.type().family() == Family.INEXACT;
        boolean decimal = left.type().hasDecimal() || right.type().hasDecimal();
        return new Typed(
                ConditionNumbers.arithmetic(left.operand(), arithmetic.operator(), right.operand()),
                ConditionType.number(inexact, decimal));
    }

    private Typed term(ConditionSyntax syntax, char operator) {
        Typed typed = typed(syntax);
        if (!typed.type().isNumber()) {
            throw at(
                    syntax,
                    "`%s` is of type `%s`; `%s` takes numbers"
                            .formatted(source(syntax), typed.type().label(), operator));
        }
        return typed;
    }

    private Column measured(ConditionSyntax.Length length) {
        if (length.operand() instanceof ConditionSyntax.Name name) {
            Column column = column(name);
            if (column.type().scalar() == Scalar.STRING || column.type().scalar() == Scalar.BYTES) {
                return column;
            }
        }
        throw at(length.operand(), "`length` takes a component of type `String` or `byte[]`");
    }

    private Column column(ConditionSyntax.Name name) {
        return columns.stream()
                .filter(column -> column.component().equals(name.path()))
                .findFirst()
                .orElseThrow(() -> unknown(name));
    }

    private ConditionError unknown(ConditionSyntax.Name name) {
        List<String> names = columns.stream().map(Column::component).toList();
        String help = isConstant(name.path())
                ? "constants of enums stand in quotes: `'" + name.path() + "'`"
                : SimilarNames.nearest(name.path(), names)
                        .map(near -> "there is a component with a similar name: `" + near + "`")
                        .orElse("the columns are `" + String.join("`, `", names) + "`");
        return ConditionError.at(name.span().start(), "`" + name.path() + "` is not a column of " + owner, help);
    }

    private boolean isConstant(String name) {
        return columns.stream()
                .flatMap(column -> column.type().enumType().stream())
                .anyMatch(type -> type.constants().contains(name));
    }

    private ConditionError at(ConditionSyntax syntax, String fact) {
        return ConditionError.at(syntax.span().start(), fact);
    }

    private String source(ConditionSyntax syntax) {
        return text.substring(syntax.span().start(), syntax.span().end());
    }
}
