/**
 * TLS over the JDK's engine, on any transport that may have nothing to read or no room to write just now: keys and
 * certificates from DER or PEM, and connections. Knows neither Python nor the heap and uses nothing else of Vivarium.
 */
package dev.vivarium.tls;
