//! What is suggested for the line being typed, or for the contribution at hand. It
//! is asked for elsewhere, shown when it comes, and put on by a key only.

use super::{Model, at_hand, draft, line, tag};
use crate::domain::grammar::{Class, Line, Part, Vocabulary};
use crate::domain::{Body, ContributionId, ThemeMark};
use crate::lang::{Msg, msg};
use crate::suggest::{Suggested, Suggestion};
use crate::tui::action::Action;
use crate::tui::effect::Effect;
use crate::tui::mode::{Desk, Mode};
use crate::tui::model::Weight;
use tui_input::Input;

/// How long after the last key a word that may go on is asked about. What is suggested
/// would change with every letter otherwise.
const QUIET_MS: i64 = 200;

/// What is suggested, and for what.
#[derive(Debug, Default)]
pub struct Suggesting {
    /// Whether suggestions are wanted.
    off: bool,
    /// What was asked about last.
    asked: Option<Subject>,
    /// What came, and what it is about.
    answer: Option<(Subject, Suggestion)>,
    /// The line as it was looked at last, and when it was first so.
    line: (String, i64),
    /// The contribution that got a theme here while the line was empty: its
    /// suggestions stay, as it may get a second.
    took: Option<ContributionId>,
}

impl Suggesting {
    /// Forgets the line and what was suggested for it.
    pub(super) fn forget_line(&mut self) {
        *self = Suggesting { off: self.off, ..Suggesting::default() };
    }
}

/// What something is suggested for.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Subject {
    /// The line being typed, by its words.
    Line(String),
    /// A contribution, by its words.
    One(ContributionId, String),
}

impl Subject {
    fn text(&self) -> &str {
        match self {
            Subject::Line(text) | Subject::One(_, text) => text,
        }
    }
}

/// What there is to suggest something for.
fn subject(model: &Model) -> Option<Subject> {
    if model.desk != Desk::Notes || model.notes.suggest.off {
        return None;
    }
    let id = match model.mode {
        Mode::Capture if !model.notes.input.value().is_empty() => {
            let Some(Line::Contribution(entry)) = &model.notes.reading.line else { return None };
            return Some(Subject::Line(words(&entry.text, entry.original.as_deref())));
        }
        Mode::Capture => model.notes.last?,
        Mode::Tag | Mode::Queue => match at_hand(model).as_slice() {
            [one] => *one,
            _ => return None,
        },
        _ => return None,
    };
    if let Some(just) = model.notes.just.as_ref().filter(|just| model.notes.also && just.id == id) {
        return Some(Subject::One(id, just.words.clone()));
    }
    let it = &model.stream.row(id)?.contribution;
    // On an empty line only for what still lacks a theme: else nothing is to be done.
    if model.mode == Mode::Capture && !it.tags.is_empty() && model.notes.suggest.took != Some(id) {
        return None;
    }
    let Body { text, original } = &it.words;
    Some(Subject::One(id, words(text, original.as_deref())))
}

/// Words to ask about: also those in the speaker's own language.
pub(in crate::tui) fn words(text: &str, original: Option<&str>) -> String {
    original.into_iter().fold(text.to_owned(), |text, own| text + "\n" + own)
}

/// Asks about what is at hand now, if that was not asked about. Looked at after every
/// event; a line is asked about when a word ends, or nobody types for a moment.
pub(in crate::tui) fn ask(model: &mut Model) -> Option<Effect> {
    let now = model.now.ms;
    let subject = subject(model);
    let suggest = &mut model.notes.suggest;
    if subject.as_ref().is_none_or(|it| !is_about(it, suggest.answer.as_ref())) {
        suggest.answer = None;
    }
    let Some(subject) = subject else {
        suggest.asked = None;
        return None;
    };
    if suggest.asked.as_ref() == Some(&subject) {
        return None;
    }
    if let Subject::Line(text) = &subject {
        if suggest.line.0 != *text {
            suggest.line = (text.clone(), now);
        }
        let typed = model.notes.input.value();
        let before = typed.chars().take(model.notes.input.cursor()).last();
        let in_a_word = before.is_some_and(char::is_alphanumeric);
        if in_a_word && (0..QUIET_MS).contains(&(now - suggest.line.1)) {
            return None;
        }
    }
    let effect = Effect::Suggest(subject.text().to_owned());
    suggest.asked = Some(subject);
    Some(effect)
}

/// Whether an answer is about a subject. That for a line stays while the line goes on,
/// so that nothing flickers.
fn is_about(subject: &Subject, answer: Option<&(Subject, Suggestion)>) -> bool {
    match (subject, answer) {
        (Subject::Line(_), Some((Subject::Line(_), _))) => true,
        (subject, Some((about, _))) => about == subject,
        (_, None) => false,
    }
}

/// An answer came. One to an earlier question changes nothing.
pub(in crate::tui) fn take_in(model: &mut Model, text: String, suggestion: Suggestion) {
    let suggest = &mut model.notes.suggest;
    if let Some(asked) = &suggest.asked
        && asked.text() == text
    {
        suggest.answer = Some((asked.clone(), suggestion));
    }
}

/// The themes that are suggested, the best first; none where nothing is shown.
pub fn shown(model: &Model) -> &[Suggested<ThemeMark>] {
    // What completes a mark stands in their place.
    let completes = model.mode == Mode::Capture && !model.notes.reading.choices.is_empty();
    match &model.notes.suggest.answer {
        Some((_, suggestion)) if !completes => &suggestion.themes,
        _ => &[],
    }
}

/// The contribution that they are suggested for; none where it is the line.
pub fn about(model: &Model) -> Option<ContributionId> {
    match &model.notes.suggest.answer {
        Some((Subject::One(id, _), _)) => Some(*id),
        _ => None,
    }
}

/// Whether a suggested theme is on already.
pub fn is_on(model: &Model, mark: &ThemeMark) -> bool {
    if let Some(id) = about(model) {
        return tag::is_on(model, id, &mark.theme);
    }
    match &model.notes.reading.line {
        Some(Line::Contribution(entry)) => entry.themes.iter().any(|it| it.theme == mark.theme),
        _ => false,
    }
}

/// Which of them a key takes.
fn nth(action: Action) -> usize {
    match action {
        Action::Take => 0,
        Action::TakeSecond => 1,
        _ => 2,
    }
}

/// Whether a suggestion can be taken.
///
/// # Errors
/// Why not, and what to do instead.
pub(in crate::tui) fn available(model: &Model, action: Action) -> Result<(), Msg> {
    if model.notes.suggest.off {
        return Err(msg("hint-suggest-off"));
    }
    match shown(model).get(nth(action)) {
        Some(_) => Ok(()),
        None => Err(msg("hint-nothing-suggested")),
    }
}

/// Puts a suggested theme on, or takes it off: as a mark at the end of the line being
/// typed, or on the contribution at hand.
pub(super) fn take(model: &mut Model, action: Action) -> Vec<Effect> {
    let Some(mark) = shown(model).get(nth(action)).map(|it| it.what.clone()) else {
        return Vec::new();
    };
    let on = !is_on(model, &mark);
    let Some(id) = about(model) else {
        set_mark(model, &mark, on);
        return Vec::new();
    };
    if model.mode == Mode::Queue {
        return tag::in_queue(model, mark);
    }
    if model.mode == Mode::Capture {
        model.notes.suggest.took = Some(id);
    }
    vec![tag::put(model, vec![id], mark, on)]
}

/// Puts a mark behind the line, or takes it away from there. The cursor stays where it
/// is, so that one goes on typing before the mark.
fn set_mark(model: &mut Model, mark: &ThemeMark, on: bool) {
    let cursor = model.notes.input.cursor();
    let typed = model.notes.input.value();
    let changed = if on { format!("{typed} #{mark}") } else { without(model, mark) };
    model.notes.input = Input::new(changed).with_cursor(cursor);
    draft::touched(model);
    line::read(model);
}

/// The line without the marks of a theme, however they are spelt.
fn without(model: &Model, mark: &ThemeMark) -> String {
    let typed = model.notes.input.value();
    let Some(vocabulary) = line::vocabulary(model) else { return typed.to_owned() };
    let mut kept = typed.to_owned();
    for (span, part) in model.notes.reading.parts.iter().rev() {
        let name = typed[span.clone()].trim_start_matches(|c: char| !c.is_alphanumeric());
        let is_theme = *part == Part::Mark(Class::Theme);
        if is_theme && vocabulary.theme(name).found().is_some_and(|it| it.theme == mark.theme) {
            let from = typed[..span.start].trim_end_matches(' ').len();
            kept.replace_range(from..span.end, "");
        }
    }
    kept
}

/// `:suggest` shows suggestions or hides them; with a word after it, it says from where
/// on they learn.
pub(super) fn turn(model: &mut Model, words: &str) -> Vec<Effect> {
    let off = match words {
        "" => !model.notes.suggest.off,
        "off" => true,
        "on" => false,
        "forget" | "remember" => return vec![Effect::CountTags { from_now: words == "forget" }],
        _ => {
            model.hint(msg("hint-suggest-word").with("word", words));
            return Vec::new();
        }
    };
    model.notes.suggest = Suggesting { off, ..Suggesting::default() };
    model.notify(Weight::Done, msg(if off { "done-suggest-off" } else { "done-suggest-on" }));
    Vec::new()
}
