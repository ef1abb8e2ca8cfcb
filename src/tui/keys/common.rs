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
    Mode::Floor,
    Mode::Phases,
    Mode::Home,
    Mode::Consent,
    Mode::Speakers,
    Mode::Join,
    Mode::Count,
    Mode::Heard,
    Mode::ToReword,
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
    Mode::Phases,
    Mode::Command,
    Mode::Form,
    Mode::Consent,
    Mode::Speakers,
    Mode::Join,
    Mode::Count,
    Mode::Heard,
    Mode::ToReword,
    Mode::FollowUp,
];
/// The desk itself, with nothing over it.
const DESK: &[Mode] = &[
    Mode::Capture,
    Mode::Edit,
    Mode::Tag,
    Mode::Queue,
    Mode::List,
    Mode::Floor,
    Mode::Phases,
    Mode::Home,
    Mode::Speakers,
    Mode::ToReword,
];
/// Where something was written that can be taken back.
const WORK: &[Mode] =
    &[Mode::Capture, Mode::Edit, Mode::Tag, Mode::Queue, Mode::List, Mode::ToReword];
/// Where letters are keys, so that one takes back.
const RUNNING: &[Mode] = &[Mode::Floor, Mode::Phases, Mode::Speakers, Mode::Count, Mode::Heard];
/// Over the desk: a list with a cursor, or a page to scroll.
const LISTS: &[Mode] =
    &[Mode::Link, Mode::Choose, Mode::Search, Mode::Palette, Mode::Phases, Mode::Home];
const PAGES: &[Mode] = &[Mode::Full, Mode::Help, Mode::Paste, Mode::Heard];
/// Lists of the floor desk beside the phases.
const FLOOR: &[Mode] = &[Mode::Speakers, Mode::Count];
/// Pages of the floor desk.
const READ: &[Mode] = &[Mode::Consent, Mode::Heard];

pub(super) const ROWS: &[Binding] = rows![
    [Key::plain(KeyCode::Enter)] in &[Mode::Home, Mode::Search] => Accept, "accept" as "enter-open", Choosing, 1;
    [Key::plain(KeyCode::Enter)] in &[Mode::Palette, Mode::Command] => Accept, "accept" as "enter-do", Choosing, 1;
    [Key::plain(KeyCode::Enter)] in &[Mode::Choose] => Accept, "accept" as "enter-choose", Choosing, 1;
    [Key::plain(KeyCode::Enter)] in &[Mode::Link] => Accept, "accept" as "enter-link", Choosing, 1;
    [Key::plain(KeyCode::Enter)] in &[Mode::Phases] => Accept, "accept" as "enter-go", Choosing, 1;
    [Key::plain(KeyCode::Enter)] in &[Mode::Form] => Accept, "accept" as "enter-on", Choosing, 1;
    [Key::plain(KeyCode::Tab)] in &[Mode::Search] => Everywhere, "everywhere", Choosing, 2;
    [Key::plain(KeyCode::Up)] in &[Mode::Link, Mode::Choose, Mode::Search, Mode::Palette, Mode::Full, Mode::Help, Mode::Paste, Mode::Form] => Up, "up", Choosing, 0;
    [Key::plain(KeyCode::Up), Key::char('k')] in &[Mode::Phases, Mode::Home] => Up, "up", Choosing, 0;
    [Key::plain(KeyCode::Down)] in &[Mode::Link, Mode::Choose, Mode::Search, Mode::Palette, Mode::Full, Mode::Help, Mode::Paste, Mode::Form] => Down, "down", Choosing, 0;
    [Key::plain(KeyCode::Down), Key::char('j')] in &[Mode::Phases, Mode::Home] => Down, "down", Choosing, 0;
    [Key::plain(KeyCode::PageUp)] in &[Mode::Link, Mode::Search, Mode::Palette, Mode::Full, Mode::Help, Mode::Paste, Mode::Phases, Mode::Home] => PageUp, "page-up", Choosing, 0;
    [Key::plain(KeyCode::PageDown), Key::char(' ')] in PAGES => PageDown, "page-down", Choosing, 3;
    [Key::plain(KeyCode::PageDown)] in LISTS => PageDown, "page-down", Choosing, 0;
    [Key::plain(KeyCode::Up), Key::char('k')] in FLOOR => Up, "up", Choosing, 0;
    [Key::plain(KeyCode::Down), Key::char('j')] in FLOOR => Down, "down", Choosing, 0;
    [Key::plain(KeyCode::Up), Key::char('k')] in READ => Up, "up", Choosing, 0;
    [Key::plain(KeyCode::Down), Key::char('j')] in READ => Down, "down", Choosing, 0;
    [Key::plain(KeyCode::PageUp)] in READ => PageUp, "page-up", Choosing, 0;
    [Key::plain(KeyCode::PageDown)] in &[Mode::Consent] => PageDown, "page-down", Choosing, 0;
    [Key::plain(KeyCode::Esc)] in INSIDE => Back, "back", Everywhere, 90;
    [Key::plain(KeyCode::Tab)] in &[Mode::Tag, Mode::Queue] => Back, "back", Everywhere, 0;
    [Key::f(1)] in &Mode::ALL => Help, "help", Everywhere, 99;
    [Key::char('?')] in NO_LINE => Help, "help", Everywhere, 0;
    [Key::ctrl('p')] in DESK => Palette, "palette", Everywhere, 80;
    [Key::ctrl('f')] in DESK => Search, "search", Everywhere, 60;
    [Key::char('/')] in &[Mode::Tag, Mode::Queue, Mode::List, Mode::Floor, Mode::Phases, Mode::Home, Mode::ToReword] => Search, "search", Everywhere, 0;
    [Key::ctrl('z')] in WORK => Undo, "undo", Everywhere, 50;
    [Key::char('u'), Key::ctrl('z')] in RUNNING => Undo, "undo", Everywhere, 50;
    [Key::ctrl('y')] in WORK => Redo, "redo", Everywhere, 0;
    [Key::ctrl('y')] in RUNNING => Redo, "redo", Everywhere, 0;
    [Key::char(':')] in &[Mode::Floor, Mode::Home, Mode::Speakers] => Command, "command", Everywhere, 70;
    [Key::f(10)] in &Mode::ALL => Language, "language", Everywhere, 0;
    [Key::f(12)] in &Mode::ALL => Look, "look", Everywhere, 0;
    [Key::char('A')] in &[Mode::Home, Mode::Floor, Mode::List] => Initials, "as", Everywhere, 0;
    [Key::ctrl('l')] in &Mode::ALL => Redraw, "redraw", Everywhere, 0;
    [Key::ctrl('q')] in &Mode::ALL => Quit, "quit", Everywhere, 0;
    [Key::char('q')] in &[Mode::Floor, Mode::Home] => Quit, "quit", Everywhere, 0;
    [Key::ctrl('c')] in &Mode::ALL => Interrupt, "interrupt", Everywhere, 0;
];
