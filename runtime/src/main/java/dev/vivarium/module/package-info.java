/**
 * The native modules, one class each, and the module system. May depend on everything below: {@code vm},
 * {@code compiler}, {@code gc}, {@code object}, {@code heap}, {@code host}.
 */
package dev.vivarium.module;
