//! What is suggested for a text.

use crate::domain::{Kind, ThemeMark};

/// Everything that is suggested for one text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Suggestion {
    /// Up to three themes, the best first; none where nothing fits.
    pub themes: Vec<Suggested<ThemeMark>>,
    /// The kind, where one is likely.
    pub kind: Option<Suggested<Kind>>,
    /// The id of who is asked to act, where the text says so.
    pub addressee: Option<Suggested<String>>,
}

/// One thing that is suggested.
#[derive(Clone, Debug, PartialEq)]
pub struct Suggested<T> {
    /// What is suggested.
    pub what: T,
    /// How likely it is, from 0 to 1: of those suggested with 0.7, about 7 of 10
    /// are right.
    pub score: f32,
    /// The words of the text that speak for it, as they stand there, the weightiest
    /// first; empty where many say a little and none says much.
    pub cues: Vec<String>,
}
