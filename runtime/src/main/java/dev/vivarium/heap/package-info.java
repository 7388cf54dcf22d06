/**
 * Words and blocks: the value encoding, the flat pool with MicroPython's tables, the allocator, interned strings and
 * the declared object layouts. Knows no Python type. May depend on {@code text} only.
 */
package dev.vivarium.heap;
