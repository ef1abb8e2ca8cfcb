//! Keys of the home screen.

use super::rows;
use crate::tui::action::Action;
use crate::tui::keymap::{Binding, Key, Section};
use crate::tui::mode::Mode;
use crossterm::event::KeyCode;

pub(super) const ROWS: &[Binding] = rows![
    [Key::char('f')] in &[Mode::Home] => Floor, "floor", Sessions, 2;
    [Key::char('n')] in &[Mode::Home] => Notes, "notes", Sessions, 3;
    [Key::plain(KeyCode::Tab)] in &[Mode::Home] => NextField, "next-list", Sessions, 4;
    [Key::plain(KeyCode::Tab)] in &[Mode::Form] => NextField, "next-list", Sessions, 2;
    [Key::plain(KeyCode::Home)] in &[Mode::Home, Mode::Phases] => First, "first", Choosing, 0;
    [Key::plain(KeyCode::End)] in &[Mode::Home, Mode::Phases] => Last, "last", Choosing, 0;
];
