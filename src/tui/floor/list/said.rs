//! What is said after a `:` word of the speaking list, as a command: the same on
//! the desk, by its keys, and in a session of lines.

use crate::domain::floor::order::suggest;
use crate::domain::floor::turn::{EntryId, TurnKind};
use crate::domain::grammar::{self, Vocabulary as _};
use crate::domain::{Command, Refusal, Session, SessionWords};
use crate::lang::{Msg, msg};
use crate::text;
use crate::tui::action::Action;

/// The command that a word of the list means with what follows it.
///
/// # Errors
/// What is wrong with it, and what to say instead.
pub(in crate::tui) fn command(
    session: &Session,
    lang: &str,
    action: Action,
    said: &str,
    now_ms: i64,
) -> Result<Command, Msg> {
    let list = &session.floor.list;
    match action {
        Action::Join => join(session, lang, said),
        Action::Speak if said.is_empty() => match list.waiting.is_empty() {
            true => Err(Refusal::NobodyWaits.message()),
            false => Ok(Command::NextTurn),
        },
        Action::Speak => Ok(Command::BeginTurn(waiting(session, said)?)),
        Action::Suggested => {
            let first = suggest(list, now_ms).first().map(|one| one.entry.id);
            first.map(Command::BeginTurn).ok_or_else(|| Refusal::NobodyWaits.message())
        }
        Action::Done => Ok(Command::EndTurn),
        Action::HoldTurn => Ok(match &list.current {
            Some(turn) if turn.paused_since.is_some() => Command::ResumeTurn,
            _ => Command::PauseTurn,
        }),
        Action::Pass => Ok(Command::Pass(waiting(session, said)?)),
        Action::Leave if said.is_empty() => Err(Refusal::NoSuchSeat.message()),
        Action::Leave => Ok(Command::Leave(waiting(session, said)?)),
        Action::Move => moved(session, said),
        Action::AgainSpeaker => Ok(Command::AddAgain),
        Action::Interpreted => interpreted(session, said),
        Action::Round => round(said),
        Action::OpenList => Ok(Command::OpenList(true)),
        Action::CloseList => Ok(Command::OpenList(false)),
        Action::Count => count(session, lang, said),
        Action::Limit => limit(said),
        Action::AddTime => match seconds(said)? {
            Some(seconds) => Ok(Command::AddVoiceTime(seconds)),
            None => Ok(Command::AddVoiceTime(60)),
        },
        _ => Err(msg("hint-not-here")),
    }
}

/// `14`, `14 newcomer`, `14 question`, `14 newcomer order`: seat, voice, kind.
fn join(session: &Session, lang: &str, said: &str) -> Result<Command, Msg> {
    let mut words = said.split([' ', ',']).filter(|word| !word.is_empty());
    let seat = seat(words.next().unwrap_or_default())?;
    let (mut voice, mut kind) = (None, TurnKind::default());
    for word in words {
        match turn_kind(word) {
            Some(said) => kind = said,
            None => voice = Some(self::voice(session, lang, word)?),
        }
    }
    Ok(Command::Join { seat, voice, kind })
}

/// A seat as people write it.
fn seat(word: &str) -> Result<String, Msg> {
    let bare = word.trim_start_matches('^');
    grammar::seat(bare).ok_or_else(|| match bare.is_empty() {
        true => Refusal::NoSuchSeat.message(),
        false => msg("hint-no-seat").with("word", word),
    })
}

/// A kind of turn by its id; a point of order also by its last word.
fn turn_kind(word: &str) -> Option<TurnKind> {
    let word = text::fold(word);
    let names = |kind: TurnKind| match kind {
        TurnKind::PointOfOrder => [kind.id(), "order"],
        kind => [kind.id(), kind.id()],
    };
    let is = |kind: &TurnKind| names(*kind).contains(&word.as_str());
    TurnKind::ALL.into_iter().find(is)
}

fn voice(session: &Session, lang: &str, word: &str) -> Result<String, Msg> {
    let words = SessionWords {
        plan: &session.plan,
        codebook: &session.codebook,
        languages: &session.details.languages,
        lang,
    };
    let found = words.voice(word.trim_start_matches('%')).found();
    found.ok_or_else(|| {
        let voices: Vec<&str> = session.plan.voices.iter().map(|it| it.id.as_str()).collect();
        msg("hint-no-voice").with("word", word).with("voices", voices.join(", "))
    })
}

/// Who waits under this seat; who is first on the list where none is said.
pub(in crate::tui) fn waiting(session: &Session, said: &str) -> Result<EntryId, Msg> {
    let list = &session.floor.list;
    if said.is_empty() {
        let first = list.waiting.first().map(|entry| entry.id);
        return first.ok_or_else(|| Refusal::NobodyWaits.message());
    }
    let name = seat(said)?;
    let id = session.seats.secret.as_ref().map(|secret| secret.id(&name));
    let found = list.waiting.iter().find(|entry| Some(entry.seat) == id);
    found.map(|entry| entry.id).ok_or_else(|| msg("hint-does-not-wait").with("seat", name))
}

/// `14 up`, `14 down`, `14 first`, `14 last`.
fn moved(session: &Session, said: &str) -> Result<Command, Msg> {
    let (seat, way) = said.split_once(char::is_whitespace).unwrap_or((said, ""));
    if seat.is_empty() {
        return Err(Refusal::NoSuchSeat.message());
    }
    let entry = waiting(session, seat)?;
    let way = match text::fold(way.trim()).as_str() {
        "up" => Way::Up,
        "down" => Way::Down,
        "first" => Way::First,
        "last" => Way::Last,
        _ => return Err(msg("hint-which-way").with("seat", seat)),
    };
    to(session, entry, way)
}

/// Which way somebody is moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    Up,
    Down,
    First,
    Last,
}

/// Moves somebody on the list.
pub(super) fn to(session: &Session, entry: EntryId, way: Way) -> Result<Command, Msg> {
    let waiting = &session.floor.list.waiting;
    let id = |at: usize| waiting.get(at).map(|it| it.id);
    let at = waiting.iter().position(|it| it.id == entry);
    let at = at.ok_or_else(|| Refusal::NotOnTheList.message())?;
    let before = match way {
        Way::Up => id(at.saturating_sub(1)),
        Way::First => id(0),
        Way::Down if at + 1 == waiting.len() => return Err(Refusal::Already.message()),
        Way::Down => id(at + 2),
        Way::Last => None,
    };
    Ok(Command::Move { entry, before })
}

/// Whether the turn is interpreted; where nobody speaks, whether all talk is.
fn interpreted(session: &Session, said: &str) -> Result<Command, Msg> {
    let Some(turn) = &session.floor.list.current else {
        return Err(Refusal::NobodySpeaks.message());
    };
    let on = match text::fold(said).as_str() {
        "" => !turn.is_estimate(),
        "on" | "yes" | "si" | "oui" => true,
        "off" | "no" | "non" => false,
        _ => return Err(msg("command-on-or-off").with("word", said)),
    };
    Ok(Command::InterpretTurn(on))
}

/// The most seats that one round names.
const MOST_SEATS: u32 = 500;

/// `1-24`, `3 5 7`, `1-10, 14`: seats in their order.
fn round(said: &str) -> Result<Command, Msg> {
    let wrong = |word: &str| msg("hint-no-round").with("word", word);
    let mut seats = Vec::new();
    for word in said.split([' ', ',']).filter(|word| !word.is_empty()) {
        let digits = text::digits(word);
        let range = digits.split_once(['-', '–']);
        let range = range.and_then(|(from, to)| Some((from.parse().ok()?, to.parse().ok()?)));
        match range {
            Some((from, to)) if to >= from && to - from < MOST_SEATS => {
                let range: std::ops::RangeInclusive<u32> = from..=to;
                seats.extend(range.map(|seat| seat.to_string()));
            }
            Some(_) => return Err(wrong(word)),
            None => seats.push(seat(word).map_err(|_| wrong(word))?),
        }
    }
    if seats.is_empty() { Err(wrong(said)) } else { Ok(Command::BeginRound(seats)) }
}

/// `newcomer 12` for a voice, `40` for the whole room.
fn count(session: &Session, lang: &str, said: &str) -> Result<Command, Msg> {
    let (voice, people) = said.rsplit_once(char::is_whitespace).unwrap_or(("", said));
    let people = number(people).ok_or_else(|| msg("hint-no-count").with("word", said))?;
    let voice = match voice.trim() {
        "" => String::new(),
        word => self::voice(session, lang, word)?,
    };
    Ok(Command::CountPeople { voice, people })
}

fn number(word: &str) -> Option<u32> {
    text::digits(word.trim()).parse().ok()
}

/// `10` for ten minutes each, `off` for as long as each likes.
fn limit(said: &str) -> Result<Command, Msg> {
    match text::fold(said).as_str() {
        "off" | "no" | "non" => Ok(Command::LimitVoices(None)),
        _ => match seconds(said)? {
            Some(seconds) => Ok(Command::LimitVoices(Some(seconds))),
            None => Err(msg("hint-limit")),
        },
    }
}

/// Minutes as seconds; none where none are said.
fn seconds(said: &str) -> Result<Option<u32>, Msg> {
    if said.is_empty() {
        return Ok(None);
    }
    let minutes = number(said).filter(|minutes| (1..=600).contains(minutes));
    let minutes = minutes.ok_or_else(|| msg("command-minutes").with("word", said))?;
    Ok(Some(minutes * 60))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_round_names_seats_singly_and_from_to() {
        let seats = |said| match round(said) {
            Ok(Command::BeginRound(seats)) => seats.join(" "),
            other => format!("{other:?}"),
        };
        assert_eq!(seats("1-4"), "1 2 3 4");
        assert_eq!(seats("٣-٥, 14 b2"), "3 4 5 14 B2");
        for wrong in ["", "4-1", "1-9999", "all", "1-2-3x-"] {
            assert!(round(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn kinds_of_turns_have_a_word_each() {
        for kind in TurnKind::ALL {
            assert_eq!(turn_kind(kind.id()), Some(kind));
        }
        assert_eq!(turn_kind("order"), Some(TurnKind::PointOfOrder));
        assert_eq!(turn_kind("newcomer"), None);
    }
}
