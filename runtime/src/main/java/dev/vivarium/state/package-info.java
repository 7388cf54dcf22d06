/**
 * What a checkpoint asks of the classes that hold a machine's state: to give a copy of it and to take one back. Knows
 * none of them.
 *
 * <p>Always holds: a saved state is never changed afterwards, and can be given to any machine that was built with the
 * same options in the same process.
 */
package dev.vivarium.state;
