package dev.vivarium.lsp.feature;

import dev.vivarium.lsp.analysis.Bindings;
import dev.vivarium.lsp.analysis.Bindings.NamedPlace;
import dev.vivarium.lsp.document.Document;
import dev.vivarium.syntax.ast.Call;
import dev.vivarium.syntax.ast.Expression;
import dev.vivarium.syntax.ast.FormattedString;
import dev.vivarium.syntax.ast.Name;
import dev.vivarium.syntax.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The expression that a function returns, made ready to stand where the function is called. */
final class InlinedExpression {
    private final InlinedCall inlined;
    private final Document document;
    private final Expression result;

    private InlinedExpression(InlinedCall inlined, Expression result) {
        this.inlined = inlined;
        this.result = result;
        document = inlined.document;
    }

    static String text(InlinedCall inlined, Expression result) throws Refused {
        return new InlinedExpression(inlined, result).text();
    }

    private String text() throws Refused {
        List<Name> computed = new ArrayList<>();
        Map<Integer, NamedPlace> replaced = new TreeMap<>(Comparator.reverseOrder());
        for (Map.Entry<String, Expression> each : inlined.given.entrySet()) {
            List<NamedPlace> reads = inlined.reads(each.getKey(), result.span());
            reads.forEach(place -> replaced.put(place.occurrence().span().start(), place));
            if (!inlined.isSteady(each.getValue())) {
                boolean once = reads.size() == 1 && !inlined.isInPartOf(reads.get(0), false);
                if (!once || !(reads.get(0).occurrence().node() instanceof Name name)) {
                    throw new Refused("what '" + each.getKey() + "' is given must be computed exactly once");
                }
                computed.add(name);
            }
        }
        Predicate<Name> harmless = name -> isHarmless(name);
        if (!EvaluationOrder.isKept(result, computed, harmless)) {
            throw new Refused("the arguments would be computed in another order");
        }
        for (NamedPlace place : Bindings.of(document).places(result.span())) {
            check(place, replaced);
        }
        StringBuilder text = new StringBuilder(document.text(result.span()));
        replaced.values().forEach(place -> {
            Span span = place.occurrence().span();
            int start = span.start() - result.span().start();
            text.replace(start, start + span.length(), inlined.text(place));
        });
        boolean alone = result instanceof Name || result instanceof Call || EvaluationOrder.isLiteral(result);
        return alone && text.indexOf("\n") < 0 ? text.toString() : "(" + text + ")";
    }

    private boolean isHarmless(Name name) {
        Expression value = inlined.given.get(name.text());
        boolean isParameter = value != null && Bindings.of(document).symbol(name) == inlined.inside.own(name.text());
        return inlined.isSteady(isParameter ? value : name);
    }

    private void check(NamedPlace place, Map<Integer, NamedPlace> replaced) throws Refused {
        if (!replaced.containsKey(place.occurrence().span().start())) {
            if (place.symbol() != null && place.symbol().scope() == inlined.inside) {
                throw new Refused("it binds a name of its own");
            }
            inlined.mustMeanTheSame(place);
            return;
        }
        Expression value = inlined.given.get(place.name());
        if (place.occurrence().access().isBinding()) {
            throw new Refused("it changes its parameter '" + place.name() + "'");
        } else if (inlined.isInPartOf(place, true) && !EvaluationOrder.isLiteral(value)) {
            throw new Refused("'" + place.name() + "' is read when the call is over");
        }
        inlined.mustFit(place, value);
        mustFitIntoString(place, value);
    }

    /** Quotation marks inside of an f-string would end it, and one with {@code =} shows the text itself. */
    private void mustFitIntoString(NamedPlace place, Expression value) throws Refused {
        Span span = place.occurrence().span();
        FormattedString around = SyntaxSearch.innermost(
                result,
                FormattedString.class,
                span.start(),
                found -> found.span().contains(span));
        if (around != null) {
            String behind =
                    document.source().text().substring(span.end(), around.span().end());
            if (!(value instanceof Name) || behind.stripLeading().startsWith("=")) {
                throw new Refused("'" + place.name() + "' stands in an f-string");
            }
        }
    }
}
