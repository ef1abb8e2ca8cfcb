//! Casting: counts typed step by step, or papers one after the other, by digits and
//! Enter. Nothing here shows how it goes.

use super::names::step_of;
use crate::domain::floor::ballot::{Ballot, Count, Paper, Question};
use crate::domain::{Command, Refusal, Session};
use crate::lang::msg;
use crate::tui::action::Action;
use crate::tui::effect::Effect;
use crate::tui::mode::Mode;
use crate::tui::model::{Asked, Model};
use crate::tui::physical;

/// The keys of the voices on a paper, in the order of the plan.
const KEYS: &str = "abcdefghijklmnopqrstuvwxyz";
/// The most digits of a count, or of a seat.
const LONGEST: usize = 6;

/// What is being cast.
#[derive(Debug, Default)]
pub struct Casting {
    /// Where one counts: which page, by [`pages`].
    pub page: usize,
    /// Which step of it.
    pub step: usize,
    /// The number being typed.
    pub number: String,
    /// The paper being typed.
    pub paper: Typed,
    /// The paper typed before it.
    last: Option<Typed>,
    /// What has been asked for once, and is done when it is asked for again.
    pub sure: Option<Action>,
}

/// A paper, as far as it is typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typed {
    /// The seat, as far as it is typed.
    pub seat: String,
    /// The voice.
    pub voice: Option<String>,
    /// The steps, in the order of the options.
    pub steps: Vec<Option<u8>>,
    /// Where one types.
    pub at: At,
}

/// Where on a paper one types.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum At {
    /// The seat.
    #[default]
    Seat,
    /// The voice.
    Voice,
    /// An option; after the last it is ready.
    Option(usize),
}

/// What is counted on one page: an option, of one voice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::tui) struct Page {
    /// Which option, from 0.
    pub option: u16,
    /// The voice; none where voices are not told apart, empty for not stated.
    pub voice: Option<String>,
}

/// The pages of a count, in their order: option after option, in each voice after
/// voice, those who do not say last.
pub(in crate::tui) fn pages(session: &Session, question: &Question) -> Vec<Page> {
    let voices: Vec<Option<String>> = match question.taking.is_by_voice() {
        true => {
            let voices = session.plan.voices.iter().map(|voice| Some(voice.id.clone()));
            voices.chain([Some(String::new())]).collect()
        }
        false => vec![None],
    };
    let options = 0..u16::try_from(question.options.len()).unwrap_or(u16::MAX);
    options
        .flat_map(|option| voices.iter().map(move |voice| Page { option, voice: voice.clone() }))
        .collect()
}

/// The keys of the voices, with their ids.
pub(in crate::tui) fn voice_keys(session: &Session) -> Vec<(char, &str)> {
    KEYS.chars().zip(session.plan.voices.iter().map(|voice| voice.id.as_str())).collect()
}

fn open(model: &Model) -> Option<&Ballot> {
    model.session.as_ref()?.floor.ballots.open()
}

/// Does what was meant while one casts.
pub(super) fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    let Some(question) = open(model).map(|ballot| ballot.question.clone()) else {
        return Vec::new();
    };
    let sure = model.floor.ballot.casting.sure.take();
    match action {
        Action::CloseBallot | Action::DropBallot => return over(model, action, sure),
        Action::Correct => return correct(model),
        Action::Accept if question.taking.is_by_paper() => return next_of_paper(model, &question),
        Action::Accept => return counted(model, &question),
        Action::Erase if question.taking.is_by_paper() => erase(model),
        Action::Erase => drop(model.floor.ballot.casting.number.pop()),
        Action::LeaveBlank if question.taking.is_by_paper() => set(model, &question, None),
        Action::PageUp => turn(model, &question, -1),
        Action::PageDown => turn(model, &question, 1),
        _ => {}
    }
    Vec::new()
}

/// Closes the ballot, or gives it up: asked for twice, as neither can be taken back.
fn over(model: &mut Model, action: Action, sure: Option<Action>) -> Vec<Effect> {
    let Some(ballot) = open(model).map(|ballot| ballot.id) else { return Vec::new() };
    let votes = super::votes(model, ballot);
    // A `:` word was typed on purpose; a key is pressed again.
    if sure != Some(action) && model.mode == Mode::Casting {
        model.floor.ballot.casting.sure = Some(action);
        let missing = missing(model);
        model.hint(match (action, missing) {
            (Action::CloseBallot, 0) => msg("hint-close-sure").with("votes", votes),
            (Action::CloseBallot, n) => {
                msg("hint-close-missing").with("votes", votes).with("missing", n)
            }
            _ => msg("hint-abandon-sure").with("votes", votes),
        });
        return Vec::new();
    }
    model.notice = None;
    model.floor.ballot.shown = Some(ballot);
    vec![model.ask(match action {
        Action::CloseBallot => Command::CloseBallot { ballot, cast: Default::default() },
        _ => Command::DropBallot(ballot),
    })]
}

/// How many numbers of a count were not typed yet.
fn missing(model: &Model) -> usize {
    let Some((session, ballot)) = model.session.as_ref().zip(open(model)) else { return 0 };
    if ballot.question.taking.is_by_paper() {
        return 0;
    }
    let all = pages(session, &ballot.question).len() * ballot.question.steps().len();
    let counted = model.floor.ballot.rows.cast.as_ref().map_or(0, |cast| cast.counted.len());
    all.saturating_sub(counted)
}

/// A character while one casts; whether it meant something.
pub(in crate::tui) fn press(model: &mut Model, c: char) -> Option<Vec<Effect>> {
    let question = open(model)?.question.clone();
    let digit = physical::meanings(c).find(char::is_ascii_digit);
    let voice = voice_of(model, c);
    let casting = &mut model.floor.ballot.casting;
    if !question.taking.is_by_paper() {
        let digit = digit?;
        casting.sure = None;
        if casting.number.len() < LONGEST {
            casting.number.push(digit);
        }
        return Some(Vec::new());
    }
    match casting.paper.at {
        At::Seat => {
            let digit = digit?;
            if casting.paper.seat.len() < LONGEST {
                casting.paper.seat.push(digit);
            }
        }
        At::Voice => {
            casting.paper.voice = Some(voice?);
            casting.paper.at = At::Option(0);
        }
        At::Option(_) => match step_of(&question, c) {
            Some(step) => set(model, &question, Some(step)),
            None if digit.is_some() => model.hint(msg("refused-no-such-step")),
            None => return None,
        },
    }
    model.floor.ballot.casting.sure = None;
    Some(Vec::new())
}

fn voice_of(model: &Model, c: char) -> Option<String> {
    let keys = voice_keys(model.session.as_ref()?);
    let found = physical::meanings(c).find_map(|c| keys.iter().find(|(key, _)| *key == c));
    found.map(|(_, id)| (*id).to_owned())
}

/// Puts a step, or none, on the paper where one types, and goes on.
fn set(model: &mut Model, question: &Question, step: Option<u8>) {
    let paper = &mut model.floor.ballot.casting.paper;
    let At::Option(at) = paper.at else { return };
    let most = question.options.len();
    paper.steps.resize(most, None);
    if let Some(place) = paper.steps.get_mut(at) {
        *place = step;
        paper.at = At::Option((at + 1).min(most));
    }
}

/// One back on the paper.
fn erase(model: &mut Model) {
    let by_voice = open(model).is_some_and(|ballot| ballot.question.taking.is_by_voice());
    let paper = &mut model.floor.ballot.casting.paper;
    match paper.at {
        At::Seat => drop(paper.seat.pop()),
        At::Voice => paper.at = At::Seat,
        At::Option(0) if by_voice => (paper.at, paper.voice) = (At::Voice, None),
        At::Option(0) => paper.at = At::Seat,
        At::Option(at) => {
            paper.at = At::Option(at - 1);
            if let Some(place) = paper.steps.get_mut(at - 1) {
                *place = None;
            }
        }
    }
}

/// Enter: from the seat to the voice, from there to the options; on these it casts
/// the paper.
fn next_of_paper(model: &mut Model, question: &Question) -> Vec<Effect> {
    let by_voice = question.taking.is_by_voice();
    let paper = &model.floor.ballot.casting.paper;
    let next = match paper.at {
        At::Seat => {
            if has_cast(model, &paper.seat) {
                model.hint(Refusal::HasVoted.message());
                return Vec::new();
            }
            if by_voice { At::Voice } else { At::Option(0) }
        }
        At::Voice => At::Option(0),
        At::Option(_) => return cast(model, question),
    };
    model.floor.ballot.casting.paper.at = next;
    Vec::new()
}

/// Whether this seat has cast a paper, as far as this desk knows.
pub(in crate::tui) fn has_cast(model: &Model, seat: &str) -> bool {
    let secret = model.session.as_ref().and_then(|session| session.seats.secret.as_ref());
    let cast = model.floor.ballot.rows.cast.as_ref();
    !seat.is_empty()
        && secret.zip(cast).is_some_and(|(secret, cast)| cast.seats.contains(&secret.id(seat)))
}

fn cast(model: &mut Model, question: &Question) -> Vec<Effect> {
    let Some(ballot) = open(model).map(|ballot| ballot.id) else { return Vec::new() };
    let mut typed = model.floor.ballot.casting.paper.clone();
    typed.steps.resize(question.options.len(), None);
    if let Err(wrong) = question.check(&typed.steps) {
        model.hint(Refusal::WrongPaper(wrong).message());
        return Vec::new();
    }
    let seat = Some(typed.seat.clone()).filter(|seat| !seat.is_empty());
    let paper = Paper { voice: typed.voice.clone(), steps: typed.steps.clone() };
    let casting = &mut model.floor.ballot.casting;
    casting.paper = Typed::default();
    casting.last = Some(typed.clone());
    let ticket = model.saving.ticket(Asked::Paper(typed));
    vec![Effect::CastPaper { ticket, ballot, seat, paper }]
}

/// A paper that was not taken comes back as it was typed.
pub(in crate::tui) fn bring_back(model: &mut Model, typed: Typed) {
    let casting = &mut model.floor.ballot.casting;
    if casting.last.as_ref() == Some(&typed) {
        casting.last = None;
    }
    if casting.paper == Typed::default() {
        casting.paper = typed;
    }
}

/// Takes the last paper back to be typed anew; in a count, goes back to the number
/// that was typed last.
pub(in crate::tui) fn correct(model: &mut Model) -> Vec<Effect> {
    let Some(ballot) = open(model) else { return Vec::new() };
    if !ballot.question.taking.is_by_paper() {
        model.floor.ballot.casting.number.clear();
        step(model, -1);
        return Vec::new();
    }
    let casting = &mut model.floor.ballot.casting;
    if let Some(last) = casting.last.take() {
        let at = At::Option(last.steps.len());
        casting.paper = Typed { at, ..last };
    }
    vec![Effect::TakeBackPaper { ticket: model.saving.ticket(Asked::Act) }]
}

/// Keeps the number that was typed and goes on to the next.
fn counted(model: &mut Model, question: &Question) -> Vec<Effect> {
    let Some(session) = &model.session else { return Vec::new() };
    let pages = pages(session, question);
    let steps = question.steps();
    let casting = &mut model.floor.ballot.casting;
    let page = pages.get(casting.page).cloned();
    let step = steps.get(casting.step).copied();
    let typed = std::mem::take(&mut casting.number);
    let last = casting.page + 1 >= pages.len() && casting.step + 1 >= steps.len();
    if !last {
        self::step(model, 1);
    }
    let (Some(Page { option, voice }), Some(step)) = (page, step) else { return Vec::new() };
    // Enter alone means nobody, where nothing was counted before.
    let cell = (option, voice.clone().unwrap_or_default(), step);
    let cast = model.floor.ballot.rows.cast.as_ref();
    let n = match typed.parse() {
        Ok(n) => n,
        Err(_) if cast.is_some_and(|cast| cast.counted.contains(&cell)) => return Vec::new(),
        Err(_) => 0,
    };
    if last {
        model.hint(msg("hint-all-counted"));
    }
    let voice = voice.filter(|voice| !voice.is_empty());
    let Some(ballot) = open(model).map(|ballot| ballot.id) else { return Vec::new() };
    let ticket = model.saving.ticket(Asked::Act);
    vec![Effect::CountVotes { ticket, ballot, counts: vec![Count { option, voice, step, n }] }]
}

/// Moves the cursor.
pub(super) fn step(model: &mut Model, by: isize) {
    let Some(session) = &model.session else { return };
    let Some(question) = open(model).map(|ballot| &ballot.question) else { return };
    let (pages, steps) = (pages(session, question).len(), question.steps().len().max(1));
    let options = question.options.len();
    let is_by_paper = question.taking.is_by_paper();
    let casting = &mut model.floor.ballot.casting;
    casting.sure = None;
    if is_by_paper {
        if let At::Option(at) = casting.paper.at {
            casting.paper.at = At::Option(at.saturating_add_signed(by).min(options));
        }
        return;
    }
    let at = (casting.page * steps + casting.step).saturating_add_signed(by);
    let at = at.min((pages * steps).saturating_sub(1));
    (casting.page, casting.step) = (at / steps, at % steps);
    casting.number.clear();
}

/// Turns to the page before or after.
fn turn(model: &mut Model, question: &Question, by: isize) {
    let pages = model.session.as_ref().map_or(0, |session| pages(session, question).len());
    let casting = &mut model.floor.ballot.casting;
    casting.page = casting.page.saturating_add_signed(by).min(pages.saturating_sub(1));
    casting.step = 0;
    casting.number.clear();
}
