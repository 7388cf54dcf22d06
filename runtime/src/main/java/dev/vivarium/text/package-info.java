/** Text encodings that several layers share. A leaf package. */
package dev.vivarium.text;
