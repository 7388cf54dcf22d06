/** The collection policies, one class each, and the list of them. May depend on {@code gc}, {@code heap}, {@code text}. */
package dev.vivarium.gc.policy;
