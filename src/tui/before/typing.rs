//! One text of the plan or the sheet being typed. It is kept as a draft, and Esc
//! puts it aside without throwing it away.

use super::{Mode, Model, plan, said, send};
use crate::domain::floor::sheet::SheetField;
use crate::domain::{Command, PlanEdit, Refusal, Session};
use crate::lang::{Msg, msg};
use crate::text;
use crate::tui::action::Action;
use crate::tui::effect::{Effect, Ticket};
use crate::tui::model::Weight;
use crate::tui::notes::line::byte_of;
use crate::tui::rows::Draft;
use crate::tui::view::flow;
use std::fmt;
use std::str::FromStr;
use tui_input::{Input, InputRequest};

/// What a text is typed for. Ids, not places: somebody else may change the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// The minutes of a phase.
    Minutes(String),
    /// What the room is asked in a phase, in a language.
    Prompt(String, String),
    /// What a voice is called in a language.
    Voice(String, String),
    /// Another voice.
    NewVoice,
    /// Another language.
    Language,
    /// A field of the sheet.
    Sheet(SheetField),
}

/// As it is kept beside a draft.
impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Target::Minutes(phase) => write!(f, "minutes {phase}"),
            Target::Prompt(phase, language) => write!(f, "prompt {phase} {language}"),
            Target::Voice(voice, language) => write!(f, "voice {voice} {language}"),
            Target::NewVoice => f.write_str("new-voice"),
            Target::Language => f.write_str("language"),
            Target::Sheet(field) => write!(f, "sheet {field}"),
        }
    }
}

impl FromStr for Target {
    type Err = ();

    fn from_str(kept: &str) -> Result<Target, ()> {
        let words: Vec<&str> = kept.split(' ').collect();
        Ok(match words.as_slice() {
            ["minutes", phase] => Target::Minutes((*phase).to_owned()),
            ["prompt", phase, language] => {
                Target::Prompt((*phase).to_owned(), (*language).to_owned())
            }
            ["voice", voice, language] => {
                Target::Voice((*voice).to_owned(), (*language).to_owned())
            }
            ["new-voice"] => Target::NewVoice,
            ["language"] => Target::Language,
            ["sheet", field] => Target::Sheet(field.parse().map_err(drop)?),
            _ => return Err(()),
        })
    }
}

impl Target {
    /// Whether it may have several lines.
    pub fn has_lines(&self) -> bool {
        match self {
            Target::Prompt(..) => true,
            Target::Sheet(field) => !field.is_date() && *field != SheetField::ReplyFrom,
            _ => false,
        }
    }
}

/// What is being typed.
#[derive(Clone, Debug, PartialEq)]
pub struct Typing {
    /// What for.
    pub target: Target,
    /// What stood there when it began.
    given: String,
    /// The text under way to the disk.
    under_way: Option<(Ticket, String)>,
}

/// Whether what is being typed may have several lines.
pub(in crate::tui) fn has_lines(model: &Model) -> bool {
    model.before.typing.as_ref().is_some_and(|typing| typing.target.has_lines())
}

/// Begins to type, with what stands there, or with what was put aside.
pub(super) fn open(model: &mut Model, target: Target, given: &str) -> Vec<Effect> {
    let before = &mut model.before;
    let aside = before.aside.iter().position(|(of, _)| *of == target);
    let text = aside.map(|at| before.aside.remove(at).1);
    before.line = Input::new(text.unwrap_or_else(|| given.to_owned()));
    before.typing = Some(Typing { target, given: given.to_owned(), under_way: None });
    model.open(Mode::Words);
    Vec::new()
}

/// Leaves the text without keeping it; nothing of it is lost.
pub(super) fn put_aside(model: &mut Model) {
    let Some(typing) = model.before.typing.take() else { return };
    let text = model.before.line.value().to_owned();
    if text != typing.given && typing.under_way.is_none_or(|(_, sent)| sent != text) {
        model.before.aside.push((typing.target, text));
        model.hint(msg("hint-put-aside"));
    }
    model.before.line.reset();
    touched(model);
}

/// Whether a text for this was put aside.
pub(in crate::tui) fn is_aside(model: &Model, target: &Target) -> bool {
    model.before.aside.iter().any(|(of, _)| of == target)
}

pub(super) fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    match action {
        Action::NewLine => {
            model.before.line.handle(InputRequest::InsertChar('\n'));
            touched(model);
        }
        Action::Undo => {
            let given = model.before.typing.as_ref().map(|typing| typing.given.clone());
            model.before.line = given.unwrap_or_default().into();
            touched(model);
        }
        Action::Accept => return accept(model),
        _ => {}
    }
    Vec::new()
}

fn accept(model: &mut Model) -> Vec<Effect> {
    let (Some(session), Some(typing)) = (&model.session, &model.before.typing) else {
        return Vec::new();
    };
    // One Enter too many changes nothing.
    if typing.under_way.is_some() {
        return Vec::new();
    }
    let text = model.before.line.value().to_owned();
    let cleaned = text::clean_input(&text).into_owned();
    let is_new = matches!(typing.target, Target::NewVoice | Target::Language);
    if cleaned == typing.given || is_new && cleaned.is_empty() {
        model.before.typing = None;
        touched(model);
        model.close();
        return Vec::new();
    }
    match command(session, model.words.language(), &typing.target, cleaned) {
        Ok(command) => {
            let (ticket, effects) = send(model, command);
            if let (Some(typing), Some(ticket)) = (&mut model.before.typing, ticket) {
                typing.under_way = Some((ticket, text));
            }
            effects
        }
        Err(why) => {
            model.hint(why);
            Vec::new()
        }
    }
}

/// What is asked for by a text.
fn command(session: &Session, lang: &str, target: &Target, words: String) -> Result<Command, Msg> {
    let phase = |id: &str| session.phase_index(id).ok_or_else(|| Refusal::NoSuchPhase.message());
    let edit = match target.clone() {
        Target::Sheet(field) => return Ok(Command::FillSheet { field, words, scrub: false }),
        Target::Language => return add_language(session, lang, &words),
        Target::Minutes(id) => {
            let wanted = text::digits(&words).parse::<u16>().ok().filter(|it| *it > 0);
            let wanted = wanted.ok_or_else(|| msg("command-minutes").with("word", words))?;
            plan::minutes(session, phase(&id)?, i64::from(wanted))
        }
        Target::Prompt(id, language) => PlanEdit::Prompt { phase: phase(&id)?, language, words },
        Target::Voice(voice, language) => PlanEdit::NameVoice { voice, language, title: words },
        Target::NewVoice => PlanEdit::AddVoice { language: lang.to_owned(), title: words },
    };
    let plan = session.edited_plan(edit).map_err(|refusal| refusal.message())?;
    Ok(Command::ChangePlan(Box::new(plan)))
}

fn add_language(session: &Session, lang: &str, word: &str) -> Result<Command, Msg> {
    let tag = said::language(session, lang, word.trim())?;
    let mut details = session.details.clone();
    details.languages = super::page::spoken_here(session);
    if details.languages.contains(&tag) {
        return Err(Refusal::Already.message());
    }
    details.languages.push(tag);
    Ok(Command::ChangeSession(details))
}

/// What was typed is on the disk: back to the page, unless it was typed on.
pub(super) fn saved(model: &mut Model, ticket: Ticket) {
    let Some(typing) = &mut model.before.typing else { return };
    let Some((_, sent)) = typing.under_way.take_if(|(of, _)| *of == ticket) else { return };
    if model.before.line.value() != sent {
        typing.given = sent;
        return;
    }
    let target = typing.target.clone();
    model.before.typing = None;
    model.before.line.reset();
    touched(model);
    if matches!(target, Target::NewVoice | Target::Language) {
        super::page::put_cursor_on_new(model, &target);
    }
    if model.mode == Mode::Words {
        model.close();
    }
    model.notify(Weight::Done, msg("done-kept"));
}

/// It is not: it stays in the line.
pub(super) fn not_saved(model: &mut Model, ticket: Ticket) {
    if let Some(typing) = &mut model.before.typing {
        typing.under_way.take_if(|(of, _)| *of == ticket);
    }
}

/// Moves up or down in a text of several rows.
pub(super) fn step(model: &mut Model, by: isize) {
    let width = super::view::words_width(model);
    let line = &mut model.before.line;
    let text = line.value();
    let rows = flow::wrap(text, width);
    let (row, column) = flow::place(text, &rows, byte_of(text, line.cursor()));
    let to = row.saturating_add_signed(by).min(rows.len() - 1);
    // The letter in that row that stands under, or over, the cursor.
    let range = rows[to].clone();
    let mut letters = text[range.clone()].char_indices();
    let reaches = |at: usize| text::width(&text[range.start..range.start + at]) >= column;
    let byte = letters.find(|(at, _)| reaches(*at)).map_or(range.end, |(at, _)| range.start + at);
    let cursor = text[..byte].chars().count();
    line.handle(InputRequest::SetCursor(cursor));
}

/// Something changed that the draft has to hold.
pub(in crate::tui) fn touched(model: &mut Model) {
    let now = model.now.ms;
    model.before.draft.touched(now);
}

/// Keeps the draft if it is time.
pub(in crate::tui) fn keep(model: &mut Model) -> Option<Effect> {
    if model.before.draft.is_time(model.now.ms) { keep_now(model) } else { None }
}

/// Keeps the draft at once, if it holds anything that is not kept: the text being
/// typed, else the one put aside last.
pub(in crate::tui) fn keep_now(model: &mut Model) -> Option<Effect> {
    let before = &model.before;
    let text = before.line.value();
    let typed = before.typing.as_ref().filter(|typing| typing.given != text);
    let draft = match (typed, before.aside.last()) {
        (Some(typing), _) => Draft { text: text.to_owned(), context: typing.target.to_string() },
        (None, Some((of, text))) => Draft { text: text.clone(), context: of.to_string() },
        (None, None) => Draft::default(),
    };
    model.before.draft.keep(draft)
}

/// Brings back the text that a desk left behind when it was cut off.
pub(in crate::tui) fn recover(model: &mut Model, draft: &Draft) -> Vec<Effect> {
    let Ok(target) = draft.context.parse::<Target>() else { return Vec::new() };
    if model.before.typing.is_some() || draft.text.is_empty() {
        return Vec::new();
    }
    model.before.draft.found(draft);
    let given = model.session.as_ref().map(|session| standing(session, &target));
    let page = match &target {
        Target::Sheet(_) => Mode::Sheet,
        _ => Mode::Plan,
    };
    if model.mode != page {
        model.open(page);
    }
    if let Target::Sheet(field) = &target {
        super::page::put_cursor(model, field);
    }
    model.before.aside.push((target.clone(), draft.text.clone()));
    let effects = open(model, target, &given.unwrap_or_default());
    model.notify(Weight::Done, msg("done-text-back"));
    touched(model);
    effects
}

/// What stands where this text goes.
fn standing(session: &Session, target: &Target) -> String {
    let phase = |id: &str| session.phase_index(id).map(|at| (at, &session.plan.phases[at]));
    match target {
        Target::Sheet(field) => session.sheet.text(field).to_owned(),
        Target::Minutes(id) => phase(id)
            .map_or(String::new(), |(at, _)| plan::minutes_of(session, at, false).to_string()),
        Target::Prompt(id, language) => {
            phase(id).and_then(|(_, it)| it.prompt.exact(language)).unwrap_or_default().to_owned()
        }
        Target::Voice(id, language) => {
            let title = session.plan.voice(id).and_then(|voice| voice.title.exact(language));
            title.unwrap_or_default().to_owned()
        }
        Target::NewVoice | Target::Language => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_beside_a_draft_is_read_back() {
        for target in [
            Target::Minutes("open-floor".into()),
            Target::Prompt("open-floor".into(), "zh-Hant".into()),
            Target::Voice("newcomer".into(), "es".into()),
            Target::NewVoice,
            Target::Language,
            Target::Sheet(SheetField::Summary),
            Target::Sheet(SheetField::Theme("housing".into())),
        ] {
            assert_eq!(target.to_string().parse(), Ok(target));
        }
        assert_eq!("sheet nothing".parse::<Target>(), Err(()));
        assert_eq!("".parse::<Target>(), Err(()));
    }
}
