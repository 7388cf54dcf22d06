/**
 * One program under several policies: runs it on a machine for each and notes what can be compared. May use the runtime
 * and {@code capture}.
 *
 * <p>Invariant: what is noted names nothing that depends on addresses, so that two runs that did the same compare equal.
 */
package dev.vivarium.inspector.compare;
