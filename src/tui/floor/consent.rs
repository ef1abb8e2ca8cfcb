//! Consent: the script that is read aloud before anything is written down, and
//! the languages it was read in.

use crate::domain::{Command, Refusal};
use crate::lang::msg;
use crate::tui::action::Action;
use crate::tui::effect::Effect;
use crate::tui::keymap;
use crate::tui::mode::Mode;
use crate::tui::model::{Model, Weight};
use crate::tui::physical;
use std::collections::BTreeSet;

/// What is read, and in which languages it was.
#[derive(Debug, Default)]
pub struct ConsentDesk {
    /// The language that is shown, by its place; all of them at once otherwise.
    pub shown: Option<usize>,
    /// The languages it was read in.
    pub read: BTreeSet<String>,
}

/// The languages of the room, those with a script of their own first.
pub(in crate::tui) fn languages(model: &Model) -> Vec<String> {
    let Some(session) = &model.session else { return Vec::new() };
    let spoken = &session.details.languages;
    let spoken = if spoken.is_empty() { &session.plan.languages } else { spoken };
    let has = |tag: &&String| session.plan.consent_script.iter().any(|line| line.speaks(tag));
    let (with, without): (Vec<&String>, Vec<&String>) = spoken.iter().partition(has);
    with.into_iter().chain(without).cloned().collect()
}

/// Whether there is a script in this language.
pub(in crate::tui) fn is_written(model: &Model, language: &str) -> bool {
    let script = model.session.as_ref().map_or(&[][..], |it| &it.plan.consent_script);
    script.iter().any(|line| line.speaks(language))
}

/// Lays the script over the desk.
pub(super) fn open(model: &mut Model) -> Vec<Effect> {
    let read = model.session.as_ref().and_then(|it| it.floor.consent.as_ref());
    let read = read.map(|consent| consent.languages.iter().cloned().collect());
    model.floor.consent = ConsentDesk { shown: None, read: read.unwrap_or_default() };
    if model.mode != Mode::Consent {
        model.open(Mode::Consent);
    }
    Vec::new()
}

/// Does what was meant while the script is shown.
pub(super) fn act(model: &mut Model, action: Action) -> Option<Vec<Effect>> {
    let languages = languages(model);
    match action {
        Action::NextField => {
            let next = model.floor.consent.shown.map_or(0, |at| at + 1);
            model.floor.consent.shown = (next < languages.len()).then_some(next);
            model.scroll = 0;
        }
        Action::Select => {
            let shown = model.floor.consent.shown;
            let some: Vec<&String> = match shown {
                Some(at) => languages.get(at).into_iter().collect(),
                None => languages.iter().filter(|tag| is_written(model, tag)).collect(),
            };
            toggle(model, &some);
        }
        Action::Objections => {
            let word = keymap::bindings().find(|row| row.action == Action::Consent);
            let read: Vec<&str> = model.floor.consent.read.iter().map(String::as_str).collect();
            let word = word.map_or("", |row| row.word);
            let typed = format!("{word} {}; ", read.join(", "));
            if read.is_empty() {
                model.hint(msg("hint-tick-languages"));
                return Some(Vec::new());
            }
            // What is typed ends the reading: the desk is below it, not the script.
            model.close();
            model.command = typed.into();
            model.open(Mode::Command);
        }
        Action::Accept if model.floor.consent.read.is_empty() => {
            model.hint(msg("hint-tick-languages"));
        }
        Action::Accept => {
            let read = &model.floor.consent.read;
            let here = languages.iter().filter(|tag| read.contains(*tag));
            let others = read.iter().filter(|tag| !languages.contains(tag));
            let languages = here.chain(others).cloned().collect();
            model.close();
            let noted = model.ask(Command::ReadConsent { languages, objections: String::new() });
            return Some(vec![noted]);
        }
        _ => return None,
    }
    Some(Vec::new())
}

/// Ticks these languages; takes the ticks away where all of them have one.
fn toggle(model: &mut Model, some: &[&String]) {
    let read = &mut model.floor.consent.read;
    let all = some.iter().all(|tag| read.contains(*tag));
    for tag in some {
        match all {
            true => read.remove(*tag),
            false => read.insert((*tag).clone()),
        };
    }
}

/// A digit ticks the language with that number.
pub(in crate::tui) fn press(model: &mut Model, c: char) -> Option<Vec<Effect>> {
    let digit = physical::meanings(c).find_map(|c| c.to_digit(10))?;
    let languages = languages(model);
    let nth = usize::try_from(digit).ok()?.checked_sub(1)?;
    let tag = languages.get(nth)?;
    toggle(model, &[tag]);
    Some(Vec::new())
}

/// Where the next phase needs consent first, that is where one is led.
pub(super) fn needed(model: &mut Model, phase: usize) -> bool {
    let needs = model.session.as_ref().is_some_and(|session| session.needs_consent(phase));
    if needs {
        open(model);
        model.notify(Weight::Hint, Refusal::ConsentFirst.message());
    }
    needs
}
