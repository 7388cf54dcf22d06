package dev.vivarium.lsp.feature;

import dev.vivarium.lsp.analysis.Bindings;
import dev.vivarium.lsp.analysis.Bindings.NamedPlace;
import dev.vivarium.lsp.analysis.Scope;
import dev.vivarium.lsp.analysis.Symbol;
import dev.vivarium.lsp.document.Document;
import dev.vivarium.syntax.ast.Argument;
import dev.vivarium.syntax.ast.ArgumentKind;
import dev.vivarium.syntax.ast.Call;
import dev.vivarium.syntax.ast.Expression;
import dev.vivarium.syntax.ast.FunctionDefinition;
import dev.vivarium.syntax.ast.GeneratorExpression;
import dev.vivarium.syntax.ast.Name;
import dev.vivarium.syntax.ast.Parameter;
import dev.vivarium.syntax.ast.ParameterKind;
import dev.vivarium.syntax.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A call and the function of the same document that it surely calls, with what each parameter is given. */
final class InlinedCall {
    final Document document;
    final Call call;
    final FunctionDefinition function;
    final Scope inside;
    final Scope outside;

    /** What the parameters are given, in the order in which it is evaluated. */
    final Map<String, Expression> given = new LinkedHashMap<>();

    /** @param receiver the object whose method is called; null where there is none */
    InlinedCall(Document document, Call call, FunctionDefinition function, Expression receiver) throws Refused {
        this.document = document;
        this.call = call;
        this.function = function;
        inside = Bindings.of(document).scopeOf(function);
        outside = Bindings.of(document).scopeAt(call.span().start());
        bind(receiver);
    }

    private void bind(Expression receiver) throws Refused {
        List<String> places = new ArrayList<>();
        Map<String, Expression> defaults = new LinkedHashMap<>();
        boolean byPlace = true;
        for (Parameter parameter : function.parameters()) {
            if (parameter.kind() == ParameterKind.STAR && parameter.name() == null) {
                byPlace = false;
                continue;
            } else if (parameter.kind() != ParameterKind.PLAIN) {
                throw new Refused("it takes any number of arguments");
            }
            defaults.put(parameter.name().text(), parameter.defaultValue());
            if (byPlace) {
                places.add(parameter.name().text());
            }
        }
        Set<String> named = new HashSet<>(defaults.keySet());
        if (receiver != null && !places.isEmpty()) {
            given.put(places.remove(0), receiver);
        }
        for (Argument argument : call.arguments()) {
            String name = name(argument, places);
            if (name == null || !named.contains(name) || given.put(name, argument.value()) != null) {
                throw new Refused("the arguments do not fit the parameters");
            }
        }
        addDefaults(defaults);
    }

    private static String name(Argument argument, List<String> places) throws Refused {
        if (argument.kind() == ArgumentKind.KEYWORD && argument.name() instanceof Name name) {
            places.remove(name.text());
            return name.text();
        } else if (argument.kind() != ArgumentKind.POSITIONAL) {
            throw new Refused("the call unpacks its arguments");
        }
        return places.isEmpty() ? null : places.remove(0);
    }

    private void addDefaults(Map<String, Expression> defaults) throws Refused {
        for (Map.Entry<String, Expression> each : defaults.entrySet()) {
            if (!given.containsKey(each.getKey())) {
                if (each.getValue() == null || !EvaluationOrder.isLiteral(each.getValue())) {
                    throw new Refused(
                            each.getValue() == null
                                    ? "the arguments do not fit the parameters"
                                    : "a default is computed where the function is defined");
                }
                given.put(each.getKey(), each.getValue());
            }
        }
    }

    /** Whether an expression has the same value, and no effect, wherever it stands around the call. */
    boolean isSteady(Expression value) {
        return EvaluationOrder.isLiteral(value)
                || value instanceof Name name && isSteady(Bindings.of(document).symbol(name));
    }

    /** A name that is bound by the text of its own scope alone, which does not go on while a call runs. */
    private static boolean isSteady(Symbol symbol) {
        return symbol == null
                || symbol.scope().kind() != Scope.Kind.CLASS
                        && symbol.bindings().stream().allMatch(binding -> binding.scope() == symbol.scope());
    }

    /** The reads of a parameter. */
    List<NamedPlace> reads(String parameter, Span part) {
        Symbol symbol = inside.own(parameter);
        return Bindings.of(document).places(part).stream()
                .filter(place -> place.symbol() == symbol)
                .toList();
    }

    /** Whether a place is in a part of the function that runs later, when the call is over, or many times. */
    boolean isInPartOf(NamedPlace place, boolean laterOnly) {
        for (Scope scope = place.occurrence().scope(); scope != inside && scope != null; scope = scope.parent()) {
            boolean atOnce = scope.kind() == Scope.Kind.COMPREHENSION && !(scope.node() instanceof GeneratorExpression);
            if (!laterOnly || !atOnce) {
                return true;
            }
        }
        return false;
    }

    /** Makes sure that a name which the function does not bind means the same where the call is. */
    void mustMeanTheSame(NamedPlace place) throws Refused {
        boolean isInner = place.symbol() != null && isBelow(place.symbol().scope(), inside);
        if (!isInner && outside.lookUp(place.name()) != place.symbol()) {
            throw new Refused("'" + place.name() + "' means something else where the call is");
        }
        boolean looksAround = place.symbol() == null
                && Set.of("locals", "super", "eval", "exec", "dir", "globals", "vars")
                        .contains(place.name());
        if (looksAround) {
            throw new Refused("'" + place.name() + "' sees in which function it is called");
        }
    }

    private static boolean isBelow(Scope scope, Scope outer) {
        Scope each = scope;
        while (each != null && each != outer) {
            each = each.parent();
        }
        return each == outer && scope != outer;
    }

    /** Makes sure that a text which takes a parameter's place keeps its meaning there. */
    void mustFit(NamedPlace place, Expression value) throws Refused {
        if (value instanceof Name name) {
            Symbol meant = Bindings.of(document).symbol(name);
            for (Scope scope = place.occurrence().scope(); scope != inside; scope = scope.parent()) {
                if (scope.own(name.text()) != null && scope.own(name.text()) != meant) {
                    throw new Refused("'" + name.text() + "' means something else inside the function");
                }
            }
        }
    }

    /** The text that takes the place of a parameter. */
    String text(NamedPlace place) {
        Expression value = given.get(place.name());
        String text = document.text(value.span());
        boolean attribute = document.source()
                .text()
                .startsWith(".", place.occurrence().span().end());
        boolean alone =
                value instanceof Name || value instanceof Call || EvaluationOrder.isLiteral(value) && !attribute;
        return alone && text.indexOf('\n') < 0 ? text : "(" + text + ")";
    }
}
