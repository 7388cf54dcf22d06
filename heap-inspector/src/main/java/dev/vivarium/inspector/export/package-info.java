/**
 * A heap graph written in formats that other tools read. Uses {@code graph} alone; writes as it goes, so that what it
 * needs beside the graph is small.
 */
package dev.vivarium.inspector.export;
