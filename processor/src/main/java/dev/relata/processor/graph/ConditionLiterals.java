package dev.relata.processor.graph;

import dev.relata.processor.graph.Condition.Operand;
import dev.relata.processor.graph.ConditionType.Family;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Types the literals of conditions by what they are compared with. */
final class ConditionLiterals {
    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 9999;

    private final String condition;

    ConditionLiterals(String condition) {
        this.condition = condition;
    }

    /**
     * @param lead the type of what the text is compared with
     * @param leadSource how that is written
     */
    Operand text(ConditionSyntax.Text text, ConditionType lead, ConditionSyntax leadSource) {
        if (lead.isNumber() || lead.family() == Family.BOOLEAN || lead.family() == Family.BYTES) {
            throw mismatch(text, lead, leadSource, helpForText(lead.family()));
        }
        return value(text, text.value(), lead);
    }

    Operand number(ConditionSyntax.Numeral number, ConditionType lead, ConditionSyntax leadSource) {
        if (!lead.isNumber()) {
            boolean quoted = lead.family() != Family.BOOLEAN && lead.family() != Family.BYTES;
            throw mismatch(number, lead, leadSource, quoted ? "write it in quotes: `'" + source(number) + "'`" : "");
        }
        if (lead.column().isPresent()) {
            return value(number, number.value().stripTrailingZeros().toPlainString(), lead);
        }
        if (leadSource instanceof ConditionSyntax.Length
                && number.value().stripTrailingZeros().scale() > 0) {
            throw ConditionError.at(
                    number.span().start(), "`" + source(number) + "` is not a whole number, as a length is");
        }
        return ConditionNumbers.literal(number);
    }

    private Operand value(ConditionSyntax literal, String text, ConditionType lead) {
        Column column = lead.column().orElseThrow();
        DefaultValue read =
                DefaultValue.parse(text, column.type(), column.length(), column.precision(), column.scale());
        if (read instanceof DefaultValue.Parsed parsed && hasStorableYear(parsed.object())) {
            return new Operand.Literal(column, parsed.object());
        }
        String expected = read instanceof DefaultValue.Failed failed
                ? failed.expected()
                : "years from " + FIRST_YEAR + " to " + LAST_YEAR;
        String help = read instanceof DefaultValue.Failed failed
                ? failed.nearest()
                        .map(constant -> "there is a constant with a similar name: `'" + constant + "'`")
                        .orElse("")
                : "";
        throw ConditionError.at(
                literal.span().start(),
                "`" + source(literal) + "` is not a value for `" + column.component() + "`, which takes " + expected,
                help);
    }

    /** The years that all databases can hold. */
    private static boolean hasStorableYear(Object value) {
        Optional<LocalDate> date = Optional.empty();
        if (value instanceof LocalDate local) {
            date = Optional.of(local);
        } else if (value instanceof LocalDateTime dateTime) {
            date = Optional.of(dateTime.toLocalDate());
        } else if (value instanceof Instant instant) {
            date = Optional.of(instant.atOffset(ZoneOffset.UTC).toLocalDate());
        }
        return date.map(LocalDate::getYear)
                .map(year -> year >= FIRST_YEAR && year <= LAST_YEAR)
                .orElse(true);
    }

    private ConditionError mismatch(
            ConditionSyntax literal, ConditionType lead, ConditionSyntax leadSource, String help) {
        String what = literal instanceof ConditionSyntax.Text ? "text" : "a number";
        return ConditionError.at(
                literal.span().start(),
                "`%s` is %s, and `%s` is of type `%s`"
                        .formatted(source(literal), what, source(leadSource), lead.label()),
                help);
    }

    private static String helpForText(Family family) {
        return switch (family) {
            case EXACT, INEXACT -> "numbers stand without quotes";
            case BOOLEAN -> "truth values are `TRUE` and `FALSE`";
            default -> "";
        };
    }

    private String source(ConditionSyntax syntax) {
        return condition.substring(syntax.span().start(), syntax.span().end());
    }
}
