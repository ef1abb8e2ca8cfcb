//! A line in each language of the session, for the eye to judge: a program cannot
//! see what a terminal shows.

use super::check::Check;
use crate::domain::Session;
use crate::domain::words::own_name;
use crate::text::{Direction, harmless_line};

/// A line in one language.
pub(super) struct Sample {
    /// The language.
    pub(super) tag: String,
    /// Its own name, and the session's plan in it where it has words.
    pub(super) text: String,
    is_right_to_left: bool,
}

/// A line in each language of the session.
pub(super) fn samples(session: &Session) -> Vec<Sample> {
    let plan = &session.plan;
    let spoken = &session.details.languages;
    let languages = if spoken.is_empty() { &plan.languages } else { spoken };
    let sample = |tag: &String| {
        let own = own_name(tag);
        let title = plan.title.speaks(tag).then(|| plan.title.get(tag));
        let text = title.map_or(own.to_owned(), |title| format!("{own}: {title}"));
        Sample {
            tag: harmless_line(tag).into_owned(),
            text: harmless_line(&text).into_owned(),
            is_right_to_left: Direction::of(tag) == Direction::RightToLeft,
        }
    };
    languages.iter().map(sample).collect()
}

pub(super) fn check(samples: &[Sample]) -> Check {
    let joined = samples.iter().any(|sample| sample.is_right_to_left);
    let todo = match joined {
        true => {
            "Look at the lines below: no boxes or question marks; from right to left, letters joined."
        }
        false => "Look at the lines below: there must be no boxes or question marks.",
    };
    Check::look("scripts", "whether the letters are shown, only your eyes can say", todo)
}
