/** Drives real editors, where they are installed, with the configurations in editors/. */
package dev.vivarium.tests.clients;
