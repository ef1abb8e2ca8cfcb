//! The draft: whatever is not on the disk as a contribution is there as a draft,
//! within 300 ms of the last key and each second while typing.

use super::{Model, bring_back};
use crate::domain::grammar;
use crate::lang::msg;
use crate::tui::effect::Effect;
use crate::tui::model::Weight;
use crate::tui::rows::Draft;

/// How long after the last key the draft is kept. With a tick every 100 ms and
/// the time to write it, this stays within 300.
const QUIET_MS: i64 = 150;
/// How long a line is typed at most without the draft being kept.
const TYPING_MS: i64 = 850;

/// When the draft is kept.
#[derive(Debug, Default)]
pub struct Keeper {
    /// When the first change came that is not kept.
    since: Option<i64>,
    /// When the last one came.
    latest: i64,
    /// What was kept last.
    kept: Draft,
}

impl Keeper {
    /// Whether there is something that is not kept yet.
    pub fn is_due(&self) -> bool {
        self.since.is_some()
    }

    /// Something changed that the draft has to hold.
    pub fn touched(&mut self, now: i64) {
        self.since.get_or_insert(now);
        self.latest = now;
    }

    /// Whether it is time to keep it.
    pub fn is_time(&self, now: i64) -> bool {
        self.since.is_some_and(|since| {
            now - self.latest >= QUIET_MS || now - since >= TYPING_MS || now < self.latest
        })
    }

    /// This draft is on the disk.
    pub fn found(&mut self, draft: &Draft) {
        self.kept = draft.clone();
    }

    /// Keeps this draft, if it is not what is kept already.
    pub fn keep(&mut self, draft: Draft) -> Option<Effect> {
        self.since = None;
        if draft == self.kept || draft.text.is_empty() && self.kept.text.is_empty() {
            return None;
        }
        let effect = match draft.text.is_empty() {
            true => Effect::ClearDraft,
            false => Effect::SaveDraft(draft.clone()),
        };
        self.kept = draft;
        Some(effect)
    }
}

/// Something changed that the draft has to hold.
pub(super) fn touched(model: &mut Model) {
    let now = model.now.ms;
    model.notes.draft.touched(now);
}

/// Keeps the draft if it is time.
pub(in crate::tui) fn keep(model: &mut Model) -> Option<Effect> {
    if model.notes.draft.is_time(model.now.ms) { keep_now(model) } else { None }
}

/// Keeps the draft at once, if it holds anything that is not kept.
pub(in crate::tui) fn keep_now(model: &mut Model) -> Option<Effect> {
    let draft = Draft { text: unsaved(model), context: context(model) };
    model.notes.draft.keep(draft)
}

/// What holds for the next lines, in `:` words, one a line.
fn context(model: &Model) -> String {
    let labels = model.notes.context.labels().into_iter();
    let words = labels.map(|(field, value)| format!(":{} {value}", field.word()));
    words.collect::<Vec<_>>().join(
        "
",
    )
}

/// Every line that is not on the disk yet: the one being typed, the one that
/// waits behind it, those under way, those that came back.
fn unsaved(model: &Model) -> String {
    let notes = &model.notes;
    let set_aside = notes.set_aside.iter().map(|(_, text)| text);
    let pasted = notes.paste.iter().map(|block| &block.text);
    let typed = std::iter::once(notes.input.value());
    let follow_up = notes.follow_up.unsaved();
    typed
        .chain(notes.stash.as_deref())
        .chain(model.saving.lines().map(String::as_str))
        .chain(notes.returned.iter().map(String::as_str))
        .chain(set_aside.map(String::as_str))
        .chain(pasted.map(String::as_str))
        .chain(std::iter::once(follow_up.as_str()))
        .filter(|line| !line.is_empty())
        .collect::<Vec<_>>()
        .join("\n")
}

/// Brings back the lines that a desk left behind when it was cut off.
pub(in crate::tui) fn recover(model: &mut Model, draft: &Draft) -> Vec<Effect> {
    let lines: Vec<String> = draft.text.lines().map(str::to_owned).collect();
    if lines.is_empty() {
        return Vec::new();
    }
    model.notes.draft.found(draft);
    let count = lines.len();
    for line in draft.context.lines() {
        let read =
            super::line::vocabulary(model).map(|vocabulary| grammar::parse_line(line, &vocabulary));
        if let Some(grammar::Line::Sticky(command)) = read {
            model.notes.context.apply(command);
        }
    }
    bring_back(model, lines);
    model.notify(Weight::Done, msg("done-recovered").with("count", count));
    Vec::new()
}
