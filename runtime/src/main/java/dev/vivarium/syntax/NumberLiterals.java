package dev.vivarium.syntax;

import dev.vivarium.syntax.ast.BigIntegerLiteral;
import dev.vivarium.syntax.ast.Expression;
import dev.vivarium.syntax.ast.FloatLiteral;
import dev.vivarium.syntax.ast.ImaginaryLiteral;
import dev.vivarium.syntax.ast.IntegerLiteral;
import dev.vivarium.syntax.source.Span;
import dev.vivarium.text.DecimalParser;
import dev.vivarium.text.IntegerParser;
import dev.vivarium.text.ParsedInteger;

/** Gives number tokens their values. */
final class NumberLiterals {
    static final String INVALID_NUMBER = "invalid syntax for number";

    private final DecimalParser decimals = new DecimalParser();

    /** Returns null if the digits do not fit the base; {@link #integerProblem} then has the text. */
    Expression integer(String text, Span span) {
        ParsedInteger parsed = IntegerParser.parse(text, 0);
        if (!parsed.valid()) {
            return null;
        }
        if (parsed.big() == null) {
            return new IntegerLiteral(span, parsed.small());
        }
        return parsed.big().bitLength() < Long.SIZE
                ? new IntegerLiteral(span, parsed.big().longValue())
                : new BigIntegerLiteral(span, parsed.big());
    }

    /** What MicroPython says about an integer it cannot read. */
    static String integerProblem(String text) {
        ParsedInteger parsed = IntegerParser.parse(text, 0);
        return parsed.problem() + "'" + text.substring(parsed.digitsStart()) + "'";
    }

    /** Returns null if it is no number; {@link #INVALID_NUMBER} then says so. */
    Expression decimal(String text, Span span) {
        int end = decimals.parse(text, 0, text.length());
        if (end == text.length()) {
            return new FloatLiteral(span, decimals.value());
        }
        if (end > 0 && end == text.length() - 1 && (text.charAt(end) | 0x20) == 'j') {
            return new ImaginaryLiteral(span, decimals.value());
        }
        return null;
    }
}
