package dev.vivarium.text;

/**
 * A float, complex or imaginary number read from text.
 *
 * @param imaginary 0 where the text has no imaginary part
 * @param isComplex whether the text has an imaginary part, even of 0
 */
public record ParsedDecimal(double real, double imaginary, boolean isComplex) {}
