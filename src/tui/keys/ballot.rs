//! Keys of ballots.

use super::rows;
use crate::tui::action::Action;
use crate::tui::keymap::{Binding, Key, Section};
use crate::tui::mode::Mode;
use crossterm::event::KeyCode;

const HERE: &[Mode] = &[
    Mode::Ballots,
    Mode::NewBallot,
    Mode::Casting,
    Mode::BallotResult,
    Mode::Bridging,
    Mode::Remark,
];
/// No line has the focus in these.
const NO_LINE: &[Mode] =
    &[Mode::Ballots, Mode::NewBallot, Mode::Casting, Mode::BallotResult, Mode::Bridging];
/// Lists with a cursor whose letters are free.
const LISTS: &[Mode] = &[Mode::Ballots, Mode::NewBallot, Mode::BallotResult, Mode::Bridging];
/// Where what was written in the log can be taken back.
const WORK: &[Mode] = &[Mode::Ballots, Mode::NewBallot, Mode::BallotResult];
const CAST: &[Mode] = &[Mode::Casting];

pub(super) const ROWS: &[Binding] = rows![
    [Key::char('v')] in &[Mode::Floor] => Ballot, "ballot", Deciding, 14;
    [Key::plain(KeyCode::Enter)] in &[Mode::Ballots, Mode::Bridging] => Accept, "accept" as "enter-open", Deciding, 1;
    [Key::char('n')] in &[Mode::Ballots] => NewBallot, "new-ballot", Deciding, 2;
    [Key::char('r')] in &[Mode::Ballots] => Result, "result", Deciding, 0;
    [Key::char('r')] in &[Mode::BallotResult] => Remark, "remark", Deciding, 1;
    [Key::char('b')] in &[Mode::Ballots, Mode::BallotResult] => Bridging, "bridging", Deciding, 3;
    [Key::plain(KeyCode::Enter)] in &[Mode::NewBallot] => Accept, "accept" as "enter-open-ballot", Deciding, 2;
    [Key::char(' ')] in &[Mode::NewBallot] => Select, "select" as "select-option", Deciding, 1;
    [Key::char('s')] in &[Mode::NewBallot] => Scale, "scale", Deciding, 0;
    [Key::char('t')] in &[Mode::NewBallot] => Taking, "taking", Deciding, 0;
    [Key::char('d')] in &[Mode::NewBallot] => Dots, "dots", Deciding, 0;
    [Key::char('m')] in &[Mode::NewBallot] => Merge, "merge", Deciding, 3;
    [Key::plain(KeyCode::Enter)] in CAST => Accept, "accept" as "enter-cast", Deciding, 1;
    [Key::char('.')] in CAST => LeaveBlank, "leave-blank", Deciding, 5;
    [Key::plain(KeyCode::Backspace)] in CAST => Erase, "erase", Deciding, 0;
    [Key::ctrl('z'), Key::char('U')] in CAST => Correct, "correct", Deciding, 3;
    [Key::char('C')] in CAST => CloseBallot, "close-ballot", Deciding, 2;
    [Key::char('X')] in CAST => DropBallot, "abandon-ballot", Deciding, 6;
    [Key::char('W')] in &[Mode::Casting, Mode::BallotResult, Mode::Ballots] => OnWall, "on-wall", Deciding, 4;
    [Key::plain(KeyCode::Enter)] in &[Mode::Remark] => Accept, "accept" as "enter-keep", Deciding, 1;
    [Key::plain(KeyCode::Up)] in CAST => Up, "up", Choosing, 0;
    [Key::plain(KeyCode::Down)] in CAST => Down, "down", Choosing, 0;
    [Key::plain(KeyCode::Up), Key::char('k')] in LISTS => Up, "up", Choosing, 0;
    [Key::plain(KeyCode::Down), Key::char('j')] in LISTS => Down, "down", Choosing, 0;
    [Key::plain(KeyCode::PageUp)] in NO_LINE => PageUp, "page-up", Choosing, 0;
    [Key::plain(KeyCode::PageDown)] in NO_LINE => PageDown, "page-down", Choosing, 0;
    [Key::char('u'), Key::ctrl('z')] in WORK => Undo, "undo", Everywhere, 50;
    [Key::ctrl('y')] in WORK => Redo, "redo", Everywhere, 0;
    [Key::char(':')] in LISTS => Command, "command", Everywhere, 0;
    [Key::f(8)] in HERE => Stop, "stop", Care, 0;
    [Key::f(9)] in HERE => Blank, "blank", Wall, 0;
    [Key::plain(KeyCode::Esc)] in HERE => Back, "back", Everywhere, 90;
    [Key::char('?')] in NO_LINE => Help, "help", Everywhere, 0;
];
