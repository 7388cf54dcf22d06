package dev.vivarium.tests;

import java.nio.file.Path;

/**
 * A program of the corpus.
 *
 * @param name its area and name, as in {@code list/sort}
 * @param file the program; what it imports lies in folders beside it
 * @param recordingBase where its recordings lie, without their suffixes
 */
record CorpusProgram(String name, Path file, Path recordingBase) {

    Recording recording() {
        return Recording.read(recordingBase);
    }
}
