/**
 * The heap of a real board, as {@code micropython.mem_info(1)} prints it. Uses the free runs of {@code analysis} and the
 * container's {@code UnreadableFile}.
 */
package dev.vivarium.inspector.board;
