//! Everything about writing systems: graphemes, folding, width, truncation, harmless output. Pure.
