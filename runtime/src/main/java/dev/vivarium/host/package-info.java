/**
 * Every effect from outside: standard streams, files, clock, random seed, environment, sockets. The runtime reaches the
 * outside through {@link dev.vivarium.host.Host} only, so that a run can be recorded and replayed. A leaf package.
 */
package dev.vivarium.host;
