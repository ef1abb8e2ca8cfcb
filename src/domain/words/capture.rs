//! From what a line says to what is to be written down.

use crate::domain::grammar::{Context, Entry};
use crate::domain::{Body, Capture, ContributionId, PhaseOf, Ref};

/// The contribution that a line asks to write down. What the line does not say
/// is taken from `context`; what neither says, from the session.
///
/// `resolve` looks up which contribution of the session a ref names. A ref that
/// it does not find is given back, and its mark stays at the end of the text as
/// it was typed: the line is worth saving without its link, and nothing that
/// was written is lost.
///
/// ```
/// use townhall::domain::grammar::{Context, Entry};
/// use townhall::domain::words::capture_of;
///
/// let line = Entry { text: "A shelter".into(), answers: vec!["K7QX4".parse()?], ..Entry::default() };
/// let (capture, unknown) = capture_of(line, &Context::default(), |_| None);
/// assert_eq!(capture.words.text, "A shelter >K7QX4");
/// assert_eq!(unknown.len(), 1);
/// # Ok::<(), townhall::domain::reference::RefError>(())
/// ```
pub fn capture_of(
    entry: Entry,
    context: &Context,
    mut resolve: impl FnMut(&Ref) -> Option<ContributionId>,
) -> (Capture, Vec<Ref>) {
    let entry = entry.with_context(context);
    let mut text = entry.text;
    let mut answers = Vec::new();
    let mut unknown = Vec::new();
    for reference in entry.answers {
        match resolve(&reference) {
            // Two ways to write one ref, with and without its suffix, are one link.
            Some(id) if answers.contains(&id) => {}
            Some(id) => answers.push(id),
            None => {
                text.push_str(&format!(" >{reference}"));
                unknown.push(reference);
            }
        }
    }
    let capture = Capture {
        words: Body { text, original: entry.original },
        kind: entry.kind,
        mode: entry.mode,
        permission: entry.permission,
        phase: match context.phase {
            Some(nth) => PhaseOf::Nth(nth.saturating_sub(1)),
            None => PhaseOf::Running,
        },
        table: context.table.clone(),
        seat: entry.seat,
        slip: context.slip,
        voice: entry.voice,
        language: entry.language,
        themes: entry.themes,
        addressees: entry.addressees,
        answers,
        ..Capture::default()
    };
    (capture, unknown)
}
