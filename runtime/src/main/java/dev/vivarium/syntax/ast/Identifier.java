package dev.vivarium.syntax.ast;

import dev.vivarium.syntax.source.Span;

/** A name that is not itself an expression: of a function, parameter, attribute, import or keyword. */
public record Identifier(Span span, String text) implements Node {}
