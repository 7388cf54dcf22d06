package dev.vivarium.inspector.query;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word of an expression.
 *
 * @param text as it was written; of a string, what is between the quotes
 * @param position from 0
 */
record Token(Kind kind, String text, int position) {
    enum Kind {
        NAME,
        NUMBER,
        STRING,
        SIGN,
        END
    }

    private static final Pattern PATTERN = Pattern.compile("(?<name>[A-Za-z_][A-Za-z_0-9]*)"
            + "|(?<number>0[xX][0-9a-fA-F]{1,15}|-?\\d{1,17}[kKmM]?)"
            + "|\"(?<double>[^\"]*+)\"|'(?<single>[^']*+)'"
            + "|(?<sign>==|!=|<=|>=|[<>~()])");

    static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = PATTERN.matcher(text);
        int at = 0;
        while (true) {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            if (at == text.length()) {
                tokens.add(new Token(Kind.END, "the end", at));
                return tokens;
            }
            if (!matcher.region(at, text.length()).lookingAt()) {
                throw new QueryProblem(at, "nothing can begin with '" + text.charAt(at) + "'");
            }
            tokens.add(matched(matcher, at));
            at = matcher.end();
        }
    }

    private static Token matched(Matcher matcher, int at) {
        if (matcher.group("name") != null) {
            return new Token(Kind.NAME, matcher.group(), at);
        }
        if (matcher.group("number") != null) {
            return new Token(Kind.NUMBER, matcher.group(), at);
        }
        if (matcher.group("sign") != null) {
            return new Token(Kind.SIGN, matcher.group(), at);
        }
        String quoted = matcher.group();
        return new Token(Kind.STRING, quoted.substring(1, quoted.length() - 1), at);
    }

    boolean is(String sign) {
        return (kind == Kind.SIGN || kind == Kind.NAME) && text.equals(sign);
    }

    /** The value of a number; K and M stand for 1024 and its square. */
    long number() {
        if (text.startsWith("0x") || text.startsWith("0X")) {
            return Long.parseLong(text.substring(2), 16);
        }
        char last = Character.toLowerCase(text.charAt(text.length() - 1));
        long unit = last == 'k' ? 1 << 10 : last == 'm' ? 1 << 20 : 1;
        return Math.multiplyExact(Long.parseLong(unit == 1 ? text : text.substring(0, text.length() - 1)), unit);
    }
}
