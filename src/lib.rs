//! Townhall runs a community consultation from the first welcome to the
//! council's answer, in a terminal, with no internet.
//!
//! This page is the map of the house. Dependencies run one way, top to bottom;
//! `tests/layers` fails on an upward `use`, and on any I/O, clock or
//! randomness inside [`domain`].
//!
//! | to change … | open |
//! |---|---|
//! | how text is folded, measured, cut or made harmless | [`text`] |
//! | a wording on a screen, or its translation | [`lang`] and `assets/lang/` |
//! | the rules of a session: who may do what, what it leads to | [`domain`] |
//! | how plans and codebooks are found and read | [`plans`] |
//! | which themes are suggested for a text, and why | [`suggest`] |
//! | what is kept, where, and how it is searched and erased | [`store`] |
//! | how a folder gets to the disk, whole or not at all | [`folder`] |
//! | what the council gets | [`pack`] |
//! | what is printed before the evening | [`kit`] |
//! | what can be read from other programs' files | [`intake`] |
//! | a screen or a key | [`tui`] |
//! | a command or an error message of the command line | [`cli`] |

pub mod cli;
pub mod domain;
pub mod folder;
pub mod intake;
pub mod kit;
pub mod lang;
pub mod pack;
pub mod plans;
pub mod store;
pub mod suggest;
pub mod text;
pub mod tui;
