package dev.vivarium.syntax;

import dev.vivarium.syntax.ast.DottedName;
import dev.vivarium.syntax.ast.Identifier;
import dev.vivarium.syntax.ast.Import;
import dev.vivarium.syntax.ast.ImportAlias;
import dev.vivarium.syntax.ast.ImportFrom;
import dev.vivarium.syntax.ast.ImportStar;
import dev.vivarium.syntax.ast.ImportedName;
import dev.vivarium.syntax.ast.Statement;
import java.util.ArrayList;
import java.util.List;

/** Imports, and dotted names. */
final class ImportParser {
    private static final int ELLIPSIS_DOTS = 3;

    private final TokenCursor tokens;

    ImportParser(TokenCursor tokens) {
        this.tokens = tokens;
    }

    Statement importNames() {
        int start = tokens.start();
        tokens.advance();
        List<ImportAlias> names = new ArrayList<>();
        do {
            names.add(alias());
        } while (tokens.accept(TokenKind.COMMA));
        return new Import(tokens.spanFrom(start), List.copyOf(names));
    }

    private ImportAlias alias() {
        int start = tokens.start();
        DottedName name = dottedName();
        Identifier alias = tokens.accept(TokenKind.AS) ? tokens.expectName() : null;
        return new ImportAlias(tokens.spanFrom(start), name, alias);
    }

    DottedName dottedName() {
        int start = tokens.start();
        List<Identifier> parts = new ArrayList<>();
        do {
            parts.add(tokens.expectName());
        } while (tokens.accept(TokenKind.PERIOD));
        return new DottedName(tokens.spanFrom(start), List.copyOf(parts));
    }

    Statement importFrom() {
        int start = tokens.start();
        tokens.advance();
        int level = 0;
        while (tokens.at(TokenKind.PERIOD) || tokens.at(TokenKind.ELLIPSIS)) {
            level += tokens.at(TokenKind.PERIOD) ? 1 : ELLIPSIS_DOTS;
            tokens.advance();
        }
        DottedName module = level == 0 || tokens.at(TokenKind.NAME) ? dottedName() : null;
        if (!tokens.expect(TokenKind.IMPORT)) {
            return new ImportFrom(tokens.spanFrom(start), level, module, List.of());
        }
        if (tokens.accept(TokenKind.STAR)) {
            return new ImportStar(tokens.spanFrom(start), level, module);
        }
        boolean parenthesized = tokens.accept(TokenKind.PAREN_OPEN);
        List<ImportedName> names = importedNames();
        if (parenthesized) {
            tokens.close(TokenKind.PAREN_CLOSE);
        }
        return new ImportFrom(tokens.spanFrom(start), level, module, names);
    }

    private List<ImportedName> importedNames() {
        List<ImportedName> names = new ArrayList<>();
        do {
            int start = tokens.start();
            Identifier name = tokens.expectName();
            Identifier alias = tokens.accept(TokenKind.AS) ? tokens.expectName() : null;
            names.add(new ImportedName(tokens.spanFrom(start), name, alias));
        } while (tokens.accept(TokenKind.COMMA) && tokens.at(TokenKind.NAME));
        return List.copyOf(names);
    }
}
