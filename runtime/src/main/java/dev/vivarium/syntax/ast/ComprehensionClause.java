package dev.vivarium.syntax.ast;

/** A {@code for} or {@code if} of a comprehension. */
public sealed interface ComprehensionClause extends Node permits ComprehensionFor, ComprehensionIf {}
