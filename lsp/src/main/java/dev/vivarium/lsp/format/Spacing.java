package dev.vivarium.lsp.format;

import dev.vivarium.syntax.TokenKind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** How many blanks stand between two tokens of one line. */
final class Spacing {
    private final List<Piece> pieces;
    private final String text;
    private final Deque<TokenKind> open = new ArrayDeque<>();
    /** For each lambda whose colon has not come yet how many brackets were open at it. */
    private final Deque<Integer> lambdas = new ArrayDeque<>();

    Spacing(List<Piece> pieces, String text) {
        this.pieces = pieces;
        this.text = text;
    }

    /** The blanks in front of a piece that is not the first; must be asked for each piece in order. */
    String before(int index) {
        follow(pieces.get(index - 1));
        Piece left = pieces.get(index - 1);
        Piece right = pieces.get(index);
        String now = text.substring(left.end(), right.start());
        String wanted = wanted(index, left, right, now);
        return wanted == null ? now.isEmpty() ? "" : " " : wanted;
    }

    /** Keeps count of the brackets that are open. */
    void follow(Piece piece) {
        if (piece.first()) {
            open.clear();
            lambdas.clear();
        }
        if (piece.opens()) {
            open.push(piece.kind());
        } else if (piece.closes() && !open.isEmpty()) {
            open.pop();
        } else if (piece.kind() == TokenKind.LAMBDA) {
            lambdas.push(open.size());
        }
    }

    /** The text to be there; null to keep what is there, shortened to one blank. */
    private String wanted(int index, Piece left, Piece right, String now) {
        if (right.kind() == TokenKind.COMMA || right.kind() == TokenKind.SEMICOLON) {
            return "";
        } else if (left.opens() || right.closes()) {
            return "";
        } else if (left.kind() == TokenKind.COMMA || left.kind() == TokenKind.SEMICOLON) {
            return " ";
        } else if (right.kind() == TokenKind.COLON || left.kind() == TokenKind.COLON) {
            return colon(left, right);
        } else if (right.kind() == TokenKind.ASSIGN || left.kind() == TokenKind.ASSIGN) {
            return open.isEmpty() && lambdas.isEmpty() ? " " : null;
        } else if (left.standsFree() || right.standsFree()) {
            return " ";
        } else if (right.opens() && right.kind() != TokenKind.BRACE_OPEN) {
            boolean called = left.kind() == TokenKind.NAME || left.closes();
            return called ? "" : null;
        } else if (left.isSign() || right.isSign()) {
            return sign(index, left, right, now);
        }
        return left.kind() == TokenKind.TILDE ? "" : null;
    }

    private String colon(Piece left, Piece right) {
        boolean slice = !open.isEmpty() && open.peek() == TokenKind.BRACKET_OPEN && !isLambdaColon();
        if (right.kind() == TokenKind.COLON) {
            return slice ? null : "";
        }
        if (isLambdaColon()) {
            lambdas.pop();
            return " ";
        }
        return slice ? null : " ";
    }

    private boolean isLambdaColon() {
        return !lambdas.isEmpty() && lambdas.peek() == open.size();
    }

    private String sign(int index, Piece left, Piece right, String now) {
        if (right.isSign()) {
            return isBinary(index) ? around(index) : null;
        }
        if (isBinary(index - 1)) {
            return around(index - 1);
        }
        // A star may stand alone between commas; a sign belongs to what follows it.
        return right.kind() == TokenKind.COMMA ? null : "";
    }

    private boolean isBinary(int index) {
        return index > 0 && !pieces.get(index).first() && pieces.get(index - 1).endsValue();
    }

    /** A sign without blanks on either side keeps tight, as in {@code 2*x + 1}. */
    private String around(int index) {
        boolean tightLeft = pieces.get(index - 1).end() == pieces.get(index).start();
        boolean tightRight = index + 1 >= pieces.size()
                || pieces.get(index).end() == pieces.get(index + 1).start();
        return tightLeft && tightRight ? "" : " ";
    }
}
