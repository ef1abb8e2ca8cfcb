//! What is said about a contribution that is there: who acts on it, what is done
//! next and by when, other words for it, what it says the same as. The `:` words of
//! the desks and of a session of lines are read here.

use super::action::Action;
use super::effect::Effect;
use super::mode::{Desk, Mode};
use super::model::{Asked, Model, Outcome};
use super::notes::{self, follow_up};
use super::update::leave;
use crate::domain::act::{Detail, Field};
use crate::domain::contribution::{Contribution, Listed};
use crate::domain::grammar::{Entry, Line, parse_line};
use crate::domain::open_end::OpenEnd;
use crate::domain::{Body, Command, ContributionId, Ref, SessionWords};
use crate::lang::{Msg, msg};
use crate::tui::evening::closing::day;
use chrono::NaiveDate;

/// What stands for nothing, after a word that would else say something.
const NOTHING: &str = "-";

/// What can be said about a contribution in a few words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Topic {
    /// Who acts on it.
    #[default]
    Owner,
    /// What is done next.
    NextStep,
    /// By when.
    Due,
}

impl Topic {
    /// Every topic, in the order in which they are told.
    pub const ALL: [Topic; 3] = [Topic::Owner, Topic::NextStep, Topic::Due];

    /// The topic of an action.
    pub fn of(action: Action) -> Option<Topic> {
        match action {
            Action::Owner => Some(Topic::Owner),
            Action::NextStep => Some(Topic::NextStep),
            Action::Due => Some(Topic::Due),
            _ => None,
        }
    }

    /// The action that says it.
    fn action(self) -> Action {
        match self {
            Topic::Owner => Action::Owner,
            Topic::NextStep => Action::NextStep,
            Topic::Due => Action::Due,
        }
    }

    /// Its `:` word.
    pub fn word(self) -> &'static str {
        word(self.action())
    }

    /// What stands there now.
    pub fn stands(self, it: &Contribution) -> &str {
        let said = match self {
            Topic::Owner => it.details.get(&Detail::Owner),
            Topic::NextStep => it.details.get(&Detail::NextStep),
            Topic::Due => it.due.as_ref(),
        };
        said.map_or("", String::as_str)
    }

    /// The message id of what it says: `full-owner`.
    pub fn said(self) -> &'static str {
        match self {
            Topic::Owner => "full-owner",
            Topic::NextStep => "full-step",
            Topic::Due => "full-due",
        }
    }
}

/// What is to be said of a contribution, before it is known which one it is.
#[derive(Clone, Debug, PartialEq)]
pub enum About {
    /// What is said of a topic; nothing takes back what was said.
    Topic(Topic, String),
    /// Other words, and the marks behind them.
    Words(Box<Entry>),
    /// It says the same as another, or no longer.
    Merge,
}

impl About {
    /// What is said of a topic after its word; `-` takes back what was said.
    ///
    /// # Errors
    /// No such day, or a day that is over.
    pub(in crate::tui) fn topic(topic: Topic, said: &str, today: NaiveDate) -> Result<About, Msg> {
        let said = said.trim();
        Ok(About::Topic(
            topic,
            match (topic, said) {
                (_, "" | NOTHING) => String::new(),
                (Topic::Due, said) => day(said, today).map_err(|refusal| refusal.message())?,
                (_, said) => said.to_owned(),
            },
        ))
    }

    /// Other words for a contribution.
    ///
    /// # Errors
    /// There are none.
    pub(in crate::tui) fn words(said: &str, vocabulary: &SessionWords<'_>) -> Result<About, Msg> {
        match parse_line(said, vocabulary) {
            Line::Contribution(entry) => Ok(About::Words(Box::new(entry))),
            Line::Empty | Line::MarksOnly(_) => Err(msg("hint-nothing-left")),
            _ => Err(msg("plain-no-command-here")),
        }
    }

    /// What is to be done to say it of `it`; `other` is what it says the same as.
    pub fn commands(self, it: &Contribution, other: Option<ContributionId>) -> Vec<Command> {
        let (of, id) = (vec![it.id], it.id);
        match self {
            About::Topic(Topic::Due, day) => {
                let due = (!day.is_empty()).then_some(day);
                vec![Command::Set { of, field: Field::Due(due) }]
            }
            About::Topic(topic, words) => {
                let detail = match topic {
                    Topic::Owner => Detail::Owner,
                    _ => Detail::NextStep,
                };
                vec![Command::Detail { of: id, detail, words }]
            }
            About::Words(entry) => {
                // The speaker's own words stay where only the translation is mended.
                let original = entry.original.clone().or_else(|| it.words.original.clone());
                let words = Body { text: entry.text.clone(), original };
                let mut commands = vec![in_words(it, words)];
                commands.extend(notes::marks(id, *entry));
                commands
            }
            About::Merge => {
                let merged = other.is_some() && it.merged_into == other;
                let into = other.filter(|_| !merged);
                vec![Command::Set { of, field: Field::MergedInto(into) }]
            }
        }
    }
}

/// What was done, in words. `before` is the contribution as it stood.
pub fn done(about: &About, before: &Listed, other: Option<Ref>) -> Msg {
    let of = before.reference.to_string();
    let said = |id: &'static str, words: &str| {
        let id = if words.is_empty() { "done-nothing-said" } else { id };
        msg(id).with("ref", of.clone()).with("value", words)
    };
    match (about, other) {
        (About::Topic(Topic::Owner, words), _) => said("done-owner", words),
        (About::Topic(Topic::NextStep, words), _) => said("done-step", words),
        (About::Topic(Topic::Due, words), _) => said("done-due", words),
        (About::Words(_), _) => msg("done-reworded").with("ref", of),
        (About::Merge, Some(into)) if before.merged_into != Some(into) => {
            msg("done-merged").with("ref", of).with("into", into.to_string())
        }
        (About::Merge, _) => msg("done-parted").with("ref", of),
    }
}

/// The command that gives a contribution other words. One that waits to be reworded
/// is a paraphrase then.
pub(in crate::tui) fn in_words(it: &Contribution, words: Body) -> Command {
    match it.is_to_reword() {
        true => Command::Paraphrase { of: it.id, words },
        false => Command::Reword { of: it.id, words },
    }
}

/// The ref that what is said begins with, and the rest. Few words of any language
/// are spelt like a ref: it has no vowels but Y.
pub(in crate::tui) fn reference(said: &str) -> Option<(Ref, &str)> {
    let (first, rest) = said.split_once(char::is_whitespace).unwrap_or((said, ""));
    let reference = first.trim_start_matches('>').parse().ok()?;
    Some((reference, rest.trim()))
}

/// Whether an action is one of these.
pub(super) fn is_meant(action: Action) -> bool {
    Topic::of(action).is_some() || matches!(action, Action::ToReword | Action::Merge)
}

/// Whether it can be done now.
///
/// # Errors
/// Why not, and what to do first.
pub(super) fn available(model: &Model, action: Action) -> Result<(), Msg> {
    match model.desk {
        Desk::Home | Desk::Wall => Err(msg("hint-no-session-here")),
        _ if model.session.is_none() => Err(msg("hint-session-not-read")),
        // A `:` word can name one that is not in sight.
        Desk::Notes if model.mode == Mode::List && action != Action::ToReword => {
            match (at_hand(model).is_empty(), action) {
                (true, _) => Err(msg("hint-nothing-at-hand")),
                (_, Action::Merge) if !can_merge(model) => Err(msg("hint-merge-how")),
                _ => Ok(()),
            }
        }
        _ => Ok(()),
    }
}

/// Whether what is at hand in the stream can be counted as one, or parted again.
fn can_merge(model: &Model) -> bool {
    let merged = |row: &Listed| row.contribution.merged_into.is_some();
    notes::to_merge(model).is_some() || at_hand(model).first().is_some_and(merged)
}

/// What an action is about: the contribution that is shown in full, else what is at
/// hand on the notes desk.
fn at_hand(model: &Model) -> Vec<Listed> {
    match (&model.full, model.desk) {
        (Some(row), _) if model.mode == Mode::Full => vec![row.clone()],
        (_, Desk::Notes) => {
            let ids = notes::at_hand(model).into_iter();
            ids.filter_map(|id| model.stream.row(id).cloned()).collect()
        }
        _ => Vec::new(),
    }
}

/// Does what was meant; `words` is what followed a `:` word.
pub(in crate::tui) fn act(model: &mut Model, action: Action, words: &str) -> Vec<Effect> {
    let done = match (action, Topic::of(action)) {
        (_, Some(topic)) => say(model, topic, words),
        (Action::ToReword, _) if words.is_empty() => return to_reword(model),
        (Action::ToReword, _) => reword(model, words),
        _ if words.is_empty() => return notes::merge(model),
        _ => merge(model, words),
    };
    match done {
        Ok(effects) => effects,
        Err(why) => {
            model.hint(why);
            Vec::new()
        }
    }
}

/// The queue of what is to be reworded, on the notes desk.
fn to_reword(model: &mut Model) -> Vec<Effect> {
    let Some(session) = &model.session else { return Vec::new() };
    let (session, end) = (session.id, OpenEnd::ToReword);
    match model.desk {
        Desk::Notes => notes::enter_to_reword(model),
        _ => leave(model, Outcome::OpenEnd { session, end }),
    }
}

fn say(model: &mut Model, topic: Topic, words: &str) -> Result<Vec<Effect>, Msg> {
    let notes = model.desk == Desk::Notes;
    let (named, said) = match reference(words) {
        Some((named, said)) => (Some(named), said),
        None => (None, words),
    };
    match named {
        Some(named) if !said.is_empty() => {
            let about = About::topic(topic, said, model.now.wall.local().date())?;
            Ok(vec![on(model, topic.action(), words, (named, None), about)])
        }
        Some(named) => {
            let row = model.stream.rows.iter().find(|row| row.reference == named);
            let row = row.filter(|_| notes).cloned();
            let row = row.ok_or_else(|| msg("hint-say-what").with("ref", named.to_string()))?;
            Ok(follow_up::open(model, topic, vec![row]))
        }
        None if notes => {
            let rows = at_hand(model);
            match rows.is_empty() {
                true => Err(msg("hint-nothing-at-hand")),
                false if said.is_empty() => Ok(follow_up::open(model, topic, rows)),
                false => follow_up::say(model, topic, rows, said),
            }
        }
        None if said.is_empty() => {
            // The line for a `:` word, with the word and the ref in it.
            let shown = at_hand(model).first().map(|row| format!("{} ", row.reference));
            if model.mode == Mode::Full {
                model.close();
            }
            model.command = format!("{} {}", topic.word(), shown.unwrap_or_default()).into();
            model.open(Mode::Command);
            Ok(Vec::new())
        }
        None => Err(msg("plain-ref-missing")),
    }
}

fn reword(model: &mut Model, words: &str) -> Result<Vec<Effect>, Msg> {
    let (named, said) = reference(words).ok_or_else(|| msg("plain-ref-missing"))?;
    let vocabulary = notes::line::vocabulary(model).ok_or_else(|| msg("hint-session-not-read"))?;
    let about = About::words(said, &vocabulary)?;
    Ok(vec![on(model, Action::ToReword, words, (named, None), about)])
}

fn merge(model: &mut Model, words: &str) -> Result<Vec<Effect>, Msg> {
    let two = reference(words).and_then(|(one, rest)| Some((one, reference(rest)?)));
    let (one, (into, rest)) = two.ok_or_else(|| msg("hint-merge-which"))?;
    if !rest.is_empty() {
        return Err(msg("plain-too-much").with("rest", rest));
    }
    Ok(vec![on(model, Action::Merge, words, (one, Some(into)), About::Merge)])
}

/// Says it of the contribution with this ref, wherever it is.
fn on(
    model: &mut Model,
    action: Action,
    words: &str,
    (of, other): (Ref, Option<Ref>),
    about: About,
) -> Effect {
    let asked = asked(model, format!(":{} {words}", word(action)));
    Effect::ActOn { ticket: model.saving.ticket(asked), of, other, about }
}

/// What comes back where it cannot be done: on the notes desk the line itself.
pub(super) fn asked(model: &Model, line: String) -> Asked {
    if model.desk == Desk::Notes { Asked::Wording(line) } else { Asked::Act }
}

/// The `:` word of an action.
fn word(action: Action) -> &'static str {
    let row = super::keymap::bindings().find(|row| row.action == action);
    row.map(|row| row.word).unwrap_or_default()
}
