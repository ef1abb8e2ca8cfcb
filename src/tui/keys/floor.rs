//! Keys of the floor desk.

use super::rows;
use crate::tui::action::Action;
use crate::tui::keymap::{Binding, Key, Section};
use crate::tui::mode::Mode;
use crossterm::event::KeyCode;

const DESK: &[Mode] = &[Mode::Floor];
const CLOCK: &[Mode] = &[Mode::Floor, Mode::Phases];

pub(super) const ROWS: &[Binding] = rows![
    [Key::plain(KeyCode::Enter), Key::char('n')] in DESK => Next, "next", Evening, 1;
    [Key::char(' ')] in CLOCK => Pause, "pause", Evening, 2;
    [Key::char('+'), Key::char('=')] in CLOCK => More, "more", Evening, 3;
    [Key::char('-')] in CLOCK => Less, "less", Evening, 4;
    [Key::char('g')] in DESK => Phase, "start", Evening, 5;
    [Key::char('I')] in DESK => Interpreting, "interpreting", Evening, 11;
    [Key::char('t')] in DESK => Chair, "chair", Evening, 12;
    [Key::char('E')] in DESK => End, "end", Evening, 0;
    [Key::char('w')] in DESK => Notes, "notes", Evening, 13;
    [Key::char('h')] in DESK => Home, "home", Evening, 0;
];
