//! Putting a seat on the list: its number, the key of a voice where it has one, Enter.

use crate::domain::floor::turn::TurnKind;
use crate::domain::ids::SeatId;
use crate::domain::{Command, Refusal};
use crate::tui::effect::Effect;
use crate::tui::mode::Mode;
use crate::tui::model::Model;
use crate::tui::physical;

/// The keys of the voices, in the order of the plan. No digits: these are seats.
const KEYS: &str = "abcdefghijklmnopqrstuvwxyz";
/// The longest number of a seat that is typed here.
const LONGEST: usize = 6;

/// Who is being put on the list.
#[derive(Debug, Default)]
pub struct Join {
    /// The seat, as far as it is typed.
    pub seat: String,
    /// What the turn is for.
    pub kind: TurnKind,
    /// The voice that was chosen; the one it had before where none is.
    pub voice: Option<String>,
}

impl Join {
    pub(super) fn push(&mut self, digit: char) {
        if self.seat.len() < LONGEST {
            self.seat.push(digit);
        }
    }

    pub(super) fn erase(&mut self) {
        self.seat.pop();
    }
}

/// The key of each voice of the plan, with its id.
pub(in crate::tui) fn keys(model: &Model) -> Vec<(char, String)> {
    let voices = model.session.as_ref().map_or(&[][..], |it| it.plan.voices.as_slice());
    KEYS.chars().zip(voices.iter().map(|voice| voice.id.clone())).collect()
}

/// The seat that is typed, where it was on the list before.
fn known(model: &Model) -> Option<SeatId> {
    let session = model.session.as_ref()?;
    let id = session.seats.secret.as_ref()?.id(&model.floor.list.join.seat);
    session.seats.is_named(id).then_some(id)
}

/// The voice with which the seat that is typed last spoke or waits.
pub(in crate::tui) fn voice_before(model: &Model) -> Option<&str> {
    let id = known(model)?;
    model.session.as_ref()?.floor.list.voice_of(id)
}

/// Asks for the seat; its first digit may have been typed already.
pub(super) fn open(model: &mut Model, seat: &str) {
    if model.floor.elsewhere {
        model.hint(Refusal::NotTheChair.message());
        return;
    }
    model.floor.list.join = Join { seat: seat.to_owned(), ..Join::default() };
    model.open(Mode::Join);
}

/// Goes on to the next kind of turn.
pub(super) fn next_kind(model: &mut Model) {
    let join = &mut model.floor.list.join;
    let at = TurnKind::ALL.iter().position(|kind| *kind == join.kind).unwrap_or(0);
    join.kind = TurnKind::ALL[(at + 1) % TurnKind::ALL.len()];
}

/// The key of a voice chooses it, or takes the choice back. Enter alone puts the seat
/// on the list: the next Enter would begin the next phase.
pub(super) fn by_voice(model: &mut Model, c: char) -> Option<Vec<Effect>> {
    let keys = keys(model);
    let voice = physical::meanings(c).find_map(|c| keys.iter().find(|(key, _)| *key == c));
    let voice = voice.map(|(_, id)| id.clone())?;
    let chosen = &mut model.floor.list.join.voice;
    *chosen = Some(voice).filter(|voice| chosen.as_ref() != Some(voice));
    Some(Vec::new())
}

/// Puts the seat on the list.
pub(super) fn accept(model: &mut Model) -> Vec<Effect> {
    if model.floor.list.join.seat.is_empty() {
        model.hint(Refusal::NoSuchSeat.message());
        return Vec::new();
    }
    let Join { seat, kind, voice } = std::mem::take(&mut model.floor.list.join);
    model.close();
    vec![model.ask(Command::Join { seat, voice, kind })]
}
