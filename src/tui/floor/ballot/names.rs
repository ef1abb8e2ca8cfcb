//! What scales, steps and ways of taking are called on a screen, and the key of
//! each step.

use crate::domain::Session;
use crate::domain::floor::ballot::{Ballot, Question};
use crate::domain::floor::bridging::{Bridge, ENOUGH, Support};
use crate::domain::floor::scale::Scale;
use crate::lang::msg;
use crate::tui::physical;
use crate::tui::words::Words;

/// The keys of the steps: the step itself as far as one digit says it.
const KEYS: &str = "0123456789abc";

/// The key of a step; none where the scale goes further than there are keys.
pub(in crate::tui) fn step_key(step: u8) -> char {
    KEYS.chars().nth(usize::from(step)).unwrap_or('?')
}

/// The step that a key means on a question's scale.
pub(in crate::tui) fn step_of(question: &Question, c: char) -> Option<u8> {
    let steps = question.steps();
    physical::meanings(c).find_map(|c| steps.iter().copied().find(|step| step_key(*step) == c))
}

/// What a step means: `for`, `I can live with it`, `place 2`.
pub(in crate::tui) fn step_name(words: Words, question: &Question, step: u8) -> String {
    words.say(&question.step_name(step))
}

/// Scale and way of taking: `fist to five · counted by voice`.
pub(in crate::tui) fn kind(words: Words, question: &Question) -> String {
    let scale = match question.scale {
        Scale::Dots => words.say(&msg("scale-dots-each").with("n", question.dots)),
        scale => words.id(scale.name()).to_owned(),
    };
    format!("{scale} · {}", words.id(question.taking.name()))
}

pub(in crate::tui) use crate::domain::floor::bridging::share;

/// The title of a voice; of the empty one, that it was not stated.
pub(in crate::tui) fn voice_title(words: Words, session: &Session, voice: &str) -> String {
    if voice.is_empty() {
        return words.id("voice-not-stated").to_owned();
    }
    let found = session.plan.voice(voice);
    found.map_or(voice, |it| it.title.get(words.language())).to_owned()
}

/// Who supports it least, and of whom that cannot be told.
pub(in crate::tui) fn least(words: Words, session: &Session, support: &Support) -> String {
    let mut said = match &support.least {
        Some((voice, least)) => words.say(
            &msg("result-least")
                .with("voice", voice_title(words, session, voice))
                .with("share", share(*least))
                .with("groups", support.compared),
        ),
        None => words.say(&msg("result-no-groups").with("enough", ENOUGH)),
    };
    if !support.too_few.is_empty() {
        let few = support.too_few.iter().map(|voice| voice_title(words, session, voice));
        let few = few.collect::<Vec<_>>().join(", ");
        let few = msg("result-too-few").with("enough", ENOUGH).with("voices", few);
        said = format!("{said} {}", words.say(&few));
    }
    said
}

/// What is behind the figure of a proposal.
pub(in crate::tui) fn behind(
    words: Words,
    session: &Session,
    ballot: &Ballot,
    bridge: &Bridge,
) -> String {
    let from = msg("bridging-from")
        .with("all", share(bridge.support.all))
        .with("kind", words.id(ballot.question.scale.name()))
        .with("nth", bridge.ballot + 1);
    let why = match ballot.question.taking.is_by_voice() {
        true => least(words, session, &bridge.support),
        false => words.id("bridging-together").to_owned(),
    };
    format!("{why} {}", words.say(&from))
}
