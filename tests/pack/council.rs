//! A council pack, looked at as its reader would.
