# An exception while a module is imported: the traceback names both files.
import sys
sys.path.append("failing")
print("importing")
import falls_over
