package dev.vivarium.lsp.feature;

import dev.vivarium.lsp.analysis.Bindings;
import dev.vivarium.lsp.analysis.Bindings.NamedPlace;
import dev.vivarium.lsp.analysis.ModuleTables;
import dev.vivarium.lsp.analysis.Scope;
import dev.vivarium.lsp.analysis.Symbol;
import dev.vivarium.lsp.analysis.Symbol.Access;
import dev.vivarium.lsp.document.Document;
import dev.vivarium.lsp.types.Type;
import dev.vivarium.object.BuiltinTable.Alias;
import dev.vivarium.object.BuiltinTable.Function;
import dev.vivarium.object.BuiltinTable.Row;
import dev.vivarium.object.ObjectType;
import dev.vivarium.syntax.ast.Attribute;
import dev.vivarium.syntax.ast.ClassDefinition;
import dev.vivarium.syntax.ast.FunctionDefinition;
import dev.vivarium.syntax.ast.Identifier;
import dev.vivarium.syntax.ast.ImportAlias;
import dev.vivarium.syntax.ast.ImportFrom;
import dev.vivarium.syntax.ast.ImportStar;
import dev.vivarium.syntax.ast.ImportedName;
import dev.vivarium.syntax.ast.Node;
import dev.vivarium.syntax.ast.Parameter;
import dev.vivarium.syntax.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SemanticTokensLegend;

/** {@code textDocument/semanticTokens}: what each name is, which its spelling does not tell. */
public final class SemanticTokens {
    /** What a name is; the protocol's word is the constant's in small letters. */
    private enum Kind {
        NAMESPACE,
        CLASS,
        FUNCTION,
        METHOD,
        PARAMETER,
        VARIABLE,
        PROPERTY
    }

    private static final List<String> MODIFIERS = List.of("declaration", "readonly", "defaultLibrary");
    private static final int DECLARATION = 1;
    private static final int READONLY = 2;
    private static final int DEFAULT_LIBRARY = 4;

    public static final SemanticTokensLegend LEGEND = new SemanticTokensLegend(
            List.of(Kind.values()).stream()
                    .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                    .toList(),
            MODIFIERS);

    private record Token(Span span, Kind kind, int modifiers) {}

    private final Question question;
    private final Document document;
    private final Map<Symbol, Kind> kinds = new HashMap<>();
    private final TreeMap<Integer, Token> tokens = new TreeMap<>();

    private SemanticTokens(Question question) {
        this.question = question;
        document = question.document();
    }

    /** The tokens of a whole document, as the protocol encodes them. */
    public static List<Integer> of(Question question) {
        return in(question, new Span(0, question.document().source().length()));
    }

    public static List<Integer> of(Question question, Range range) {
        return in(question, question.document().span(range));
    }

    private static List<Integer> in(Question question, Span part) {
        SemanticTokens tokens = new SemanticTokens(question);
        for (NamedPlace place : Bindings.of(question.document()).places()) {
            Span span = place.occurrence().span();
            if (span.start() < part.end() && span.end() > part.start()) {
                tokens.name(place);
            }
        }
        tokens.attributes(question.document().tree().module(), part);
        return tokens.encoded();
    }

    private void name(NamedPlace place) {
        Symbol symbol = place.symbol();
        Access access = place.occurrence().access();
        if (symbol == null) {
            Row row = ModuleTables.builtin(place.name());
            if (row != null) {
                add(place.occurrence().span(), kind(row), DEFAULT_LIBRARY);
            }
            return;
        }
        int modifiers = access == Access.DEFINITION ? DECLARATION : 0;
        add(
                place.occurrence().span(),
                kinds.computeIfAbsent(symbol, this::kind),
                modifiers | (isConstant(symbol.name()) ? READONLY : 0));
    }

    private Kind kind(Symbol symbol) {
        List<Symbol.Occurrence> bindings = symbol.bindings();
        Node binder = bindings.isEmpty() ? null : bindings.get(0).node();
        if (binder instanceof FunctionDefinition) {
            return symbol.scope().kind() == Scope.Kind.CLASS ? Kind.METHOD : Kind.FUNCTION;
        } else if (binder instanceof ClassDefinition) {
            return Kind.CLASS;
        } else if (binder instanceof Parameter) {
            return Kind.PARAMETER;
        } else if (binder instanceof ImportAlias) {
            return Kind.NAMESPACE;
        } else if (binder instanceof ImportedName) {
            return kind(question.inference().symbol(document, symbol), Kind.VARIABLE);
        }
        return symbol.scope().kind() == Scope.Kind.CLASS ? Kind.PROPERTY : Kind.VARIABLE;
    }

    private static Kind kind(Row row) {
        if (row instanceof Function) {
            return Kind.FUNCTION;
        }
        return row instanceof Alias alias && alias.object() instanceof ObjectType ? Kind.CLASS : Kind.VARIABLE;
    }

    private static Kind kind(Type type, Kind otherwise) {
        if (type instanceof Type.UserFunction || type instanceof Type.BuiltinFunction) {
            return Kind.FUNCTION;
        } else if (type instanceof Type.UserClass || type instanceof Type.BuiltinClass) {
            return Kind.CLASS;
        }
        return type instanceof Type.UserModule || type instanceof Type.BuiltinModule ? Kind.NAMESPACE : otherwise;
    }

    private void attributes(Node node, Span part) {
        node.forEachChild(child -> {
            if (child.span().start() < part.end() && child.span().end() > part.start()) {
                attributes(child, part);
            }
        });
        if (node instanceof Attribute attribute && !attribute.name().text().isEmpty()) {
            add(
                    attribute.name().span(),
                    kind(attribute),
                    isConstant(attribute.name().text()) ? READONLY : 0);
        } else if (node instanceof ImportFrom from && from.module() != null) {
            modules(from.module().parts());
        } else if (node instanceof ImportStar from && from.module() != null) {
            modules(from.module().parts());
        } else if (node instanceof ImportAlias alias) {
            modules(alias.name().parts());
        }
    }

    private Kind kind(Attribute attribute) {
        Type type = question.inference().typeOf(document, attribute);
        boolean isMethod = type instanceof Type.UserFunction function && function.receiver() != null
                || type instanceof Type.BuiltinFunction builtin && builtin.receiver() != null;
        return isMethod ? Kind.METHOD : kind(type, Kind.PROPERTY);
    }

    private void modules(List<Identifier> parts) {
        parts.forEach(part -> add(part.span(), Kind.NAMESPACE, 0));
    }

    private static boolean isConstant(String name) {
        return name.length() > 1
                && name.equals(name.toUpperCase(Locale.ROOT))
                && name.chars().anyMatch(Character::isLetter);
    }

    private void add(Span span, Kind kind, int modifiers) {
        if (span.length() > 0) {
            tokens.putIfAbsent(span.start(), new Token(span, kind, modifiers));
        }
    }

    private List<Integer> encoded() {
        List<Integer> data = new ArrayList<>(tokens.size() * 5);
        int line = 1;
        int column = 0;
        for (Token token : tokens.values()) {
            int start = token.span().start();
            int tokenLine = document.source().line(start);
            int tokenColumn = document.source().column(start);
            data.add(tokenLine - line);
            data.add(tokenLine == line ? tokenColumn - column : tokenColumn);
            data.add(token.span().length());
            data.add(token.kind().ordinal());
            data.add(token.modifiers());
            line = tokenLine;
            column = tokenColumn;
        }
        return data;
    }
}
