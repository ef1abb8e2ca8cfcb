//! Suggested themes on one line, each with its key and the words that speak for it.

use super::stream;
use crate::domain::{ContributionId, ThemeMark};
use crate::lang::msg;
use crate::text;
use crate::tui::action::Action;
use crate::tui::keymap;
use crate::tui::model::Model;
use crate::tui::notes::suggest;
use crate::tui::theme::Role;
use crate::tui::view::paint::Paint;
use ratatui::layout::Rect;

/// Columns between what stands beside each other.
const GAP: usize = 2;
/// A part of a theme has no short title everywhere; it gets the room of one.
const TITLE: usize = 14;
/// A reason with fewer columns than this says nothing.
const LEAST_REASON: usize = 7;

/// The suggestions that are to be drawn.
pub(super) struct Shown {
    /// The contribution that they are for; none where it is the line being typed.
    pub(super) about: Option<ContributionId>,
    items: Vec<Item>,
}

struct Item {
    key: String,
    theme: String,
    /// The weightiest words that speak for it, in quotation marks.
    reason: String,
    /// Whether it is on already.
    on: bool,
}

impl Shown {
    /// What is to be drawn; none where nothing is suggested.
    pub(super) fn of(model: &Model) -> Option<Shown> {
        let keys = [Action::Take, Action::TakeSecond, Action::TakeThird];
        let items: Vec<Item> = suggest::shown(model)
            .iter()
            .zip(keys)
            .map(|(it, action)| {
                let key = keymap::key_for(model.mode, action);
                let reason = it.cues.first().map(|cue| {
                    let cue = text::harmless_line(cue).into_owned();
                    model.words.say(&msg("suggest-reason").with("cue", cue))
                });
                Item {
                    key: key.map(|key| key.label(model.words)).unwrap_or_default(),
                    theme: title(model, &it.what),
                    reason: reason.unwrap_or_default(),
                    on: suggest::is_on(model, &it.what),
                }
            })
            .collect();
        (!items.is_empty()).then(|| Shown { about: suggest::about(model), items })
    }

    /// Draws them from `x` on. Where not all fits, reasons give way before themes, those
    /// of the later ones first.
    pub(super) fn draw(&self, x: u16, at: Rect, paint: &mut Paint<'_>) {
        let end = at.right().saturating_sub(1);
        let room = usize::from(end.saturating_sub(x));
        let needs = |it: &Item| GAP + text::width(&it.key) + 1 + text::width(&it.theme);
        let mut left = room.saturating_sub(self.items.iter().map(needs).sum());
        let mut x = x;
        for it in &self.items {
            let reason = match text::width(&it.reason) + 1 {
                1 => 0,
                whole if whole <= left => whole,
                _ if left > LEAST_REASON => left,
                _ => 0,
            };
            left -= reason;
            let gap = if x > at.x + 1 { GAP as u16 } else { 0 };
            x = x.saturating_add(gap);
            x = paint.write(x, at.y, end.saturating_sub(x), &it.key, paint.style(Role::Key));
            if it.on && x < end {
                paint.write(x, at.y, 1, "●", paint.style(Role::Accent));
            }
            let style = paint.style(if it.on { Role::Heading } else { Role::Text });
            x = paint.write(x + 1, at.y, end.saturating_sub(x + 1), &it.theme, style);
            if reason > 0 {
                let columns = u16::try_from(reason - 1).unwrap_or(u16::MAX);
                let columns = columns.min(end.saturating_sub(x + 1));
                x = paint.write(x + 1, at.y, columns, &it.reason, paint.style(Role::Quiet));
            }
        }
    }
}

/// What a theme is called here, with its part where that is suggested too.
fn title(model: &Model, mark: &ThemeMark) -> String {
    let theme = stream::short(model, &mark.theme);
    let part = mark.subtheme.as_deref().and_then(|sub| {
        let code = model.session.as_ref()?.codebook.code(&mark.theme)?;
        let found = code.subthemes().iter().find(|it| it.id == sub)?;
        let title = found.short_or_title().get(model.words.language());
        Some(text::clip(title, TITLE).into_owned())
    });
    part.unwrap_or(theme)
}
