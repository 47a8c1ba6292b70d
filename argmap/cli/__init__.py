"""The command line: for scripts, and for teachers with thirty maps to look through."""
