//! Changing a wording, on the capture line. The line that was there waits.

use super::{draft, line, next_returned, set_line, submit};
use crate::domain::grammar::{self, Entry};
use crate::domain::{Body, Command, ContributionId, Ref};
use crate::lang::msg;
use crate::tui::effect::Effect;
use crate::tui::mode::Mode;
use crate::tui::model::{Asked, Model, Weight};

/// The wording that is being changed.
#[derive(Clone, Debug, PartialEq)]
pub struct Editing {
    /// Whose.
    pub id: ContributionId,
    /// Its ref.
    pub reference: Ref,
    /// What becomes of it.
    pub change: Change,
    /// The line as it was when the change began.
    was: String,
}

/// What becomes of a wording.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// It is changed; the earlier one stays for internal eyes.
    Edit,
    /// It is put in other words, which may be passed on.
    Paraphrase,
    /// It is changed, and every earlier one is erased.
    Scrub,
}

/// Brings a wording into the line.
pub(super) fn begin(model: &mut Model, id: ContributionId, change: Change) {
    let Some(row) = model.stream.row(id) else {
        model.hint(msg("hint-not-in-sight"));
        return;
    };
    let words = &row.contribution.words;
    let entry =
        Entry { text: words.text.clone(), original: words.original.clone(), ..Entry::default() };
    let was = grammar::print_line(&entry);
    let reference = row.reference;
    if model.notes.stash.is_none() && model.notes.editing.is_none() {
        model.notes.stash = Some(model.notes.input.value().to_owned());
    }
    let text = match model.notes.set_aside.take() {
        Some((of, text)) if of == id => text,
        other => {
            model.notes.set_aside = other;
            was.clone()
        }
    };
    model.notes.editing = Some(Editing { id, reference, change, was });
    model.open(Mode::Edit);
    set_line(model, text);
}

/// Saves the wording.
pub(super) fn submit(model: &mut Model) -> Vec<Effect> {
    let Some(editing) = model.notes.editing.clone() else { return Vec::new() };
    let scrub = editing.change == Change::Scrub;
    line::read(model);
    let typed = model.notes.input.value().to_owned();
    let entry = match model.notes.reading.line.clone() {
        Some(grammar::Line::Contribution(entry)) => entry,
        // Nothing is left of it: only a scrub may do that.
        None | Some(grammar::Line::Empty) if scrub => Entry::default(),
        None | Some(grammar::Line::Empty | grammar::Line::MarksOnly(_)) => {
            model.hint(msg("hint-nothing-left"));
            return Vec::new();
        }
        Some(_) => {
            model.hint(msg("hint-no-command-here"));
            return Vec::new();
        }
    };
    let unchanged = typed == editing.was && !scrub;
    if unchanged && editing.change == Change::Paraphrase {
        model.hint(msg("hint-same-words"));
        return Vec::new();
    }
    let words = Body { text: entry.text.clone(), original: entry.original.clone() };
    let of = editing.id;
    finish(model);
    if unchanged {
        return Vec::new();
    }
    let command = match editing.change {
        Change::Edit => Command::Reword { of, words },
        Change::Paraphrase => Command::Paraphrase { of, words },
        Change::Scrub => Command::Scrub { of, words },
    };
    let ticket = model.saving.ticket(Asked::Wording(typed));
    // The draft may hold the words as they were. It is written anew before they
    // are erased, so that the erasure takes what it held along.
    let mut effects: Vec<Effect> =
        if scrub { draft::keep_now(model).into_iter().collect() } else { Vec::new() };
    effects.push(Effect::Act { ticket, command });
    effects.extend(submit::marks(of, entry).into_iter().map(|command| model.ask(command)));
    effects
}

/// Leaves without saving; what was changed is kept to be taken up again.
pub(super) fn leave(model: &mut Model) {
    if let Some(editing) = &model.notes.editing
        && model.notes.input.value() != editing.was
    {
        let kept = (editing.id, model.notes.input.value().to_owned());
        let reference = editing.reference.to_string();
        model.notes.set_aside = Some(kept);
        model.notify(Weight::Done, msg("done-set-aside").with("ref", reference));
    }
    give_back(model);
}

fn finish(model: &mut Model) {
    give_back(model);
    model.close();
}

/// The line that waited comes back.
fn give_back(model: &mut Model) {
    model.notes.editing = None;
    let line = model.notes.stash.take().unwrap_or_default();
    set_line(model, line);
    next_returned(model);
    draft::touched(model);
}
