//! Theme keys: a key puts a theme on, the same key takes it off.

use super::{Model, at_hand, line};
use crate::domain::codebook::Codebook;
use crate::domain::grammar::Vocabulary;
use crate::domain::{Command, ContributionId, ThemeMark};
use crate::lang::msg;
use crate::tui::effect::Effect;
use crate::tui::mode::Mode;
use crate::tui::model::Asked;
use crate::tui::physical;

/// Gives the themes the focus, for what is at hand.
pub(super) fn enter(model: &mut Model) {
    let under_way = model.saving.under_way.values().any(|asked| matches!(asked, Asked::Lines(_)));
    let on_its_way = model.mode == Mode::Capture && under_way;
    model.notes.hand = if on_its_way { Vec::new() } else { at_hand(model) };
    model.notes.early = on_its_way.then(Vec::new);
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
    let Some(session) = &model.session else { return Vec::new() };
    let Some(theme) = theme_on_key(&session.codebook, c) else {
        model.hint(msg("hint-no-theme-on-key").with("key", c.to_string()));
        return Vec::new();
    };
    if let Some(early) = &mut model.notes.early {
        early.push(c);
        return Vec::new();
    }
    let of = at_hand(model);
    if of.is_empty() {
        model.hint(msg("hint-nothing-at-hand"));
        return Vec::new();
    }
    let queue = model.mode == Mode::Queue;
    let on = queue || !of.iter().all(|id| is_on(model, *id, &theme));
    let effect = put(model, of, ThemeMark::plain(theme), on);
    let mut effects = vec![effect];
    if queue {
        effects.extend(model.stream.step(1));
    }
    effects
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
fn theme_on_key(codebook: &Codebook, c: char) -> Option<String> {
    let mut found = physical::meanings(c).filter_map(|c| codebook.code_on_key(c));
    found.next().map(|code| code.id().to_owned())
}
