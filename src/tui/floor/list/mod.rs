//! The speaking list on the floor desk: who is put on it, who speaks next, and
//! the people counted in. The rules are the domain's.

pub(in crate::tui) mod join;
pub(in crate::tui) mod said;

use crate::domain::floor::turn::EntryId;
use crate::domain::{Command, Refusal, Session};
use crate::lang::{Msg, msg};
use crate::tui::action::Action;
use crate::tui::effect::Effect;
use crate::tui::keymap;
use crate::tui::mode::Mode;
use crate::tui::model::Model;
use said::Way;

/// What the speaking list has beside the session's own.
#[derive(Debug, Default)]
pub struct ListDesk {
    /// Who is being put on it.
    pub join: join::Join,
    /// Who has the cursor, where the list has the focus.
    pub cursor: Option<EntryId>,
    /// The voice being counted: its place in the plan; the room after the last.
    pub counting: usize,
    /// The number being typed for it.
    pub number: String,
}

/// Whether the list is used: without it the desk is as calm as if there were none.
pub(in crate::tui) fn in_use(session: &Session) -> bool {
    let list = &session.floor.list;
    let here = session.current_phase().map(|phase| &phase.id);
    let spoke_here = || list.done.iter().any(|turn| here.is_some() && turn.phase.as_ref() == here);
    session.floor.ended.is_none()
        && (!list.waiting.is_empty() || list.current.is_some() || spoke_here())
}

/// The place of the row with the cursor on the list.
pub(in crate::tui) fn cursor_at(model: &Model) -> usize {
    let waiting = model.session.as_ref().map_or(&[][..], |it| &it.floor.list.waiting);
    let at = waiting.iter().position(|it| Some(it.id) == model.floor.list.cursor);
    at.unwrap_or(0)
}

/// Who has the cursor; without the focus, nobody.
fn at_hand(model: &Model) -> Option<EntryId> {
    let focused = model.mode == Mode::Speakers;
    let session = model.session.as_ref().filter(|_| focused)?;
    session.floor.list.waiting.get(cursor_at(model)).map(|entry| entry.id)
}

/// Whether something can be done with the list now.
///
/// # Errors
/// Why not, and what to do first.
pub(super) fn available(model: &Model, session: &Session, action: Action) -> Result<(), Msg> {
    let list = &session.floor.list;
    let refuse = |wrong: bool, why: Refusal| if wrong { Err(why.message()) } else { Ok(()) };
    match action {
        // Looking needs no chair.
        Action::Speakers | Action::Heard | Action::Objections | Action::Consent => return Ok(()),
        Action::Count => return refuse(session.floor.closed.is_some(), Refusal::Closed),
        _ if model.floor.elsewhere => return Err(Refusal::NotTheChair.message()),
        _ => {}
    }
    match action {
        Action::Speak | Action::Suggested => {
            refuse(list.waiting.is_empty(), Refusal::NobodyWaits)?;
            refuse(session.floor.current.is_none(), Refusal::NoPhaseRuns)
        }
        Action::Pass
        | Action::Leave
        | Action::Move
        | Action::Earlier
        | Action::Later
        | Action::Foremost => refuse(list.waiting.is_empty(), Refusal::NobodyWaits),
        Action::Done | Action::HoldTurn => refuse(list.current.is_none(), Refusal::NobodySpeaks),
        Action::AgainSpeaker => refuse(list.done.is_empty(), Refusal::NobodySpoke),
        Action::OpenList if !list.closed => Err(msg("hint-list-open")),
        Action::CloseList if list.closed => Err(msg("hint-list-closed")),
        Action::AddTime => refuse(list.voice_seconds.is_none(), Refusal::VoicesNotLimited),
        _ => Ok(()),
    }
}

/// Does what was meant; `words` is what followed a `:` word. None where it is not
/// about the list.
pub(super) fn act(model: &mut Model, action: Action, words: &str) -> Option<Vec<Effect>> {
    let session = model.session.as_ref()?;
    let nothing = Some(Vec::new());
    let entry = at_hand(model);
    let language = model.words.language();
    let command = match (action, entry) {
        (Action::Speakers, _) => {
            model.floor.list.cursor = session.floor.list.waiting.first().map(|entry| entry.id);
            model.open(Mode::Speakers);
            return nothing;
        }
        (Action::Heard, _) => {
            model.open(Mode::Heard);
            return nothing;
        }
        (Action::Count, _) if words.is_empty() => {
            count(model);
            return nothing;
        }
        (Action::Join, _) if words.is_empty() => {
            join::open(model, "");
            return nothing;
        }
        (Action::TurnKind, _) => {
            join::next_kind(model);
            return nothing;
        }
        (Action::Erase, _) => {
            erase(model);
            return nothing;
        }
        (Action::Accept, _) if model.mode == Mode::Join => return Some(join::accept(model)),
        (Action::Accept, _) if model.mode == Mode::Count => return Some(counted(model)),
        // What has to be said after the word is asked for with the word.
        (Action::Round | Action::Limit | Action::Move, _) if words.is_empty() => {
            ask(model, action);
            return nothing;
        }
        (Action::Accept, None) if model.mode == Mode::Speakers => {
            Err(Refusal::NobodyWaits.message())
        }
        (Action::Accept, Some(entry)) => {
            model.close();
            return Some(vec![model.ask(Command::BeginTurn(entry))]);
        }
        (Action::Pass, Some(entry)) if words.is_empty() => Ok(Command::Pass(entry)),
        (Action::Leave, Some(entry)) if words.is_empty() => Ok(Command::Leave(entry)),
        (Action::Earlier, Some(entry)) => said::to(session, entry, Way::Up),
        (Action::Later, Some(entry)) => said::to(session, entry, Way::Down),
        (Action::Foremost, Some(entry)) => said::to(session, entry, Way::First),
        // The key says of a turn what it says of all talk where nobody speaks.
        (Action::Interpreted, _) if words.is_empty() && session.floor.list.current.is_none() => {
            Ok(Command::SetInterpreting(!session.floor.interpreted))
        }
        (
            Action::Join
            | Action::Speak
            | Action::Suggested
            | Action::Done
            | Action::HoldTurn
            | Action::Pass
            | Action::Leave
            | Action::Move
            | Action::AgainSpeaker
            | Action::Interpreted
            | Action::Round
            | Action::OpenList
            | Action::CloseList
            | Action::Count
            | Action::Limit
            | Action::AddTime,
            _,
        ) => said::command(session, language, action, words, model.now.ms),
        (Action::Earlier | Action::Later | Action::Foremost, None) => {
            Err(Refusal::NobodyWaits.message())
        }
        _ => return None,
    };
    // The cursor stays at its place when who had it leaves.
    if let (Action::Pass | Action::Leave, Some(entry)) = (action, entry) {
        let waiting = &session.floor.list.waiting;
        let at = cursor_at(model);
        let next = waiting.get(at + 1).or(waiting.get(at.saturating_sub(1)));
        model.floor.list.cursor = next.map(|it| it.id).filter(|id| *id != entry);
    }
    Some(match command {
        Ok(command) => vec![model.ask(command)],
        Err(why) => {
            model.hint(why);
            Vec::new()
        }
    })
}

/// Types the word for who asked by a key, up to where something has to be said.
fn ask(model: &mut Model, action: Action) {
    let word = keymap::bindings().find(|row| row.action == action).map_or("", |row| row.word);
    let session = model.session.as_ref();
    let said = match action {
        Action::Round => {
            let people = session.map_or(0, |it| it.floor.people());
            let expected = session.and_then(|it| it.details.expected).unwrap_or(24);
            format!("1-{}", if people > 0 { people } else { expected })
        }
        Action::Move => session
            .zip(at_hand(model))
            .and_then(|(session, id)| {
                let seat = session.floor.list.entry(id)?.seat;
                Some(format!("{} up", session.seats.label(seat)))
            })
            .unwrap_or_default(),
        _ => String::new(),
    };
    model.command = format!("{word} {said}").into();
    model.open(Mode::Command);
}

/// A character where the list, a seat or a number has the focus; whether it meant
/// something.
pub(in crate::tui) fn press(model: &mut Model, c: char) -> Option<Vec<Effect>> {
    let digit = crate::tui::physical::meanings(c).find(char::is_ascii_digit);
    match (model.mode, digit) {
        (Mode::Floor | Mode::Speakers, Some(digit)) if model.session.is_some() => {
            join::open(model, &digit.to_string());
            Some(Vec::new())
        }
        (Mode::Join, Some(digit)) => {
            model.floor.list.join.push(digit);
            Some(Vec::new())
        }
        (Mode::Join, None) => join::by_voice(model, c),
        (Mode::Count, Some(digit)) => {
            let number = &mut model.floor.list.number;
            if number.len() < 6 {
                number.push(digit);
            }
            Some(Vec::new())
        }
        _ => None,
    }
}

/// Moves the cursor on the list, or among the voices that are counted.
pub(in crate::tui) fn step(model: &mut Model, by: isize) {
    let Some(session) = &model.session else { return };
    if model.mode == Mode::Count {
        let most = session.plan.voices.len();
        let to = model.floor.list.counting.saturating_add_signed(by).min(most);
        model.floor.list.counting = to;
        model.floor.list.number.clear();
        return;
    }
    let waiting = &session.floor.list.waiting;
    let to = cursor_at(model).saturating_add_signed(by).min(waiting.len().saturating_sub(1));
    model.floor.list.cursor = waiting.get(to).map(|entry| entry.id);
}

fn erase(model: &mut Model) {
    match model.mode {
        Mode::Join => model.floor.list.join.erase(),
        _ => drop(model.floor.list.number.pop()),
    }
}

/// Opens the count of who is in the room.
fn count(model: &mut Model) {
    model.floor.list.counting = 0;
    model.floor.list.number.clear();
    model.open(Mode::Count);
}

/// The voice that is being counted; empty for the whole room.
pub(in crate::tui) fn counting(model: &Model) -> String {
    let voices = model.session.as_ref().map_or(&[][..], |it| it.plan.voices.as_slice());
    voices.get(model.floor.list.counting).map_or(String::new(), |voice| voice.id.clone())
}

/// Keeps the number that was typed and goes on to the next voice; after the last,
/// back to the desk.
fn counted(model: &mut Model) -> Vec<Effect> {
    let voice = counting(model);
    let typed = std::mem::take(&mut model.floor.list.number);
    let Some(session) = &model.session else { return Vec::new() };
    let last = model.floor.list.counting >= session.plan.voices.len();
    let before = session.floor.headcount.get(&voice).copied().unwrap_or(0);
    if last {
        model.close();
    } else {
        model.floor.list.counting += 1;
    }
    match typed.parse() {
        Ok(people) if people != before => vec![model.ask(Command::CountPeople { voice, people })],
        _ => Vec::new(),
    }
}
