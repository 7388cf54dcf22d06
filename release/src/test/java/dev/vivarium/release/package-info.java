/** The archive that users install, unpacked and used as they do. */
package dev.vivarium.release;
