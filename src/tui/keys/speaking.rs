//! Keys of the speaking list, of consent, and of who has been heard.

use super::rows;
use crate::tui::action::Action;
use crate::tui::keymap::{Binding, Key, Section};
use crate::tui::mode::Mode;
use crossterm::event::KeyCode;

const DESK: &[Mode] = &[Mode::Floor];
/// The list, whether it has the focus or not.
const LIST: &[Mode] = &[Mode::Floor, Mode::Speakers];
const FOCUS: &[Mode] = &[Mode::Speakers];
const DIGITS: &[Mode] = &[Mode::Join, Mode::Count];

pub(super) const ROWS: &[Binding] = rows![
    [Key::char('c')] in DESK => Consent, "consent", Speaking, 6;
    [Key::char('s')] in LIST => Speak, "speak", Speaking, 21;
    [Key::char('S')] in LIST => Suggested, "suggested", Speaking, 22;
    [Key::char('d')] in LIST => Done, "done", Speaking, 20;
    [Key::char('j')] in DESK => Join, "join", Speaking, 23;
    [Key::char('l')] in DESK => Speakers, "speakers", Speaking, 24;
    [Key::char(',')] in LIST => HoldTurn, "hold-turn", Speaking, 25;
    [Key::char('i')] in LIST => Interpreted, "interpreted", Speaking, 26;
    [Key::plain(KeyCode::Enter)] in FOCUS => Accept, "accept" as "enter-speak", Speaking, 1;
    [Key::char('p')] in FOCUS => Pass, "pass", Speaking, 2;
    [Key::char('x'), Key::plain(KeyCode::Delete)] in FOCUS => Leave, "leave", Speaking, 3;
    [Key::char('K')] in FOCUS => Earlier, "earlier", Speaking, 4;
    [Key::char('J')] in FOCUS => Later, "later", Speaking, 5;
    [Key::plain(KeyCode::Home)] in FOCUS => Foremost, "foremost", Speaking, 6;
    [Key::char('m')] in FOCUS => Move, "move", Speaking, 0;
    [Key::char('a')] in LIST => AgainSpeaker, "again-speaker", Speaking, 30;
    [Key::char('r')] in LIST => Round, "round", Speaking, 31;
    [Key::char('o')] in LIST => OpenList, "open-list", Speaking, 0;
    [Key::char('O')] in LIST => CloseList, "close-list", Speaking, 0;
    [Key::plain(KeyCode::Enter)] in &[Mode::Join] => Accept, "accept" as "enter-join", Speaking, 1;
    [Key::plain(KeyCode::Tab)] in &[Mode::Join] => TurnKind, "turn-kind", Speaking, 2;
    [Key::plain(KeyCode::Backspace)] in DIGITS => Erase, "erase", Speaking, 0;
    [Key::char('#')] in DESK => Count, "count", Speaking, 32;
    [Key::char('#')] in &[Mode::Heard] => Count, "count", Speaking, 3;
    [Key::plain(KeyCode::Enter)] in &[Mode::Count] => Accept, "accept" as "enter-on", Speaking, 1;
    [Key::char('b')] in DESK => Heard, "heard", Speaking, 27;
    [Key::char('L')] in &[Mode::Heard] => Limit, "limit", Speaking, 1;
    [Key::char('+')] in &[Mode::Heard] => AddTime, "add-time", Speaking, 2;
    [Key::plain(KeyCode::Enter)] in &[Mode::Consent] => Accept, "accept" as "enter-consent", Speaking, 1;
    [Key::char(' ')] in &[Mode::Consent] => Select, "select" as "consent-tick", Speaking, 2;
    [Key::plain(KeyCode::Tab)] in &[Mode::Consent] => NextField, "next-list" as "consent-next", Speaking, 3;
    [Key::char('o')] in &[Mode::Consent] => Objections, "objections", Speaking, 4;
];
