package dev.vivarium.codec;

/** A ring of bytes that lie wherever the implementation keeps them; the size is a power of 2. */
public interface Window {
    int size();

    int get(int index);

    void set(int index, int value);
}
