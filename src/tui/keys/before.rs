//! Keys of the plan, of what words may be used for, and of the sheet.

use super::rows;
use crate::tui::action::Action;
use crate::tui::keymap::{Binding, Key, Section};
use crate::tui::mode::Mode;
use crossterm::event::{KeyCode, KeyModifiers};

/// Every mode of these.
const ALL: &[Mode] = &[
    Mode::Plan,
    Mode::Prompts,
    Mode::Voices,
    Mode::Spoken,
    Mode::Sheet,
    Mode::Defaults,
    Mode::Words,
];
/// No line has the focus in these.
const PAGES: &[Mode] =
    &[Mode::Plan, Mode::Prompts, Mode::Voices, Mode::Spoken, Mode::Sheet, Mode::Defaults];
const TEXTS: &[Mode] = &[Mode::Prompts, Mode::Voices, Mode::Sheet];
const CHOICES: &[Mode] = &[Mode::Spoken, Mode::Defaults];
const GROWING: &[Mode] = &[Mode::Voices, Mode::Spoken];
const ALT_ENTER: Key = Key { code: KeyCode::Enter, held: KeyModifiers::ALT };

pub(super) const ROWS: &[Binding] = rows![
    [Key::char('p')] in &[Mode::Home] => Plan, "plan", Before, 3;
    [Key::char('T')] in &[Mode::Home] => Sheet, "sheet", Before, 6;
    [Key::char('D')] in &[Mode::Home] => Defaults, "defaults", Before, 7;
    [Key::char('p')] in &[Mode::Floor] => Plan, "plan", Before, 7;
    [Key::char('p')] in &[Mode::Phases] => Plan, "plan", Before, 5;
    [Key::char('T')] in &[Mode::Floor] => Sheet, "sheet", Before, 14;
    [Key::char('D')] in &[Mode::Floor] => Defaults, "defaults", Before, 0;
    [Key::plain(KeyCode::Enter)] in &[Mode::Plan] => Accept, "accept" as "enter-minutes", Before, 1;
    [Key::plain(KeyCode::Enter)] in TEXTS => Accept, "accept" as "enter-type", Before, 1;
    [Key::plain(KeyCode::Enter)] in CHOICES => Accept, "accept" as "enter-choose", Before, 1;
    [Key::char(' ')] in CHOICES => Select, "select" as "enter-choose", Before, 0;
    [Key::char('+'), Key::char('=')] in &[Mode::Plan] => More, "more" as "five-minutes", Before, 2;
    [Key::char('-')] in &[Mode::Plan] => Less, "less", Before, 0;
    [Key::char('K')] in &[Mode::Plan] => Earlier, "earlier" as "move-phase", Before, 4;
    [Key::char('J')] in &[Mode::Plan] => Later, "later", Before, 0;
    [Key::char('x'), Key::plain(KeyCode::Delete)] in &[Mode::Plan] => Out, "out", Before, 6;
    [Key::char('e')] in &[Mode::Plan] => Prompts, "prompts", Before, 7;
    [Key::char('l')] in &[Mode::Plan] => Spoken, "spoken", Before, 8;
    [Key::char('v')] in &[Mode::Plan] => PlanVoices, "plan-voices", Before, 9;
    [Key::char('n')] in GROWING => Add, "add", Before, 2;
    [Key::char('x'), Key::plain(KeyCode::Delete)] in &[Mode::Voices] => Out, "out" as "out-voice", Before, 3;
    [Key::char('m')] in &[Mode::Voices] => MigrantLed, "migrant-led", Before, 4;
    [Key::char('o')] in &[Mode::Sheet] => Open, "open" as "open-ref", Before, 2;
    [Key::plain(KeyCode::Enter)] in &[Mode::Words] => Accept, "accept" as "enter-keep", Before, 1;
    [Key::ctrl('j'), ALT_ENTER] in &[Mode::Words] => NewLine, "new-line", Before, 2;
    [Key::plain(KeyCode::Up), Key::char('k')] in PAGES => Up, "up", Choosing, 0;
    [Key::plain(KeyCode::Down), Key::char('j')] in PAGES => Down, "down", Choosing, 0;
    [Key::plain(KeyCode::Up)] in &[Mode::Words] => Up, "up", Choosing, 0;
    [Key::plain(KeyCode::Down)] in &[Mode::Words] => Down, "down", Choosing, 0;
    [Key::plain(KeyCode::PageUp)] in ALL => PageUp, "page-up", Choosing, 0;
    [Key::plain(KeyCode::PageDown)] in ALL => PageDown, "page-down", Choosing, 0;
    [Key::ctrl('z'), Key::char('u')] in PAGES => Undo, "undo", Everywhere, 50;
    [Key::ctrl('z')] in &[Mode::Words] => Undo, "undo" as "undo-text", Everywhere, 3;
    [Key::ctrl('y')] in PAGES => Redo, "redo", Everywhere, 0;
    [Key::char(':')] in PAGES => Command, "command", Everywhere, 0;
    [Key::plain(KeyCode::Esc)] in ALL => Back, "back", Everywhere, 90;
    [Key::char('?')] in PAGES => Help, "help", Everywhere, 0;
    [Key::f(8)] in ALL => Stop, "stop", Care, 0;
    [Key::f(9)] in ALL => Blank, "blank", Wall, 0;
];
