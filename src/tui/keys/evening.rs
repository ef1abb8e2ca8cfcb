//! Keys of the stop, of what the wall shows, of reading back and of closing.

use super::rows;
use crate::tui::action::Action;
use crate::tui::keymap::{Binding, Key, Section};
use crate::tui::mode::Mode;
use crossterm::event::KeyCode;

/// Where a session is open: the stop works there, whatever has the focus.
const SESSION: &[Mode] = &[
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
    Mode::Consent,
    Mode::Speakers,
    Mode::Join,
    Mode::Count,
    Mode::Heard,
    Mode::Command,
    Mode::Stop,
    Mode::StopLine,
    Mode::WallShows,
    Mode::ReadBack,
    Mode::ReadAloud,
    Mode::ReadLine,
    Mode::OpenEnds,
    Mode::Closing,
    Mode::ToReword,
    Mode::FollowUp,
];
/// The two desks where it is the first key to know.
const DESKS: &[Mode] = &[Mode::Capture, Mode::Floor];
const LISTS: &[Mode] = &[Mode::WallShows, Mode::OpenEnds];
const READING: &[Mode] = &[Mode::ReadBack, Mode::ReadAloud];
/// No line has the focus in these.
const NO_LINE: &[Mode] =
    &[Mode::Stop, Mode::WallShows, Mode::ReadBack, Mode::ReadAloud, Mode::OpenEnds, Mode::Closing];
const OVER: &[Mode] = &[
    Mode::Stop,
    Mode::StopLine,
    Mode::WallShows,
    Mode::ReadBack,
    Mode::ReadAloud,
    Mode::ReadLine,
    Mode::OpenEnds,
    Mode::Closing,
];

pub(super) const ROWS: &[Binding] = rows![
    [Key::f(8)] in DESKS => Stop, "stop", Care, 91;
    [Key::f(8)] in SESSION => Stop, "stop", Care, 0;
    [Key::char('d')] in &[Mode::Stop] => Disclosure, "disclosure", Care, 1;
    [Key::char('c')] in &[Mode::Stop] => Conduct, "conduct", Care, 2;
    [Key::char('r')] in &[Mode::Stop] => Resume, "resume", Care, 3;
    [Key::plain(KeyCode::Enter)] in &[Mode::StopLine] => Accept, "accept" as "enter-scrub", Care, 1;
    [Key::plain(KeyCode::Up)] in &[Mode::StopLine] => Up, "up" as "up-words", Care, 2;
    [Key::f(9)] in DESKS => Blank, "blank", Wall, 0;
    [Key::f(9)] in SESSION => Blank, "blank", Wall, 0;
    [Key::char('W')] in &[Mode::Floor] => Wall, "wall", Wall, 20;
    [Key::char('P')] in &[Mode::Floor] => WallDesk, "wall-desk", Wall, 0;
    [Key::char('w')] in &[Mode::Home] => WallDesk, "wall-desk", Wall, 5;
    [Key::char('q')] in &[Mode::Wall] => Quit, "quit", Everywhere, 0;
    [Key::plain(KeyCode::Enter)] in &[Mode::WallShows] => Accept, "accept" as "enter-show", Choosing, 1;
    [Key::char('R')] in &[Mode::Floor] => ReadBack, "read-back", Closing, 21;
    [Key::char(' ')] in &[Mode::ReadBack] => Select, "select" as "select-pick", Closing, 1;
    [Key::plain(KeyCode::Enter)] in &[Mode::ReadBack] => Accept, "accept" as "enter-read", Closing, 2;
    [Key::char('y'), Key::plain(KeyCode::Enter)] in &[Mode::ReadAloud] => Right, "right", Closing, 1;
    [Key::char('e')] in &[Mode::ReadAloud] => Edit, "edit" as "do-reword", Closing, 2;
    [Key::char('s')] in &[Mode::ReadAloud] => Soften, "soften", Closing, 3;
    [Key::char('x')] in &[Mode::ReadAloud] => Strike, "strike", Closing, 4;
    [Key::char('t')] in &[Mode::ReadAloud] => Translation, "translation", Closing, 5;
    [Key::char('w')] in &[Mode::ReadAloud] => OnWall, "on-wall", Closing, 6;
    [Key::plain(KeyCode::Enter)] in &[Mode::ReadLine] => Accept, "accept" as "enter-keep", Closing, 1;
    [Key::char('H')] in &[Mode::Floor] => OpenEnds, "open-ends", Closing, 22;
    [Key::char('H')] in &[Mode::List] => OpenEnds, "open-ends", Closing, 0;
    [Key::plain(KeyCode::Enter)] in &[Mode::OpenEnds] => Accept, "accept" as "enter-go", Closing, 1;
    [Key::char('C')] in &[Mode::Floor] => Close, "close", Closing, 23;
    [Key::plain(KeyCode::Enter)] in &[Mode::Closing] => Accept, "accept" as "enter-close", Closing, 1;
    [Key::plain(KeyCode::Up), Key::char('k')] in READING => Up, "up", Choosing, 0;
    [Key::plain(KeyCode::Down), Key::char('j')] in READING => Down, "down", Choosing, 0;
    [Key::plain(KeyCode::Left)] in &[Mode::ReadAloud] => PageUp, "page-up", Choosing, 0;
    [Key::plain(KeyCode::Right)] in &[Mode::ReadAloud] => PageDown, "page-down", Choosing, 0;
    [Key::plain(KeyCode::PageUp)] in &[Mode::ReadBack] => PageUp, "page-up", Choosing, 0;
    [Key::plain(KeyCode::PageDown)] in &[Mode::ReadBack] => PageDown, "page-down", Choosing, 0;
    [Key::plain(KeyCode::Up)] in LISTS => Up, "up", Choosing, 0;
    [Key::plain(KeyCode::Down)] in LISTS => Down, "down", Choosing, 0;
    [Key::ctrl('z'), Key::char('u')] in READING => Undo, "undo", Everywhere, 50;
    [Key::ctrl('y')] in READING => Redo, "redo", Everywhere, 0;
    [Key::plain(KeyCode::Esc)] in OVER => Back, "back", Everywhere, 90;
    [Key::char('?')] in NO_LINE => Help, "help", Everywhere, 0;
];
