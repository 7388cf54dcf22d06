package dev.vivarium.syntax.source;

/** A comment, from its {@code #} to the end of its line. */
public record Comment(Span span) {}
