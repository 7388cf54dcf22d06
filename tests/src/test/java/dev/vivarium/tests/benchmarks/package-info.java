/** JMH benchmarks; docs/performance.md says how to run them and what they gave. */
package dev.vivarium.tests.benchmarks;
