# The program is a text.
