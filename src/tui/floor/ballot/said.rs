//! What is said after `:ballot`, `:result` and their kin: the same on the desk and
//! in a session of lines.

use crate::domain::SessionWords;
use crate::domain::floor::ballot::{Ballot, Count, Paper, Question, Taking};
use crate::domain::floor::scale::Scale;
use crate::domain::grammar::{self, Context, Line, Vocabulary as _, parse_line};
use crate::domain::words::capture_of;
use crate::domain::{Capture, ContributionId, EventId, Kind, Ref, Refusal, Session};
use crate::lang::{Msg, msg};
use crate::text;

/// How many dots each person has where nobody says.
pub(in crate::tui) const DOTS: u8 = 3;
/// What stands for a paper out of the box, whose seat nobody knows.
const BOX: &str = "box";

/// What `:ballot` asks for.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::tui) enum Said {
    /// To see the ballots there are.
    List,
    /// To open one on these contributions.
    Open(Question, Vec<Ref>),
    /// To close the open one.
    Close(EventId),
    /// To give the open one up.
    Drop(EventId),
    /// To take the last paper back.
    Correct,
    /// To keep what was counted.
    Count(EventId, Vec<Count>),
    /// To take a paper, with the seat where it is known.
    Paper(EventId, Option<String>, Paper),
    /// To write down what was said against a proposal.
    Remark(Box<Capture>),
}

/// `fist papers K7QX4 M3KTH`, `close`, `count 1 newcomer 5=12 0=1`, `paper 14 5 3`.
///
/// # Errors
/// What is wrong with it, and what to say instead.
pub(in crate::tui) fn ballot(session: &Session, lang: &str, said: &str) -> Result<Said, Msg> {
    let (word, rest) = said.split_once(char::is_whitespace).unwrap_or((said, ""));
    match text::fold(word).as_str() {
        "" => Ok(Said::List),
        "close" => Ok(Said::Close(open(session)?.id)),
        "abandon" => Ok(Said::Drop(open(session)?.id)),
        "correct" => Ok(Said::Correct),
        "count" => count(session, lang, rest),
        "paper" => paper(session, lang, rest),
        "remark" => remark(session, lang, rest).map(Box::new).map(Said::Remark),
        word => match scale(word) {
            Some(scale) => question(session, scale, rest),
            None => Err(msg("hint-ballot-word").with("word", word)),
        },
    }
}

/// The ballot that is being taken.
pub(in crate::tui) fn open(session: &Session) -> Result<&Ballot, Msg> {
    session.floor.ballots.open().ok_or_else(|| msg("hint-no-open-ballot"))
}

/// `2` for the second ballot of the session, nothing for the last that is closed.
///
/// # Errors
/// There is no such result.
pub(in crate::tui) fn result<'s>(session: &'s Session, said: &str) -> Result<&'s Ballot, Msg> {
    let all = session.floor.ballots.all();
    if said.is_empty() {
        let closed = all.iter().rev().find(|ballot| !ballot.is_open());
        return closed.ok_or_else(|| msg("hint-no-result"));
    }
    let nth = number(said).and_then(|nth| usize::try_from(nth).ok()?.checked_sub(1));
    let found = nth.and_then(|nth| all.get(nth)).ok_or_else(|| Refusal::NoSuchBallot.message())?;
    if found.is_open() { Err(msg("hint-still-open")) } else { Ok(found) }
}

/// `1 We cannot pay for this`: what was said against the first proposal of the last
/// ballot.
///
/// # Errors
/// Which proposal is missing, or the words.
pub(in crate::tui) fn remark(session: &Session, lang: &str, said: &str) -> Result<Capture, Msg> {
    let ballots = &session.floor.ballots;
    let ballot = ballots.open().or(ballots.all().last());
    let ballot = ballot.ok_or_else(|| Refusal::NoSuchBallot.message())?;
    let (word, words) = said.split_once(char::is_whitespace).unwrap_or((said, ""));
    let option = option(&ballot.question, word)?;
    let of = ballot.question.options.get(usize::from(option)).copied();
    remark_on(session, lang, of.ok_or_else(|| Refusal::NoSuchContribution.message())?, words)
}

/// What was said against a proposal, in the capture grammar. A concern, unless it
/// says otherwise.
pub(in crate::tui) fn remark_on(
    session: &Session,
    lang: &str,
    of: ContributionId,
    words: &str,
) -> Result<Capture, Msg> {
    let Line::Contribution(entry) = parse_line(words, &vocabulary(session, lang)) else {
        return Err(Refusal::NothingSaid.message());
    };
    let (capture, _) = capture_of(entry, &Context::default(), |_| None);
    let kind = capture.kind.or(Some(Kind::Concern));
    Ok(Capture { kind, objects: vec![of], ..capture })
}

/// A scale by its id or a word of its own.
fn scale(word: &str) -> Option<Scale> {
    Scale::ALL.into_iter().find(|scale| scale.id() == word)
}

/// How ballots are taken where nobody says: counted, by voice where the plan says so.
pub(in crate::tui) fn taking(session: &Session) -> Taking {
    match session.plan.ballots_by_voice {
        true => Taking::CountsByVoice,
        false => Taking::Counts,
    }
}

/// `papers by voice 5 K7QX4 M3KTH`: in any order how it is taken, dots, refs.
fn question(session: &Session, scale: Scale, said: &str) -> Result<Said, Msg> {
    let (mut papers, mut by_voice) = (false, session.plan.ballots_by_voice);
    let mut dots = if scale == Scale::Dots { DOTS } else { 0 };
    let mut refs = Vec::new();
    let words = said.split([' ', ',']).filter(|word| !word.is_empty());
    for word in words {
        match text::fold(word).as_str() {
            "papers" => papers = true,
            "counts" => papers = false,
            "by" => {}
            "voice" | "by-voice" => by_voice = true,
            "together" => by_voice = false,
            _ if scale == Scale::Dots && number(word).is_some() => {
                dots = number(word).and_then(|dots| u8::try_from(dots).ok()).unwrap_or(u8::MAX);
            }
            _ => refs.push(reference(word)?),
        }
    }
    let taking = match (papers, by_voice) {
        (false, false) => Taking::Counts,
        (false, true) => Taking::CountsByVoice,
        (true, false) => Taking::Papers,
        (true, true) => Taking::PapersByVoice,
    };
    Ok(Said::Open(Question { scale, taking, options: Vec::new(), dots }, refs))
}

fn reference(word: &str) -> Result<Ref, Msg> {
    let parsed = word.trim_start_matches('>').parse();
    parsed.map_err(|_| msg("hint-ballot-ref").with("word", word))
}

/// An option by its number on the ballot.
fn option(question: &Question, word: &str) -> Result<u16, Msg> {
    let most = question.options.len();
    let nth = number(word).and_then(|nth| u16::try_from(nth).ok()?.checked_sub(1));
    let nth = nth.filter(|nth| usize::from(*nth) < most);
    nth.ok_or_else(|| msg("hint-which-option").with("word", word).with("most", most))
}

/// A step by its number, or of a show of hands by its word.
fn step(question: &Question, word: &str) -> Option<u8> {
    let named = match (question.scale, text::fold(word).as_str()) {
        (Scale::Hands, "for") => Some(2),
        (Scale::Hands, "abstain") => Some(1),
        (Scale::Hands, "against") => Some(0),
        _ => number(word).and_then(|step| u8::try_from(step).ok()),
    };
    named.filter(|step| question.steps().contains(step))
}

/// `1 newcomer 5=12 4=7`; of dots `1 14`.
fn count(session: &Session, lang: &str, said: &str) -> Result<Said, Msg> {
    let ballot = open(session)?;
    let question = &ballot.question;
    if question.taking.is_by_paper() {
        return Err(msg("hint-papers-not-counts"));
    }
    let mut words = said.split_whitespace();
    let option = option(question, words.next().unwrap_or_default())?;
    let (mut voice, mut counts) = (None, Vec::new());
    for word in words {
        let wrong = || msg("hint-no-step").with("word", word);
        match word.split_once('=') {
            Some((chosen, n)) => {
                let step = step(question, chosen).ok_or_else(wrong)?;
                counts.push((step, number(n).ok_or_else(wrong)?));
            }
            None if question.counts_dots() && number(word).is_some() => {
                counts.push((1, number(word).unwrap_or_default()));
            }
            None if question.taking.is_by_voice() => {
                voice = Some(self::voice(session, lang, word)?)
            }
            None => return Err(wrong()),
        }
    }
    if counts.is_empty() {
        return Err(msg("hint-no-step").with("word", said));
    }
    let counts =
        counts.into_iter().map(|(step, n)| Count { option, voice: voice.clone(), step, n });
    Ok(Said::Count(ballot.id, counts.collect()))
}

/// `14 newcomer 5 3 -`: the seat or `box`, the voice, then a step for each option.
fn paper(session: &Session, lang: &str, said: &str) -> Result<Said, Msg> {
    let ballot = open(session)?;
    let question = &ballot.question;
    if !question.taking.is_by_paper() {
        return Err(msg("hint-counts-not-papers"));
    }
    let mut words = said.split_whitespace();
    let seat = match words.next() {
        Some(word) if text::fold(word) == BOX => None,
        word => Some(seat(word.unwrap_or_default())?),
    };
    let (mut voice, mut steps) = (None, Vec::new());
    for word in words {
        match step(question, word) {
            Some(step) => steps.push(Some(step)),
            None if matches!(word, "-" | "–" | ".") => steps.push(None),
            None if question.taking.is_by_voice() && steps.is_empty() && number(word).is_none() => {
                voice = Some(self::voice(session, lang, word)?);
            }
            None => return Err(msg("hint-no-step").with("word", word)),
        }
    }
    Ok(Said::Paper(ballot.id, seat, Paper { voice, steps }))
}

fn seat(word: &str) -> Result<String, Msg> {
    let bare = word.trim_start_matches('^');
    grammar::seat(bare).ok_or_else(|| match bare.is_empty() {
        true => Refusal::NoSuchSeat.message(),
        false => msg("hint-no-seat").with("word", word),
    })
}

fn voice(session: &Session, lang: &str, word: &str) -> Result<String, Msg> {
    let found = vocabulary(session, lang).voice(word.trim_start_matches('%')).found();
    found.ok_or_else(|| {
        let voices: Vec<&str> = session.plan.voices.iter().map(|it| it.id.as_str()).collect();
        msg("hint-no-voice").with("word", word).with("voices", voices.join(", "))
    })
}

fn vocabulary<'s>(session: &'s Session, lang: &'s str) -> SessionWords<'s> {
    SessionWords {
        plan: &session.plan,
        codebook: &session.codebook,
        languages: &session.details.languages,
        lang,
    }
}

fn number(word: &str) -> Option<u32> {
    text::digits(word.trim()).parse().ok()
}
