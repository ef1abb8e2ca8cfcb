//! Theme keys: a key puts a theme on, the same key takes it off.

use super::{Model, at_hand, line, suggest};
use crate::domain::grammar::Vocabulary;
use crate::domain::{Command, ContributionId, Ref, ThemeMark};
use crate::lang::msg;
use crate::tui::effect::{Effect, Ticket};
use crate::tui::mode::Mode;
use crate::tui::model::Asked;
use crate::tui::physical;

/// Gives the themes the focus, for what is at hand.
pub(super) fn enter(model: &mut Model) {
    let mut under_way = model.saving.under_way.iter().rev();
    let on_its_way = under_way.find(|(_, asked)| matches!(asked, Asked::Lines(_)));
    let awaited = on_its_way.map(|(ticket, _)| *ticket).filter(|_| model.mode == Mode::Capture);
    model.notes.hand = if awaited.is_some() { Vec::new() } else { at_hand(model) };
    model.notes.awaited = awaited;
    model.notes.theme = None;
    model.open(Mode::Tag);
}

/// Whether a theme is on a contribution, as this coder has it.
pub fn is_on(model: &Model, id: ContributionId, theme: &str) -> bool {
    match model.notes.toggled.get(&(id, theme.to_owned())) {
        Some(on) => *on,
        None => {
            let row = model.stream.row(id);
            row.is_some_and(|row| row.contribution.is_tagged(theme, &model.initials))
        }
    }
}

/// A theme key, or one that stands in its place on another keyboard.
pub(in crate::tui) fn press(model: &mut Model, c: char) -> Vec<Effect> {
    if model.session.is_none() {
        return Vec::new();
    }
    let Some(theme) = theme_at(model, c) else {
        model.hint(msg("hint-no-theme-on-key").with("key", c.to_string()));
        return Vec::new();
    };
    if let Some(ticket) = model.notes.awaited {
        model.notes.early.entry(ticket).or_default().push(c);
        return Vec::new();
    }
    let of = at_hand(model);
    if of.is_empty() {
        model.hint(msg("hint-nothing-at-hand"));
        return Vec::new();
    }
    if model.mode != Mode::Queue {
        return toggle(model, &of, c);
    }
    in_queue(model, ThemeMark::plain(theme))
}

/// A contribution as the queue showed it.
#[derive(Clone, Debug)]
pub struct Just {
    /// Its id.
    pub id: ContributionId,
    /// Its ref.
    pub reference: Ref,
    /// Its words, to suggest something for.
    pub words: String,
}

/// Puts a theme on what the cursor is on and goes to the next; or one more on what had
/// the cursor before.
pub(super) fn in_queue(model: &mut Model, mark: ThemeMark) -> Vec<Effect> {
    if let Some(just) = model.notes.just.as_ref().filter(|_| model.notes.also) {
        let id = just.id;
        model.notes.also = false;
        let on = !is_on(model, id, &mark.theme);
        return vec![put(model, vec![id], mark, on)];
    }
    let Some(row) = model.stream.cursor_row() else { return Vec::new() };
    let (id, it) = (row.contribution.id, &row.contribution.words);
    let words = suggest::words(&it.text, it.original.as_deref());
    model.notes.just = Some(Just { id, reference: row.reference, words });
    // What stands in the queue has no theme to take off.
    let mut effects = vec![put(model, vec![id], mark, true)];
    effects.extend(model.stream.step(1));
    effects
}

/// Puts the theme of a key on, or takes it off where all have it.
pub(super) fn toggle(model: &mut Model, of: &[ContributionId], c: char) -> Vec<Effect> {
    let Some(theme) = theme_at(model, c).filter(|_| !of.is_empty()) else { return Vec::new() };
    let on = !of.iter().all(|id| is_on(model, *id, &theme));
    vec![put(model, of.to_vec(), ThemeMark::plain(theme), on)]
}

/// The marks that stand for the keys pressed for lines on their way, which are no
/// longer on it: as they end a line.
pub(super) fn marks_of(model: &mut Model, ticket: Ticket) -> String {
    let keys = model.notes.early.remove(&ticket).unwrap_or_default();
    let mut themes: Vec<String> = Vec::new();
    for theme in keys.into_iter().filter_map(|key| theme_at(model, key)) {
        match themes.iter().position(|other| *other == theme) {
            Some(at) => drop(themes.remove(at)),
            None => themes.push(theme),
        }
    }
    themes.into_iter().map(|theme| format!(" #{theme}")).collect()
}

/// `:tag vivienda` puts a theme on what is at hand.
pub(super) fn by_name(model: &mut Model, words: &str) -> Vec<Effect> {
    let found = line::vocabulary(model).and_then(|it| it.theme(words).found());
    match found {
        Some(mark) => {
            let of = at_hand(model);
            vec![put(model, of, mark, true)]
        }
        None => {
            model.hint(msg("refused-no-such-theme").with("word", words));
            Vec::new()
        }
    }
}

/// Puts a theme on or takes it off; shown at once, and again as the store has it.
pub(super) fn put(model: &mut Model, of: Vec<ContributionId>, mark: ThemeMark, on: bool) -> Effect {
    for id in &of {
        model.notes.toggled.insert((*id, mark.theme.clone()), on);
    }
    model.notes.theme = on.then(|| mark.theme.clone());
    // Taking off what only some have, or putting on what some have already,
    // concerns the others.
    let of = of.into_iter().collect();
    model.ask(Command::Tag { of, mark, on })
}

/// The theme or residual code on a key; a key of another keyboard counts by its
/// place, and capitals as small letters.
fn theme_at(model: &Model, c: char) -> Option<String> {
    let codebook = &model.session.as_ref()?.codebook;
    let mut found = physical::meanings(c).filter_map(|c| codebook.code_on_key(c));
    found.next().map(|code| code.id().to_owned())
}
