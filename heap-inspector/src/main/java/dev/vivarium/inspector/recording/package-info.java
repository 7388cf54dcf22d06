/**
 * Recordings of a run: written while the program runs, read back without a machine. What the sections of a {@code .viv}
 * file say is known here and nowhere else. Uses {@code capture}, {@code file} and the runtime.
 *
 * <p>Invariants: the state of the heap after every event of every collection can be made anew from the file; writing
 * takes time and space linear in the events and in the words that change.
 */
package dev.vivarium.inspector.recording;
