//! What is to be pointed out, what is missing, how many are untagged.

use super::stream;
use crate::domain::grammar::{Line, Remark};
use crate::lang::msg;
use crate::text;
use crate::tui::evening::stop;
use crate::tui::mode::Mode;
use crate::tui::model::{Model, Weight};
use crate::tui::notes::{at_hand, last};
use crate::tui::theme::Role;
use crate::tui::view::paint::{Paint, row};
use ratatui::layout::Rect;

/// Draws the line.
pub(super) fn draw(model: &Model, area: Rect, paint: &mut Paint<'_>) {
    let at = row(area, 0);
    let words = words(model);
    // What has to be read whole takes the whole line.
    if let Some((words, role)) = &words
        && text::width(words) + 30 > usize::from(at.width)
    {
        let style = paint.style(*role);
        paint.write(at.x + 1, at.y, at.width.saturating_sub(2), words, style);
        return;
    }
    let untagged = usize::try_from(model.counts.untagged).unwrap_or(usize::MAX);
    let mut end = at.right().saturating_sub(1);
    if untagged > 0 {
        let words = model.words.say(&msg("status-untagged").with("count", untagged));
        let style = paint.style(Role::Quiet);
        end = paint.write_right(end, at.y, 24, &words, style).saturating_sub(2);
    } else if model.counts.all > 0 {
        let style = paint.style(Role::Quiet);
        let words = model.words.id("status-all-tagged");
        end = paint.write_right(end, at.y, 24, words, style).saturating_sub(2);
    }
    let Some((words, role)) = words else { return };
    let style = paint.style(role);
    paint.write(at.x + 1, at.y, end.saturating_sub(at.x + 1), &words, style);
}

fn words(model: &Model) -> Option<(String, Role)> {
    if let Some(notice) = &model.notice {
        let role = match notice.weight {
            Weight::Done => Role::Text,
            Weight::Hint => Role::Warning,
            Weight::Error => Role::Error,
        };
        return Some((model.words.say(&notice.message), role));
    }
    if let Some(held) = stop::banner(model) {
        return Some((model.words.say(&held), Role::Warning));
    }
    let waiting = model.notes.returned.len();
    if waiting > 0 {
        let words = model.words.say(&msg("status-returned").with("count", waiting));
        return Some((words, Role::Warning));
    }
    if let Some(words) = remark(model) {
        return Some((words, Role::Warning));
    }
    let id = match model.mode {
        Mode::Help | Mode::Palette | Mode::Search | Mode::Full | Mode::Paste => None,
        Mode::Edit => model.notes.editing.as_ref().map(|editing| editing.id),
        Mode::Capture => last(model),
        _ => at_hand(model).first().copied(),
    };
    let listed = id.and_then(|id| model.stream.row(id))?;
    stream::missing(model, listed).map(|words| (words, Role::Quiet))
}

/// What the line says that was not taken as it may have been meant.
fn remark(model: &Model) -> Option<String> {
    let typed = model.notes.input.value();
    let reading = &model.notes.reading;
    if !reading.choices.is_empty() {
        return None;
    }
    let Some(Line::Contribution(entry) | Line::MarksOnly(entry)) = &reading.line else {
        return None;
    };
    let remark = entry.remarks.last()?;
    let mark = typed.get(remark.span()).unwrap_or_default().to_owned();
    let message = match remark {
        Remark::UnknownMark { .. } => msg("remark-unknown").with("mark", mark),
        Remark::AmbiguousMark { candidates, .. } => {
            let candidates = candidates.join(", ");
            msg("remark-ambiguous").with("candidates", candidates).with("mark", mark)
        }
        Remark::StrandedMark { .. } => msg("remark-stranded").with("mark", mark),
        Remark::DuplicateMark { .. } => msg("remark-duplicate").with("mark", mark),
        Remark::MissingArgument { .. } | Remark::BadArgument { .. } => return None,
    };
    Some(model.words.say(&message))
}
