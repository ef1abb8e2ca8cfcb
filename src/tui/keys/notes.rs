//! Keys of the notes desk.

use super::rows;
use crate::tui::action::Action;
use crate::tui::keymap::{Binding, Key, Section};
use crate::tui::mode::Mode;
use crossterm::event::KeyCode;

const LINE: &[Mode] = &[Mode::Capture, Mode::Edit];
const DESK: &[Mode] = &[Mode::Capture, Mode::Tag, Mode::Queue, Mode::List];
/// Where one contribution or a selection is at hand, and no line has the focus.
const AT_HAND: &[Mode] = &[Mode::Tag, Mode::Queue, Mode::List];
/// Where themes are suggested; the keys stand beside the suggestions.
const SUGGESTED: &[Mode] = &[Mode::Capture, Mode::Tag, Mode::Queue];
const MOVING: &[Mode] = &[Mode::List, Mode::Queue];
/// Where it can be said who acts, what is next, and by when.
const ABOUT: &[Mode] = &[Mode::List, Mode::Full];
/// What is to be put in other words.
const QUEUE: &[Mode] = &[Mode::ToReword];
/// From where one gets there.
const REWORDING: &[Mode] =
    &[Mode::Capture, Mode::Tag, Mode::Queue, Mode::List, Mode::ToReword, Mode::Full];

pub(super) const ROWS: &[Binding] = rows![
    [Key::plain(KeyCode::Enter)] in LINE => Submit, "save", Writing, 1;
    [Key::plain(KeyCode::Tab)] in &[Mode::Capture] => TagOrComplete, "tab", Writing, 2;
    [Key::plain(KeyCode::Tab)] in &[Mode::Edit] => TagOrComplete, "tab", Writing, 0;
    [Key::plain(KeyCode::Up)] in &[Mode::Capture] => EditLast, "again", Writing, 10;
    [Key::f(2)] in SUGGESTED => Take, "take", Tagging, 0;
    [Key::f(3)] in SUGGESTED => TakeSecond, "take-second", Tagging, 0;
    [Key::f(4)] in SUGGESTED => TakeThird, "take-third", Tagging, 0;
    [Key::char('+')] in &[Mode::Queue] => Also, "also", Tagging, 11;
    [Key::f(7)] in DESK => Suggest, "suggest", Tagging, 0;
    [Key::f(6)] in DESK => Queue, "queue", Tagging, 20;
    [Key::f(5), Key::plain(KeyCode::PageUp)] in &[Mode::Capture] => List, "list", Stream, 30;
    [Key::f(5)] in &[Mode::Tag, Mode::Queue] => List, "list", Stream, 0;
    [Key::char('.')] in &[Mode::Tag, Mode::Queue] => Subtheme, "subtheme", Tagging, 12;
    [Key::char('#'), Key::char('t')] in &[Mode::List] => Tag, "tag", Tagging, 3;
    [Key::char('!')] in AT_HAND => Kind, "kind", Tagging, 13;
    [Key::char('@')] in AT_HAND => Addressee, "addressee", Tagging, 14;
    [Key::char('%')] in AT_HAND => Voice, "voices", Tagging, 15;
    [Key::char('&')] in &[Mode::List] => Permission, "permission", Tagging, 0;
    [Key::char('=')] in &[Mode::List] => Wording, "wording", Tagging, 0;
    [Key::char('>')] in AT_HAND => Answers, "answers", Tagging, 16;
    [Key::char(' ')] in &[Mode::List] => Select, "select", Stream, 1;
    [Key::plain(KeyCode::Enter)] in &[Mode::List, Mode::Tag, Mode::Queue] => Open, "open", Stream, 2;
    [Key::char('e')] in &[Mode::List] => Edit, "edit", Stream, 4;
    [Key::char('s')] in &[Mode::List] => Scrub, "scrub", Stream, 21;
    [Key::char('p')] in &[Mode::List] => Park, "park", Stream, 19;
    [Key::char('f')] in &[Mode::List] => Filter, "filter", Stream, 22;
    [Key::plain(KeyCode::Up), Key::char('k')] in &[Mode::List] => Up, "up", Stream, 0;
    [Key::plain(KeyCode::Up), Key::plain(KeyCode::Left)] in &[Mode::Queue] => Up, "up", Stream, 0;
    [Key::plain(KeyCode::Down), Key::char('j')] in &[Mode::List] => Down, "down", Stream, 0;
    [Key::plain(KeyCode::Down), Key::plain(KeyCode::Right)] in &[Mode::Queue] => Down, "down", Stream, 5;
    [Key::plain(KeyCode::PageUp)] in MOVING => PageUp, "page-up", Stream, 0;
    [Key::plain(KeyCode::PageDown)] in MOVING => PageDown, "page-down", Stream, 0;
    [Key::plain(KeyCode::Home)] in &[Mode::List, Mode::Queue, Mode::Link] => First, "first", Stream, 0;
    [Key::plain(KeyCode::End)] in &[Mode::List, Mode::Queue, Mode::Link] => Last, "last", Stream, 0;
    [Key::char('w')] in &[Mode::List] => Floor, "floor", Stream, 0;
    [Key::char('h')] in &[Mode::List] => Home, "home", Stream, 0;
    [Key::plain(KeyCode::Enter)] in &[Mode::Paste] => PasteLines, "paste-lines", Writing, 1;
    [Key::char('1')] in &[Mode::Paste] => PasteOne, "paste-one", Writing, 2;
    [Key::ctrl('b')] in &[Mode::Capture] => Pasted, "pasted", Writing, 0;

    // Before people go home.
    [Key::char('o')] in ABOUT => Owner, "owner", FollowUp, 11;
    [Key::char('n')] in ABOUT => NextStep, "step", FollowUp, 11;
    [Key::char('D')] in ABOUT => Due, "due", FollowUp, 11;
    [Key::plain(KeyCode::Enter)] in &[Mode::FollowUp] => Accept, "accept" as "enter-keep", FollowUp, 1;
    [Key::char('m')] in &[Mode::List] => Merge, "merge", FollowUp, 12;
    [Key::f(7)] in REWORDING => ToReword, "reword" as "to-reword", FollowUp, 0;
    [Key::char('e'), Key::plain(KeyCode::Enter)] in QUEUE => Edit, "edit" as "do-reword", FollowUp, 1;
    [Key::char('y')] in QUEUE => Permit, "permit", FollowUp, 2;
    [Key::char('x')] in QUEUE => OnlyCount, "only-count", FollowUp, 3;
    [Key::plain(KeyCode::Up), Key::char('k')] in QUEUE => Up, "up", Stream, 0;
    [Key::plain(KeyCode::Down), Key::char('j')] in QUEUE => Down, "down", Stream, 5;
    [Key::plain(KeyCode::PageUp)] in QUEUE => PageUp, "page-up", Stream, 0;
    [Key::plain(KeyCode::PageDown)] in QUEUE => PageDown, "page-down", Stream, 0;
    [Key::plain(KeyCode::Home)] in QUEUE => First, "first", Stream, 0;
    [Key::plain(KeyCode::End)] in QUEUE => Last, "last", Stream, 0;
    [Key::f(5)] in QUEUE => List, "list", Stream, 0;
    [Key::f(6)] in QUEUE => Queue, "queue", Tagging, 0;
];
