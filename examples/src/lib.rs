//! Programs that show status-core in use, one a file: see the directory above this one.
