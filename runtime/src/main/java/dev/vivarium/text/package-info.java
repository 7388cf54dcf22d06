/** Text encodings, and numbers as text, that several layers share. A leaf package. */
package dev.vivarium.text;
