/**
 * The inspector's web page: a server on the loopback interface for the one who started it, answers in JSON and packed
 * numbers, and the page's own files, which lie in the resources of this package. Uses the recordings and everything that
 * answers questions about them.
 *
 * <p>A page shows a run that is over or follows one that goes on: then the program's own thread reads the heap while it
 * stands still, and hands what it read to the page's threads through a {@code Feed}.
 *
 * <p>Invariants: nothing is served without the token, to another host or from another origin; only the files of the
 * list are files; what a heap holds leaves as JSON and is put into the page as text, never as markup; a wrong request
 * gets a status and one line.
 */
package dev.vivarium.inspector.page;
