/**
 * The {@code vivarium} command. May use every other module; nothing depends on it.
 */
package dev.vivarium.cli;
