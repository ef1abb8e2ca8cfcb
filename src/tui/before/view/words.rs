//! One text being typed, in as many lines as it needs; what it is for above it, and
//! how it is filled in below.

use super::heading;
use crate::domain::floor::sheet::{SUMMARY_WORDS, SheetField};
use crate::domain::reference::refs_in;
use crate::domain::words::own_name;
use crate::lang::msg;
use crate::text;
use crate::tui::before::page::{sheet_how, sheet_label};
use crate::tui::before::typing::Target;
use crate::tui::model::Model;
use crate::tui::notes::line::byte_of;
use crate::tui::theme::Role;
use crate::tui::view::paint::{Paint, row};
use crate::tui::view::{body, flow, wrapped};
use ratatui::layout::{Position, Rect};

/// The widest line that is comfortable to read.
const WIDEST: u16 = 96;

/// Columns of the text.
pub(in crate::tui) fn width(model: &Model) -> usize {
    usize::from(body(model.size).width.min(WIDEST).saturating_sub(5))
}

pub(super) fn draw(model: &Model, area: Rect, paint: &mut Paint<'_>) -> Position {
    let nowhere = Position { x: area.x, y: area.y };
    let Some(typing) = &model.before.typing else { return nowhere };
    let said = name(model, &typing.target);
    heading(&said, area, paint);
    let line = model.before.line.value();
    let (quiet, style) = (paint.style(Role::Quiet), paint.style(Role::Text));
    if typing.target == Target::Sheet(SheetField::Summary) {
        let n = text::count_words(line);
        let count = msg("sheet-words").with("n", n).with("most", SUMMARY_WORDS);
        let role = if n > SUMMARY_WORDS { Role::Warning } else { Role::Quiet };
        let style = paint.style(role);
        let words = model.words.say(&count);
        paint.write_right(area.right().saturating_sub(2), area.y, 30, &words, style);
    }
    // Above: the heading and a gap. Below: a gap, how, and the refs it names.
    let most = usize::from(area.height.saturating_sub(6)).max(1);
    let rows = flow::wrap(line, width(model));
    let byte = byte_of(line, model.before.line.cursor());
    let (at_row, column) = flow::place(line, &rows, byte);
    let top = (at_row + 1).saturating_sub(most);
    let accent = paint.style(Role::Accent);
    paint.write(area.x + 1, area.y + 2, 1, "›", accent);
    let shown = rows.len().saturating_sub(top).min(most);
    for (nth, range) in rows.iter().enumerate().skip(top).take(shown) {
        let at = row(area, nth - top + 2);
        let words = line[range.clone()].trim_end_matches('\n');
        paint.write(at.x + 3, at.y, at.width.saturating_sub(4), words, style);
        for (range, _) in refs_in(words) {
            let before = u16::try_from(text::width(&words[..range.start])).unwrap_or(u16::MAX);
            let mark = paint.style(Role::Mark);
            paint.write((at.x + 3).saturating_add(before), at.y, 20, &words[range], mark);
        }
    }
    if top > 0 {
        paint.write(area.x + 1, area.y + 2, 1, "↑", accent);
    }
    let how = Rect { height: 3, ..row(area, shown + 3) };
    wrapped(&how_to(model, &typing.target), how.intersection(area), quiet, paint);
    let column = u16::try_from(column).unwrap_or(u16::MAX);
    let y = u16::try_from(at_row - top).unwrap_or(0);
    Position { x: (area.x + 3).saturating_add(column).min(area.right() - 1), y: area.y + 2 + y }
}

/// What the text is.
fn name(model: &Model, target: &Target) -> String {
    let words = model.words;
    let Some(session) = &model.session else { return String::new() };
    let phase = |id: &str| {
        let phase = session.phase_index(id).map(|at| &session.plan.phases[at]);
        phase.map_or(id, |phase| phase.title.get(words.language())).to_owned()
    };
    match target {
        Target::Minutes(id) => words.say(&msg("words-minutes").with("phase", phase(id))),
        Target::Prompt(id, tag) => {
            words.say(&msg("words-prompt").with("language", own_name(tag)).with("phase", phase(id)))
        }
        Target::Voice(id, tag) => {
            words.say(&msg("words-voice").with("language", own_name(tag)).with("voice", id.clone()))
        }
        Target::NewVoice => words.id("words-new-voice").to_owned(),
        Target::Language => words.id("words-language").to_owned(),
        Target::Sheet(field) => sheet_label(model, session, field),
    }
}

/// How it is filled in.
fn how_to(model: &Model, target: &Target) -> String {
    let words = model.words;
    match target {
        Target::Minutes(_) => words.id("words-how-minutes").to_owned(),
        Target::Prompt(..) => words.id("words-how-prompt").to_owned(),
        Target::Voice(..) | Target::NewVoice => words.id("words-how-voice").to_owned(),
        Target::Language => words.id("words-how-language").to_owned(),
        Target::Sheet(field) => words.id(sheet_how(field)).to_owned(),
    }
}
