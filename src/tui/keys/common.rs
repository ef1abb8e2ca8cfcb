//! Keys that mean the same on every desk.

use super::rows;
use crate::tui::action::Action;
use crate::tui::keymap::{Binding, Key, Section};
use crate::tui::mode::Mode;
use crossterm::event::KeyCode;

/// Where no line has the focus, so that a printable key may be a command.
const NO_LINE: &[Mode] = &[
    Mode::Tag,
    Mode::Queue,
    Mode::List,
    Mode::Link,
    Mode::Choose,
    Mode::Full,
    Mode::Paste,
    Mode::Help,
];
/// Where Esc leads back.
const INSIDE: &[Mode] = &[
    Mode::Edit,
    Mode::Tag,
    Mode::Queue,
    Mode::List,
    Mode::Link,
    Mode::Choose,
    Mode::Full,
    Mode::Paste,
    Mode::Search,
    Mode::Palette,
    Mode::Help,
];
/// The desk itself, with nothing over it.
const DESK: &[Mode] = &[Mode::Capture, Mode::Edit, Mode::Tag, Mode::Queue, Mode::List];
/// Over the desk: a list with a cursor, or a page to scroll.
const LISTS: &[Mode] = &[Mode::Link, Mode::Choose, Mode::Search, Mode::Palette];
const PAGES: &[Mode] = &[Mode::Full, Mode::Help, Mode::Paste];

pub(super) const ROWS: &[Binding] = rows![
    [Key::plain(KeyCode::Enter)] in LISTS => Accept, "accept", Choosing, 1;
    [Key::plain(KeyCode::Tab)] in &[Mode::Search] => Everywhere, "everywhere", Choosing, 2;
    [Key::plain(KeyCode::Up)] in &[Mode::Link, Mode::Choose, Mode::Search, Mode::Palette, Mode::Full, Mode::Help, Mode::Paste] => Up, "up", Choosing, 0;
    [Key::plain(KeyCode::Down)] in &[Mode::Link, Mode::Choose, Mode::Search, Mode::Palette, Mode::Full, Mode::Help, Mode::Paste] => Down, "down", Choosing, 0;
    [Key::plain(KeyCode::PageUp)] in &[Mode::Link, Mode::Search, Mode::Palette, Mode::Full, Mode::Help, Mode::Paste] => PageUp, "page-up", Choosing, 0;
    [Key::plain(KeyCode::PageDown), Key::char(' ')] in PAGES => PageDown, "page-down", Choosing, 3;
    [Key::plain(KeyCode::PageDown)] in LISTS => PageDown, "page-down", Choosing, 0;
    [Key::plain(KeyCode::Esc)] in INSIDE => Back, "back", Everywhere, 90;
    [Key::plain(KeyCode::Tab)] in &[Mode::Tag, Mode::Queue] => Back, "back", Everywhere, 0;
    [Key::f(1)] in &Mode::ALL => Help, "help", Everywhere, 99;
    [Key::char('?')] in NO_LINE => Help, "help", Everywhere, 0;
    [Key::ctrl('p')] in DESK => Palette, "palette", Everywhere, 80;
    [Key::ctrl('f')] in DESK => Search, "search", Everywhere, 60;
    [Key::char('/')] in &[Mode::Tag, Mode::Queue, Mode::List] => Search, "search", Everywhere, 0;
    [Key::ctrl('z')] in DESK => Undo, "undo", Everywhere, 50;
    [Key::ctrl('y')] in DESK => Redo, "redo", Everywhere, 0;
    [Key::f(10)] in &Mode::ALL => Language, "language", Everywhere, 0;
    [Key::f(12)] in &Mode::ALL => Look, "look", Everywhere, 0;
    [Key::ctrl('q')] in &Mode::ALL => Quit, "quit", Everywhere, 0;
    [Key::ctrl('c')] in &Mode::ALL => Interrupt, "interrupt", Everywhere, 0;
];
