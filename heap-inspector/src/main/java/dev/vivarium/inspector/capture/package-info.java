/**
 * What is taken from a running machine: a record of each collection, with the objects in it described while they are
 * still there, and what the program printed in between. Watching changes nothing in the program's heap and calls none of
 * its code. May depend on every package of the runtime.
 */
package dev.vivarium.inspector.capture;
