package dev.vivarium.lsp.feature;

import dev.vivarium.lsp.analysis.Bindings;
import dev.vivarium.lsp.analysis.Bindings.NamedPlace;
import dev.vivarium.lsp.analysis.ModuleTables;
import dev.vivarium.lsp.analysis.Parents;
import dev.vivarium.lsp.analysis.Scope;
import dev.vivarium.lsp.analysis.Symbol;
import dev.vivarium.lsp.document.Document;
import dev.vivarium.syntax.ast.Assign;
import dev.vivarium.syntax.ast.Await;
import dev.vivarium.syntax.ast.Block;
import dev.vivarium.syntax.ast.Expression;
import dev.vivarium.syntax.ast.ExpressionStatement;
import dev.vivarium.syntax.ast.FormattedString;
import dev.vivarium.syntax.ast.Global;
import dev.vivarium.syntax.ast.Module;
import dev.vivarium.syntax.ast.Node;
import dev.vivarium.syntax.ast.Nonlocal;
import dev.vivarium.syntax.ast.Return;
import dev.vivarium.syntax.ast.Statement;
import dev.vivarium.syntax.ast.Yield;
import dev.vivarium.syntax.ast.YieldFrom;
import dev.vivarium.syntax.source.SourceText;
import dev.vivarium.syntax.source.Span;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** The statements of a function, made ready to stand in the place of a statement that does nothing but call it. */
final class InlinedBody {
    private final InlinedCall inlined;
    private final Document document;
    private final Statement user;
    private final List<Statement> body;
    private final String indent;

    /** What the names of the function become. */
    private final Map<String, String> renamed = new HashMap<>();

    /** The changes of the body's text, by the start of what they replace. */
    private final NavigableMap<Integer, Change> changes = new TreeMap<>();

    private record Change(Span span, String text) {}

    private InlinedBody(InlinedCall inlined, Statement user, List<Statement> body, String indent) {
        this.inlined = inlined;
        this.user = user;
        this.body = body;
        this.indent = indent;
        document = inlined.document;
    }

    /** The text that replaces the statement with the call. */
    static String text(InlinedCall inlined, Statement user, List<Statement> body) throws Refused {
        SourceText source = inlined.document.source();
        int line = source.lineStart(source.line(user.span().start()));
        String indent = source.text().substring(line, user.span().start());
        Node around = Parents.of(inlined.document).of(user);
        if (!indent.isBlank() || !(around instanceof Block || around instanceof Module)) {
            throw new Refused("the call does not stand in a line of its own");
        } else if (inlined.outside.kind() == Scope.Kind.CLASS) {
            throw new Refused("its variables would become attributes of the class");
        }
        return new InlinedBody(inlined, user, body, indent).text();
    }

    /** The statement that does nothing but call and keep the result; null where the call is part of more. */
    static Statement user(InlinedCall inlined) {
        Node outer = Parents.of(inlined.document).of(inlined.call);
        boolean whole = outer instanceof ExpressionStatement
                || outer instanceof Return
                || outer instanceof Assign assign && assign.value() == inlined.call;
        return whole ? (Statement) outer : null;
    }

    private String text() throws Refused {
        for (Statement statement : body) {
            mustGoStraight(statement, statement == body.get(body.size() - 1));
        }
        StringBuilder text = new StringBuilder();
        Set<String> substituted = new HashSet<>();
        nameLocals();
        for (Map.Entry<String, Expression> each : inlined.given.entrySet()) {
            if (canBeSubstituted(each.getKey(), each.getValue())) {
                substituted.add(each.getKey());
            } else {
                text.append(renamed.get(each.getKey())).append(" = ");
                text.append(document.text(inlined.given.get(each.getKey()).span()));
                text.append('\n').append(indent);
            }
        }
        Span whole = new Span(
                body.get(0).span().start(), body.get(body.size() - 1).span().end());
        for (NamedPlace place : Bindings.of(document).places(whole)) {
            change(place, substituted);
        }
        changeEnd();
        Reindented.forEachLine(document, whole, indent, this::put);
        return text.append(applied(whole)).toString();
    }

    private void put(Span span, String replacement) {
        changes.put(span.start(), new Change(span, replacement));
    }

    private String applied(Span whole) {
        StringBuilder text = new StringBuilder(document.text(whole));
        for (Change change : changes.descendingMap().values()) {
            int start = change.span().start() - whole.start();
            text.replace(start, start + change.span().length(), change.text());
        }
        return text.toString();
    }

    private static void mustGoStraight(Node node, boolean last) throws Refused {
        if (node instanceof Return && !last) {
            throw new Refused("it returns before its end");
        } else if (node instanceof Yield || node instanceof YieldFrom || node instanceof Await) {
            throw new Refused("it is a generator or coroutine");
        } else if (node instanceof Global || node instanceof Nonlocal) {
            throw new Refused("it changes variables of other scopes");
        }
        Refused[] refused = new Refused[1];
        node.forEachChild(child -> {
            try {
                mustGoStraight(child, false);
            } catch (Refused reason) {
                refused[0] = reason;
            }
        });
        if (refused[0] != null) {
            throw refused[0];
        }
    }

    /** Gives each variable of the function a name that nothing else in the document has. */
    private void nameLocals() {
        Set<String> taken = new HashSet<>();
        for (NamedPlace place : Bindings.of(document).places()) {
            if (place.symbol() == null || place.symbol().scope() != inlined.inside) {
                taken.add(place.name());
            }
        }
        for (Symbol symbol : inlined.inside.symbols()) {
            if (symbol.scope() == inlined.inside) {
                String name = symbol.name();
                for (int i = 2; taken.contains(name) || ModuleTables.isBuiltin(name); i++) {
                    name = symbol.name() + i;
                }
                renamed.put(symbol.name(), name);
                taken.add(name);
            }
        }
    }

    private boolean canBeSubstituted(String parameter, Expression value) {
        boolean changed = inlined.inside.own(parameter).occurrences().stream()
                .anyMatch(occurrence -> occurrence.access() != Symbol.Access.READ
                        && body.get(0).span().start() <= occurrence.span().start());
        boolean fits = true;
        for (NamedPlace place : inlined.reads(parameter, inlined.function.body().span())) {
            try {
                inlined.mustFit(place, value);
                fits &= !isInString(place);
            } catch (Refused otherMeaning) {
                fits = false;
            }
        }
        return !changed && fits && inlined.isSteady(value);
    }

    private boolean isInString(NamedPlace place) {
        Span span = place.occurrence().span();
        return SyntaxSearch.innermost(
                        inlined.function.body(),
                        FormattedString.class,
                        span.start(),
                        found -> found.span().contains(span))
                != null;
    }

    private void change(NamedPlace place, Set<String> substituted) throws Refused {
        Symbol symbol = place.symbol();
        if (symbol == null || symbol.scope() != inlined.inside) {
            inlined.mustMeanTheSame(place);
            return;
        } else if (inlined.isInPartOf(place, true)) {
            throw new Refused("a function inside of it keeps '" + place.name() + "'");
        }
        String name = renamed.get(place.name());
        if (substituted.contains(place.name())) {
            put(place.occurrence().span(), inlined.text(place));
        } else if (!name.equals(place.name())) {
            if (isInString(place)) {
                throw new Refused("'" + place.name() + "' stands in an f-string");
            }
            put(place.occurrence().span(), name);
        }
    }

    /** What is returned goes where the call's value went. */
    private void changeEnd() {
        Statement last = body.get(body.size() - 1);
        String before =
                document.text(new Span(user.span().start(), inlined.call.span().start()));
        String behind =
                document.text(new Span(inlined.call.span().end(), user.span().end()));
        if (last instanceof Return end) {
            if (end.value() == null) {
                put(end.span(), user instanceof ExpressionStatement ? "pass" : before + "None" + behind);
            } else {
                int keyword = end.span().start() + "return".length();
                int blanks = document.text(end.span()).startsWith("return ") ? 1 : 0;
                put(new Span(end.span().start(), keyword + blanks), before);
                if (!behind.isEmpty()) {
                    put(new Span(end.span().end(), end.span().end()), behind);
                }
            }
        } else if (!(user instanceof ExpressionStatement)) {
            put(new Span(last.span().end(), last.span().end()), "\n" + indent + before + "None" + behind);
        }
    }
}
