/**
 * Keeps the design's arrows: which package may use which, and that the runtime reaches the outside only through
 * {@code Host}. The packages below {@code broken} break these rules on purpose, to show that the rules can fail.
 */
package dev.vivarium.architecture;
