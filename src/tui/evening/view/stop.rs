//! The stop: the lines of the turn with their keys, what the breach was, or the
//! referral card.

use super::{choice, heading};
use crate::domain::floor::care::Conduct;
use crate::lang::msg;
use crate::tui::action::Action;
use crate::tui::evening::stop::{Step, conduct_name, held_since};
use crate::tui::keymap;
use crate::tui::mode::Mode;
use crate::tui::model::Model;
use crate::tui::names;
use crate::tui::theme::Role;
use crate::tui::view::paint::{Paint, row};
use crate::tui::view::{ask, wrapped};
use ratatui::layout::{Position, Rect};

/// The card, paragraph by paragraph: look, listen, link; never press.
const CARD: [&str; 5] = ["care-look", "care-listen", "care-link", "care-never", "care-local"];

/// How it can end, with what each means.
const ENDS: [(Action, &str); 3] = [
    (Action::Disclosure, "do-disclosure-help"),
    (Action::Conduct, "do-conduct-help"),
    (Action::Resume, "do-resume-help"),
];

/// Draws the stop; where the cursor is, while a line is scrubbed.
pub(super) fn draw(model: &Model, area: Rect, paint: &mut Paint<'_>) -> Option<Position> {
    let words = model.words;
    let since = held_since(model).map(|held| words.say(&held)).unwrap_or_default();
    let title = match model.evening.stop.step {
        Step::Lines => "stop-heading",
        Step::Conduct => "stop-conduct",
        Step::Card => "care-heading",
    };
    heading(words.id(title), "", area, paint);
    let body = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
    match model.evening.stop.step {
        Step::Card => card(model, body, paint),
        Step::Conduct => conduct(model, body, paint),
        Step::Lines if model.mode == Mode::StopLine => return scrub(model, body, paint),
        Step::Lines => lines(model, &since, body, paint),
    }
    None
}

/// What was said in the turn, the latest first, a key each; under it, how it ends.
fn lines(model: &Model, since: &str, area: Rect, paint: &mut Paint<'_>) {
    let words = model.words;
    let (quiet, warning) = (paint.style(Role::Quiet), paint.style(Role::Warning));
    let said = if since.is_empty() { words.id("stop-holding") } else { since };
    let used = wrapped(said, area, warning, paint);
    let used = u16::try_from(used + 1).unwrap_or(area.height).min(area.height);
    // How it ends stands below the lines, whole, at every width.
    let ends = Rect { y: area.bottom().saturating_sub(3), height: 3, ..area };
    for (nth, (action, help)) in ENDS.into_iter().enumerate() {
        let key = keymap::key_for(Mode::Stop, action).map(|key| key.label(words));
        choice(&key.unwrap_or_default(), words.id(help), row(ends, nth), paint);
    }
    let list = Rect { y: area.y + used, height: area.height.saturating_sub(used + 4), ..area };
    let stop = &model.evening.stop;
    let turn = model.session.as_ref().is_some_and(|it| it.floor.list.current.is_some());
    if stop.lines.is_empty() {
        let id = match (stop.loaded, turn) {
            (false, _) => "session-reading",
            (true, true) => "stop-no-lines-turn",
            (true, false) => "stop-no-lines",
        };
        wrapped(words.id(id), list, quiet, paint);
        return;
    }
    let id = if turn { "stop-lines-turn" } else { "stop-lines" };
    let most = usize::from(list.height).saturating_sub(1);
    for (nth, (key, listed)) in stop.keyed().take(most).enumerate() {
        let at = row(list, nth + 1);
        let it = &listed.contribution;
        let (key_style, text) = (paint.style(Role::Key), paint.style(Role::Text));
        paint.write(at.x + 2, at.y, 1, &key.to_string(), key_style);
        let reference = listed.reference.to_string();
        let x = paint.write(at.x + 5, at.y, 9, &reference, quiet).max(at.x + 10);
        let style = paint.style(Role::Kind(it.kind));
        let kind = words.id(names::kind(it.kind));
        paint.write(x + 1, at.y, 11, kind, style);
        let x = x + 12;
        let room = at.right().saturating_sub(x + 3);
        if it.words.text.is_empty() {
            paint.write(x + 1, at.y, room, words.id("stop-erased"), quiet);
        } else {
            paint.write(x + 1, at.y, room, &it.words.text, text);
        }
    }
    let left = stop.lines.len().saturating_sub(most);
    let mut right = list.right().saturating_sub(2);
    if left > 0 {
        let more = words.say(&msg("stop-more").with("count", left));
        right = paint.write_right(right, list.y, 30, &more, quiet).saturating_sub(2);
    }
    let room = right.saturating_sub(list.x + 2);
    paint.write(list.x + 2, list.y, room, words.id(id), quiet);
}

fn conduct(model: &Model, area: Rect, paint: &mut Paint<'_>) {
    let words = model.words;
    let quiet = paint.style(Role::Quiet);
    let used = wrapped(words.id("stop-conduct-how"), area, quiet, paint);
    for (nth, about) in Conduct::ALL.into_iter().enumerate() {
        let key = (nth + 1).to_string();
        choice(&key, words.id(conduct_name(about)), row(area, used + 1 + nth), paint);
    }
}

fn card(model: &Model, area: Rect, paint: &mut Paint<'_>) {
    let text = paint.style(Role::Text);
    let mut line = 1;
    for id in CARD {
        let top = u16::try_from(line).unwrap_or(u16::MAX).min(area.height);
        let rest = Rect { y: area.y + top, height: area.height - top, ..area };
        // Air between the paragraphs where there is room for it.
        let air = usize::from(area.height >= 18);
        line += wrapped(model.words.id(id), rest, text, paint) + air;
    }
}

/// One line in full, and what may stay of it being typed.
fn scrub(model: &Model, area: Rect, paint: &mut Paint<'_>) -> Option<Position> {
    let listed = model.evening.stop.line()?;
    let words = model.words;
    let (text, quiet) = (paint.style(Role::Text), paint.style(Role::Quiet));
    let how = words.say(&msg("stop-scrub").with("ref", listed.reference.to_string()));
    let used = wrapped(&how, area, quiet, paint);
    let below = |line: usize| {
        let line = u16::try_from(line).unwrap_or(u16::MAX).min(area.height);
        Rect { y: area.y + line, height: area.height - line, ..area }
    };
    let place = below(used + 1);
    let most = Rect { height: place.height.saturating_sub(2), ..place };
    let shown = wrapped(&listed.contribution.words.text, most, text, paint);
    let line = row(below(used + shown + 2), 0);
    Some(ask(model, &model.evening.line, "stop-stays", line, paint))
}
