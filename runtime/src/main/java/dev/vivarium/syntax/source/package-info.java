/**
 * Source text and places in it. Offsets count UTF-16 units from 0, as Java strings and language clients do;
 * lines count from 1 and end at {@code \n}, {@code \r} or {@code \r\n}, as for MicroPython's lexer. Uses nothing.
 */
package dev.vivarium.syntax.source;
