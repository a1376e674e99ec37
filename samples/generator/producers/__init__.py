"""Turn a Document into a file by a program that people really use."""
