//! Pages of fields and choices, a row each: prompts, voices, languages, the sheet,
//! and what words may be used for.

use super::plan::{change, phase_at_hand};
use super::typing::{self, Target};
use super::{Mode, Model, send};
use crate::domain::act::SessionDetails;
use crate::domain::floor::sheet::SheetField;
use crate::domain::reference::refs_in;
use crate::domain::words::own_name;
use crate::domain::{
    Command, Localized, Mode as Wording, Permission, PlanEdit, Ref, Refusal, Session,
};
use crate::lang::{Msg, msg};
use crate::tui::action::Action;
use crate::tui::effect::Effect;
use crate::tui::names;

/// A row of a page.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// What it is.
    pub label: String,
    /// What stands there.
    pub text: String,
    /// What is said where nothing does, or beside it: a message id.
    pub note: &'static str,
    /// Whether it is chosen, where it can be.
    pub on: Option<bool>,
    /// Whether it begins a group.
    pub begins: bool,
    /// What it does.
    pub does: Does,
}

/// What a row does.
#[derive(Clone, Debug, PartialEq)]
pub enum Does {
    /// Its text is typed.
    Type(Target),
    /// The language is spoken, or not.
    Speak(String),
    /// Words may be used so where no line says it.
    Permit(Permission),
    /// Words are so close where no line says it.
    Word(Wording),
}

/// The rows of the page that is shown, whatever lies over it.
pub(in crate::tui) fn rows(model: &Model, mode: Mode) -> Vec<Row> {
    let Some(session) = &model.session else { return Vec::new() };
    match mode {
        Mode::Prompts => prompts(model, session),
        Mode::Voices => voices(session),
        Mode::Spoken => spoken(session),
        Mode::Sheet => sheet(model, session),
        Mode::Defaults => defaults(model, session),
        _ => Vec::new(),
    }
}

fn field(label: String, text: &str, note: &'static str, target: Target) -> Row {
    let text = text.to_owned();
    Row { label, text, note, on: None, begins: false, does: Does::Type(target) }
}

/// The languages of the plan and of the session, and those in which this is written.
fn languages(session: &Session, of: &Localized) -> Vec<String> {
    let spoken = session.details.languages.iter().chain(&session.plan.languages);
    crate::tui::before::said::distinct(spoken.map(String::as_str).chain(of.languages()))
}

fn prompts(model: &Model, session: &Session) -> Vec<Row> {
    let phase = phase_at_hand(model).and_then(|at| session.plan.phases.get(at));
    let Some(phase) = phase else { return Vec::new() };
    let row = |tag: String| {
        let text = phase.prompt.exact(&tag).unwrap_or_default();
        field(own_name(&tag).to_owned(), text, "page-no-prompt", {
            Target::Prompt(phase.id.clone(), tag.clone())
        })
    };
    languages(session, &phase.prompt).into_iter().map(row).collect()
}

fn voices(session: &Session) -> Vec<Row> {
    let mut rows = Vec::new();
    for voice in &session.plan.voices {
        for (nth, tag) in languages(session, &voice.title).into_iter().enumerate() {
            let text = voice.title.exact(&tag).unwrap_or_default();
            let target = Target::Voice(voice.id.clone(), tag.clone());
            let mut row = field(own_name(&tag).to_owned(), text, "page-no-title", target);
            row.begins = nth == 0;
            rows.push(row);
        }
    }
    rows
}

fn spoken(session: &Session) -> Vec<Row> {
    let here = spoken_here(session);
    let all = crate::tui::before::said::distinct(
        here.iter().chain(&session.plan.languages).map(String::as_str),
    );
    let row = |tag: String| Row {
        label: own_name(&tag).to_owned(),
        text: tag.clone(),
        note: match session.plan.languages.contains(&tag) {
            true => "page-written",
            false => "consent-by-interpreter",
        },
        on: Some(here.contains(&tag)),
        begins: false,
        does: Does::Speak(tag),
    };
    all.into_iter().map(row).collect()
}

/// The languages of the session: the plan's where it does not say.
pub(in crate::tui) fn spoken_here(session: &Session) -> Vec<String> {
    let said = &session.details.languages;
    if said.is_empty() { session.plan.languages.clone() } else { said.clone() }
}

/// The fields of the sheet in their order, those of the themes last.
pub(in crate::tui) fn fields(session: &Session) -> Vec<SheetField> {
    let themes = session.codebook.themes.iter().map(|theme| SheetField::Theme(theme.id.clone()));
    SheetField::ALL.into_iter().chain(themes).collect()
}

fn sheet(model: &Model, session: &Session) -> Vec<Row> {
    let row = |of: SheetField| {
        // Beside its text a theme goes by its short title.
        let label = match &of {
            SheetField::Theme(id) => {
                let code = session.codebook.code(id);
                code.map_or(id.as_str(), |it| it.short().get(model.words.language())).to_owned()
            }
            of => model.words.id(sheet_name(of)).to_owned(),
        };
        let text = session.sheet.text(&of);
        let begins = matches!(&of, SheetField::Theme(id) if session.codebook.themes[0].id == *id);
        let mut row = field(label, text, "page-not-stated", Target::Sheet(of.clone()));
        row.begins = begins;
        row
    };
    fields(session).into_iter().map(row).collect()
}

/// What a field of the sheet is called on the screens.
pub(in crate::tui) fn sheet_label(model: &Model, session: &Session, of: &SheetField) -> String {
    match of {
        SheetField::Theme(id) => {
            let code = session.codebook.code(id);
            code.map_or(id.as_str(), |it| it.title().get(model.words.language())).to_owned()
        }
        of => model.words.id(sheet_name(of)).to_owned(),
    }
}

/// The message id of the name of a field of the sheet.
pub(in crate::tui) fn sheet_name(of: &SheetField) -> &'static str {
    match of {
        SheetField::Decision => "sheet-decision",
        SheetField::DecisionDate => "sheet-decision-date",
        SheetField::Open => "sheet-open",
        SheetField::Decided => "sheet-decided",
        SheetField::ReplyBy => "sheet-reply-by",
        SheetField::ReplyFrom => "sheet-reply-from",
        SheetField::Invited => "sheet-invited",
        SheetField::Missing => "sheet-missing",
        SheetField::Limits => "sheet-limits",
        SheetField::Contact => "sheet-contact",
        SheetField::Summary => "sheet-summary",
        SheetField::Theme(_) => "sheet-theme",
    }
}

/// The message id of how a field of the sheet is filled in.
pub(in crate::tui) fn sheet_how(of: &SheetField) -> &'static str {
    match of {
        SheetField::Decision => "sheet-how-decision",
        SheetField::DecisionDate | SheetField::ReplyBy => "sheet-how-day",
        SheetField::Open => "sheet-how-open",
        SheetField::Decided => "sheet-how-decided",
        SheetField::ReplyFrom => "sheet-how-reply-from",
        SheetField::Invited => "sheet-how-invited",
        SheetField::Missing => "sheet-how-missing",
        SheetField::Limits => "sheet-how-limits",
        SheetField::Contact => "sheet-how-contact",
        SheetField::Summary => "sheet-how-summary",
        SheetField::Theme(_) => "sheet-how-theme",
    }
}

fn defaults(model: &Model, session: &Session) -> Vec<Row> {
    let row = |name, on, begins, does| Row {
        label: model.words.id(name).to_owned(),
        text: String::new(),
        note: "",
        on: Some(on),
        begins,
        does,
    };
    let details = &session.details;
    let permit = |it: Permission| {
        let first = it == Permission::ALL[0];
        row(names::permission(it), details.permission == it, first, Does::Permit(it))
    };
    let word = |it: Wording| {
        let first = it == Wording::Verbatim;
        row(names::mode(it), details.mode == it, first, Does::Word(it))
    };
    let modes = [Wording::Verbatim, Wording::Paraphrase, Wording::Interpreted];
    Permission::ALL.into_iter().map(permit).chain(modes.into_iter().map(word)).collect()
}

/// The refs in a text of the sheet that name nothing here, as far as was looked up.
pub(in crate::tui) fn unknown_refs(model: &Model, text: &str) -> Vec<Ref> {
    let refs = refs_in(text).into_iter().map(|(_, it)| it);
    refs.filter(|it| model.before.refs.get(it) == Some(&None)).collect()
}

/// Every ref on the sheet.
pub(super) fn all_refs(model: &Model) -> Vec<Ref> {
    let Some(session) = &model.session else { return Vec::new() };
    let texts = session.sheet.filled().map(|(_, text)| text);
    texts.flat_map(|text| refs_in(text).into_iter().map(|(_, it)| it)).collect()
}

/// The refs in the field with the cursor that name something here.
fn refs_at_hand(model: &Model) -> Vec<Ref> {
    let rows = rows(model, Mode::Sheet);
    let text = rows.get(model.before.cursor).map_or("", |row| &row.text);
    let refs = refs_in(text).into_iter().map(|(_, it)| it);
    refs.filter(|it| matches!(model.before.refs.get(it), Some(Some(_)))).collect()
}

pub(super) fn has_refs(model: &Model) -> Result<(), Msg> {
    if refs_at_hand(model).is_empty() { Err(msg("hint-no-ref-here")) } else { Ok(()) }
}

pub(super) fn put_cursor(model: &mut Model, on: &SheetField) {
    let session = model.session.as_ref();
    let at = session.and_then(|session| fields(session).iter().position(|it| it == on));
    model.before.cursor = at.unwrap_or(0);
}

/// Puts the cursor on what was added.
pub(super) fn put_cursor_on_new(model: &mut Model, added: &Target) {
    let at = match (added, &model.session) {
        (Target::NewVoice, _) => rows(model, Mode::Voices).iter().rposition(|row| row.begins),
        (_, Some(session)) => spoken_here(session).len().checked_sub(1),
        _ => None,
    };
    model.before.cursor = at.unwrap_or(0);
}

pub(super) fn step(model: &mut Model, by: isize) {
    let last = rows(model, model.mode).len().saturating_sub(1);
    model.before.cursor = model.before.cursor.saturating_add_signed(by).min(last);
}

pub(super) fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    let row = rows(model, model.mode).into_iter().nth(model.before.cursor);
    match action {
        Action::Open => open_ref(model),
        Action::Add if model.mode == Mode::Voices => typing::open(model, Target::NewVoice, ""),
        Action::Add if model.mode == Mode::Spoken => typing::open(model, Target::Language, ""),
        Action::Accept | Action::Select => match row {
            Some(Row { does: Does::Type(target), text, .. }) => typing::open(model, target, &text),
            Some(Row { does, .. }) => choose(model, does),
            None => Vec::new(),
        },
        Action::Out | Action::MigrantLed => {
            let Some(Does::Type(Target::Voice(voice, _))) = row.map(|row| row.does) else {
                return Vec::new();
            };
            let led = model.session.as_ref().and_then(|it| it.plan.voice(&voice));
            let on = !led.is_some_and(|voice| voice.migrant_led);
            let edit = match action {
                Action::Out => PlanEdit::TakeOutVoice(voice),
                _ => PlanEdit::MigrantLed { voice, on },
            };
            let effects = change(model, edit);
            step(model, 0);
            effects
        }
        _ => Vec::new(),
    }
}

/// Shows the first contribution that the field names; the next one when it is
/// asked for again.
fn open_ref(model: &mut Model) -> Vec<Effect> {
    let refs = refs_at_hand(model);
    let shown = model.full.as_ref().map(|row| row.reference);
    let at = shown.and_then(|it| refs.iter().position(|of| *of == it));
    let next = at.map_or(0, |at| (at + 1) % refs.len().max(1));
    let found = refs.get(next).and_then(|it| model.before.refs.get(it).cloned().flatten());
    if let Some(row) = found {
        model.full = Some(row);
        model.open(Mode::Full);
    }
    Vec::new()
}

/// Chooses a default, or ticks a language.
fn choose(model: &mut Model, does: Does) -> Vec<Effect> {
    let Some(session) = &model.session else { return Vec::new() };
    let details = session.details.clone();
    let details = match does {
        Does::Permit(permission) => SessionDetails { permission, ..details },
        Does::Word(mode) => SessionDetails { mode, ..details },
        Does::Speak(tag) => {
            let mut languages = spoken_here(session);
            match languages.iter().position(|it| *it == tag) {
                Some(_) if languages.len() == 1 => {
                    model.hint(msg("hint-one-language"));
                    return Vec::new();
                }
                Some(at) => drop(languages.remove(at)),
                None => languages.push(tag),
            }
            SessionDetails { languages, ..details }
        }
        Does::Type(_) => return Vec::new(),
    };
    if details == session.details {
        model.hint(Refusal::Already.message());
        return Vec::new();
    }
    send(model, Command::ChangeSession(details)).1
}
