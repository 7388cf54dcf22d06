package dev.vivarium.lsp.format;

import dev.vivarium.syntax.Lexer;
import dev.vivarium.syntax.TokenKind;
import dev.vivarium.syntax.source.SourceText;
import java.util.ArrayList;
import java.util.List;

/** The tokens of a source as they stand there: without structure, and without what an f-string expands to. */
final class Pieces {
    private Pieces() {}

    static List<Piece> of(SourceText source) {
        List<Piece> pieces = new ArrayList<>();
        Lexer lexer = new Lexer(source);
        boolean first = true;
        int end = 0;
        for (lexer.next(); lexer.kind() != TokenKind.END; lexer.next()) {
            TokenKind kind = lexer.kind();
            if (kind == TokenKind.NEWLINE) {
                first = true;
            } else if (kind != TokenKind.INDENT && kind != TokenKind.DEDENT && lexer.start() >= end) {
                if (lexer.end() > lexer.start()) {
                    pieces.add(new Piece(kind, lexer.start(), lexer.end(), first));
                    end = lexer.end();
                    first = false;
                }
            }
        }
        return pieces;
    }
}
