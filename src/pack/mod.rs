//! What the council gets.
