//! Enter on the capture line.

use super::{draft, line, next_returned};
use crate::domain::act::Field;
use crate::domain::grammar::{self, Context, Entry, StickyCommand};
use crate::domain::{Command, ContributionId, Session};
use crate::lang::msg;
use crate::tui::effect::{Effect, Line};
use crate::tui::keymap;
use crate::tui::model::{Asked, Model, Weight};
use crate::tui::update::attempt;

/// Saves the line, or does what it says.
pub(super) fn submit(model: &mut Model) -> Vec<Effect> {
    line::read(model);
    let typed = model.notes.input.value().to_owned();
    match model.notes.reading.line.clone() {
        None | Some(grammar::Line::Empty) => {
            model.hint(msg("hint-nothing-to-save"));
            Vec::new()
        }
        Some(grammar::Line::Contribution(entry)) => {
            let Some(session) = &model.session else { return Vec::new() };
            if let Err(phases) = phase_is_known(&model.notes.context, session) {
                model.hint(msg("hint-no-such-phase").with("most", phases));
                return Vec::new();
            }
            let lines = vec![Line { entry, context: model.notes.context.clone() }];
            clear(model);
            let ticket = model.saving.ticket(Asked::Lines(vec![typed]));
            vec![Effect::Capture { ticket, lines }]
        }
        Some(grammar::Line::MarksOnly(entry)) => put_on_last(model, entry),
        Some(grammar::Line::Sticky(command)) => {
            set_context(model, command);
            Vec::new()
        }
        Some(grammar::Line::BadSticky { word, rest, .. }) => {
            let message = match rest.is_empty() {
                true => msg("hint-missing-word").with("word", word),
                false => msg("hint-bad-word").with("word", word).with("rest", rest),
            };
            model.hint(message);
            Vec::new()
        }
        Some(grammar::Line::Command { word, rest }) => command(model, &word, &rest),
    }
}

fn phase_is_known(context: &Context, session: &Session) -> Result<(), usize> {
    let phases = session.plan.phases.len();
    if context.phase.is_some_and(|nth| nth > phases) { Err(phases) } else { Ok(()) }
}

/// Empties the line; one that came back takes its place.
fn clear(model: &mut Model) {
    model.notes.input.reset();
    next_returned(model);
    line::read(model);
    draft::touched(model);
}

fn set_context(model: &mut Model, command: StickyCommand) {
    let phases = model.session.as_ref().map_or(0, |session| session.plan.phases.len());
    if let StickyCommand::Phase(nth) = command
        && nth > phases
    {
        model.hint(msg("hint-no-such-phase").with("most", phases));
        return;
    }
    model.notes.context.apply(command);
    clear(model);
    model.notify(Weight::Done, msg("done-context"));
}

/// A `:` word of the key table.
fn command(model: &mut Model, word: &str, rest: &str) -> Vec<Effect> {
    match keymap::word(model.desk, word) {
        Ok(action) if !rest.is_empty() && !action.takes_words() => {
            model.hint(msg("hint-takes-nothing").with("word", word));
            Vec::new()
        }
        Ok(action) => {
            clear(model);
            attempt(model, action, rest)
        }
        Err(near) if near.is_empty() => {
            model.hint(msg("hint-no-such-word").with("word", word));
            Vec::new()
        }
        Err(near) => {
            let near: Vec<_> = near.into_iter().map(|word| format!(":{word}")).collect();
            model.hint(msg("hint-several-words").with("word", word).with("words", near.join("  ")));
            Vec::new()
        }
    }
}

/// A line of marks alone goes to the contribution before it.
fn put_on_last(model: &mut Model, entry: Entry) -> Vec<Effect> {
    let Some(id) = super::last(model) else {
        model.hint(msg("hint-nothing-yet"));
        return Vec::new();
    };
    clear(model);
    marks(id, entry).into_iter().map(|command| model.ask(command)).collect()
}

/// The commands that put the marks of an entry on a contribution.
pub(in crate::tui) fn marks(id: ContributionId, entry: Entry) -> Vec<Command> {
    let of = || vec![id];
    let set = |field| Command::Set { of: vec![id], field };
    let mut commands = Vec::new();
    commands.extend(entry.kind.map(|kind| set(Field::Kind(kind))));
    commands.extend(entry.themes.into_iter().map(|mark| Command::Tag { of: of(), mark, on: true }));
    commands.extend(entry.addressees.into_iter().map(|addressee| Command::Address {
        of: of(),
        addressee,
        on: true,
    }));
    commands.extend(entry.voice.map(|voice| set(Field::Voice(Some(voice)))));
    commands.extend(entry.language.map(|language| set(Field::Language(Some(language)))));
    commands.extend(entry.seat.map(|seat| Command::Seat { of: of(), seat: Some(seat) }));
    commands.extend(entry.permission.map(|permission| set(Field::Permission(permission))));
    commands.extend(entry.mode.map(|mode| set(Field::Mode(mode))));
    commands
}
