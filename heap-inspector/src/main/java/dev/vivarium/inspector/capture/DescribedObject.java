package dev.vivarium.inspector.capture;

/**
 * A heap object as it was at one moment.
 *
 * @param address as {@code repr} shows it
 * @param birth tells apart objects that had the same address one after the other
 * @param type the name of its Python type
 * @param text what it is, in a few words: {@code list of 3}, {@code function main}, {@code 'a str'}
 * @param bytes whole blocks
 */
public record DescribedObject(long address, int birth, String type, String text, long bytes) {}
