/** Independent checks of the collector, attached as observers. May depend on {@code gc}, {@code heap}, {@code text}. */
package dev.vivarium.gc.check;
