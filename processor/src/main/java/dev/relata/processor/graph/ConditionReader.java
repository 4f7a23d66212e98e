package dev.relata.processor.graph;

import dev.relata.processor.graph.Condition.Comparison;
import dev.relata.processor.graph.ConditionSyntax.Span;
import dev.relata.processor.graph.ConditionToken.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Reads the grammar of conditions by recursive descent. Binds tightest first: {@code *}, {@code + -}, comparison, NOT, AND, OR. */
final class ConditionReader {
    /** What people write stays far below; what a program writes must not overflow the stack. */
    private static final int MAX_DEPTH = 50;

    private static final Set<String> CONNECTIVES = Set.of("AND", "OR", "IS", "IN", "BETWEEN", "NOT");
    private static final Set<String> LITERALS = Set.of("TRUE", "FALSE", "NULL");

    private final List<ConditionToken> tokens;
    private final Set<String> names;
    private int position;
    private int depth;

    private ConditionReader(List<ConditionToken> tokens, Set<String> names) {
        this.tokens = tokens;
        this.names = names;
    }

    /**
     * @param names the components that may be named: where one is called as a keyword is, it goes before the keyword
     */
    static ConditionSyntax read(String text, Set<String> names) {
        ConditionReader reader = new ConditionReader(ConditionLexer.tokens(text), names);
        if (reader.peek().kind() == Kind.END) {
            throw ConditionError.at(0, "the condition is empty");
        }
        ConditionSyntax condition = reader.or();
        reader.expectEnd();
        return condition;
    }

    private ConditionSyntax or() {
        int start = peek().start();
        List<ConditionSyntax> parts = listOf("OR", this::and);
        return parts.size() == 1 ? parts.get(0) : new ConditionSyntax.Or(since(start), parts);
    }

    private ConditionSyntax and() {
        int start = peek().start();
        List<ConditionSyntax> parts = listOf("AND", this::not);
        return parts.size() == 1 ? parts.get(0) : new ConditionSyntax.And(since(start), parts);
    }

    private List<ConditionSyntax> listOf(String keyword, Supplier<ConditionSyntax> part) {
        List<ConditionSyntax> parts = new ArrayList<>(List.of(part.get()));
        while (takeKeyword(keyword)) {
            parts.add(part.get());
        }
        return parts;
    }

    private ConditionSyntax not() {
        ConditionToken first = peek();
        if (!takeKeyword("NOT")) {
            return predicate();
        }
        ConditionSyntax condition = deeper(first, this::not);
        return new ConditionSyntax.Not(since(first.start()), condition);
    }

    private ConditionSyntax predicate() {
        int start = peek().start();
        ConditionSyntax left = sum();
        ConditionSyntax predicate = comparison(start, left)
                .or(() -> isNull(start, left))
                .or(() -> inOrBetween(start, left))
                .orElse(left);
        if (predicate != left && comparison(peek()).isPresent()) {
            throw ConditionError.at(peek().start(), "comparisons do not chain", "join them: `low <= x AND x <= high`");
        }
        return predicate;
    }

    private Optional<ConditionSyntax> comparison(int start, ConditionSyntax left) {
        return comparison(peek()).map(comparison -> {
            take();
            ConditionSyntax right = sum();
            return new ConditionSyntax.Compare(since(start), left, comparison, right);
        });
    }

    private static Optional<Comparison> comparison(ConditionToken token) {
        return Stream.of(Comparison.values())
                .filter(comparison -> token.isSign(comparison.sql()))
                .findFirst();
    }

    private Optional<ConditionSyntax> isNull(int start, ConditionSyntax operand) {
        if (!takeKeyword("IS")) {
            return Optional.empty();
        }
        boolean negated = takeKeyword("NOT");
        if (!takeKeyword("NULL")) {
            throw ConditionError.at(peek().start(), "`IS` takes `NULL` or `NOT NULL`");
        }
        return Optional.of(new ConditionSyntax.IsNull(since(start), operand, negated));
    }

    private Optional<ConditionSyntax> inOrBetween(int start, ConditionSyntax operand) {
        boolean negated = takeKeyword("NOT");
        if (takeKeyword("IN")) {
            return Optional.of(in(start, operand, negated));
        }
        if (takeKeyword("BETWEEN")) {
            return Optional.of(between(start, operand, negated));
        }
        if (negated) {
            throw ConditionError.at(peek().start(), "`NOT` after a value takes `IN` or `BETWEEN`");
        }
        return Optional.empty();
    }

    private ConditionSyntax in(int start, ConditionSyntax operand, boolean negated) {
        ConditionToken open = peek();
        if (!takeSign("(")) {
            throw ConditionError.at(open.start(), "`IN` takes a list in parentheses");
        }
        if (peek().isSign(")")) {
            throw ConditionError.at(peek().start(), "the list of `IN` is empty");
        }
        List<ConditionSyntax> values = new ArrayList<>();
        do {
            values.add(sum());
        } while (takeSign(","));
        expectClosing();
        return new ConditionSyntax.In(since(start), operand, values, negated);
    }

    private ConditionSyntax between(int start, ConditionSyntax operand, boolean negated) {
        ConditionSyntax low = sum();
        if (!takeKeyword("AND")) {
            throw ConditionError.at(peek().start(), "`BETWEEN` takes two values with `AND` between them");
        }
        ConditionSyntax high = sum();
        return new ConditionSyntax.Between(since(start), operand, low, high, negated);
    }

    private ConditionSyntax sum() {
        return chain(Set.of("+", "-"), this::product);
    }

    private ConditionSyntax product() {
        return chain(Set.of("*"), this::primary);
    }

    private ConditionSyntax chain(Set<String> operators, Supplier<ConditionSyntax> part) {
        int start = peek().start();
        ConditionSyntax chain = part.get();
        for (int length = 1; peek().kind() == Kind.SIGN && operators.contains(peek().text()); length++) {
            ConditionToken operator = take();
            checkDepth(operator, length);
            ConditionSyntax right = part.get();
            chain = new ConditionSyntax.Arithmetic(
                    since(start), chain, operator.text().charAt(0), right);
        }
        return chain;
    }

    private ConditionSyntax primary() {
        ConditionToken token = take();
        return switch (token.kind()) {
            case NUMBER -> new ConditionSyntax.Numeral(span(token), new BigDecimal(token.text()));
            case TEXT -> new ConditionSyntax.Text(span(token), token.text());
            case WORD -> word(token);
            case SIGN -> sign(token);
            case END -> throw ConditionError.at(token.start(), "the condition ends where a value is missing");
        };
    }

    private ConditionSyntax word(ConditionToken word) {
        String keyword = word.text().toUpperCase(Locale.ROOT);
        if (peek().isSign("(") && !CONNECTIVES.contains(keyword)) {
            return function(word);
        }
        if (keyword.equals("TRUE") || keyword.equals("FALSE")) {
            return new ConditionSyntax.Bool(span(word), keyword.equals("TRUE"));
        }
        if (keyword.equals("NULL")) {
            return new ConditionSyntax.Null(span(word));
        }
        if (CONNECTIVES.contains(keyword) && !names.contains(word.text())) {
            throw ConditionError.at(word.start(), "a value is missing before `" + word.text() + "`");
        }
        return new ConditionSyntax.Name(span(word), word.text());
    }

    private ConditionSyntax function(ConditionToken name) {
        if (!name.isKeyword("LENGTH")) {
            throw ConditionError.at(
                    name.start(), "there is no function `" + name.text() + "`", "the only one is `length`");
        }
        take();
        ConditionSyntax operand = deeper(name, this::sum);
        expectClosing();
        return new ConditionSyntax.Length(since(name.start()), operand);
    }

    private ConditionSyntax sign(ConditionToken sign) {
        if (sign.isSign("(")) {
            ConditionSyntax inner = deeper(sign, this::or);
            expectClosing();
            return inner;
        }
        if (sign.isSign("-") && peek().kind() == Kind.NUMBER) {
            ConditionToken number = take();
            return new ConditionSyntax.Numeral(since(sign.start()), new BigDecimal(number.text()).negate());
        }
        if (sign.isSign("-")) {
            throw ConditionError.at(sign.start(), "only numbers have a sign", "write `0 - x`");
        }
        throw ConditionError.at(sign.start(), "a value is missing before `" + sign.text() + "`");
    }

    private ConditionSyntax deeper(ConditionToken from, Supplier<ConditionSyntax> part) {
        depth++;
        checkDepth(from, depth);
        ConditionSyntax inner = part.get();
        depth--;
        return inner;
    }

    private static void checkDepth(ConditionToken at, int depth) {
        if (depth > MAX_DEPTH) {
            throw ConditionError.at(at.start(), "the condition is nested more than " + MAX_DEPTH + " levels deep");
        }
    }

    private void expectClosing() {
        if (!takeSign(")")) {
            ConditionToken token = peek();
            throw token.kind() == Kind.END
                    ? ConditionError.at(token.start(), "a `)` is missing")
                    : unexpected(token, "a `)` or an operator is missing before it");
        }
    }

    private void expectEnd() {
        if (peek().kind() != Kind.END) {
            throw unexpected(peek(), "conditions are joined by `AND` or `OR`");
        }
    }

    private ConditionError unexpected(ConditionToken token, String help) {
        if (token.isSign(")")) {
            return ConditionError.at(token.start(), "this `)` closes nothing");
        }
        if (token.kind() == Kind.TEXT) {
            return ConditionError.at(token.start(), "this text does not fit here", help);
        }
        boolean foreign = token.kind() == Kind.WORD && !isKnown(token);
        return foreign
                ? ConditionError.at(token.start(), "`" + token.text() + "` is not part of the language of conditions")
                : ConditionError.at(token.start(), "`" + token.text() + "` does not fit here", help);
    }

    private boolean isKnown(ConditionToken word) {
        String keyword = word.text().toUpperCase(Locale.ROOT);
        return names.contains(word.text()) || CONNECTIVES.contains(keyword) || LITERALS.contains(keyword);
    }

    private ConditionToken peek() {
        return tokens.get(position);
    }

    private ConditionToken take() {
        ConditionToken token = peek();
        if (token.kind() != Kind.END) {
            position++;
        }
        return token;
    }

    private boolean takeKeyword(String keyword) {
        boolean found = peek().isKeyword(keyword);
        position += found ? 1 : 0;
        return found;
    }

    private boolean takeSign(String sign) {
        boolean found = peek().isSign(sign);
        position += found ? 1 : 0;
        return found;
    }

    private static Span span(ConditionToken token) {
        return new Span(token.start(), token.end());
    }

    /** From there to the last token that was taken. */
    private Span since(int start) {
        return new Span(start, tokens.get(position - 1).end());
    }
}
