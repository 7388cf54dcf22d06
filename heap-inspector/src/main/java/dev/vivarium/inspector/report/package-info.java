/**
 * A watched run shown: as text for people and as JSON for programs, each from the same records. May depend on {@code
 * capture} and the runtime's records.
 */
package dev.vivarium.inspector.report;
