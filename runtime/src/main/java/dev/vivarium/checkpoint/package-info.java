/**
 * Checkpoints of a whole machine, recorded runs and their replay.
 *
 * <p>Always holds: a fork shares nothing that changes with its original; a replay from a checkpoint that gets the
 * recorded answers goes through the same states as the recorded run, beat by beat.
 */
package dev.vivarium.checkpoint;
