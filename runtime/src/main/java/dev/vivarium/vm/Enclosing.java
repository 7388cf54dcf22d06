package dev.vivarium.vm;

/**
 * The function or class in which code is written; the module's body is none.
 *
 * @param outer what that is written in; null where that is the module
 * @param name its interned name
 */
record Enclosing(Enclosing outer, int name) {}
