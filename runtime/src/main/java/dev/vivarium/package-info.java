/**
 * The runtime: from source text to a running program on a heap that can be watched. Depends on no other module.
 */
package dev.vivarium;
