/**
 * Algorithms on bytes that know neither Python nor the heap: hashes, checksums, compression. What they keep between two
 * calls can be written to plain bytes, so that it can lie in the heap of a machine and go into its checkpoints. Uses
 * nothing else of Vivarium.
 */
package dev.vivarium.codec;
