/**
 * TLS on any transport that may have nothing to read or no room to write just now: keys and certificates from DER or PEM,
 * and connections, over the JDK's engine or, where shared keys may be agreed on, Bouncy Castle's. Knows neither Python nor
 * the heap and uses nothing else of Vivarium. Only the classes whose names begin with {@code SharedKey} use Bouncy Castle.
 */
package dev.vivarium.tls;
