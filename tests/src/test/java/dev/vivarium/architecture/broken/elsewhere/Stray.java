package dev.vivarium.architecture.broken.elsewhere;

/** Lies in a package that no row speaks for. */
record Stray() {}
