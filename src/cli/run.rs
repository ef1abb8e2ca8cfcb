//! `townhall run`: opens a session, or makes one from a plan, on a desk or as
//! lines of text.

mod rehearsal;

use super::author::Author;
use super::plan::plan_failure;
use super::store::{StoreFile, session_unknown};
use super::{Failure, clock, new, output};
use crate::domain::SessionId;
use crate::lang::Lang;
use crate::plans::{self, PlanError};
use crate::store::{Actor, FindError, OpenOptions, SessionRow, Store};
use crate::tui::backend::DeskError;
use crate::tui::model::Outcome;
use crate::tui::plain::{self, PlainError, Unasked};
use crate::tui::{self, Desk, Theme};
use clap::{Args, ValueEnum};
use std::io::{self, BufReader, ErrorKind, IsTerminal as _};

/// What to open, and how.
#[derive(Debug, Args)]
pub struct Run {
    /// The name of a session or the beginning of one, or a plan
    ///
    /// A plan leads to its session of today, and to a new one where there is none.
    session: String,
    /// The desk to sit at
    #[arg(long, value_enum, default_value_t)]
    desk: DeskName,
    /// Rehearse it in a store that is thrown away: nothing is kept
    #[arg(long)]
    rehearse: bool,
    #[command(flatten)]
    author: Author,
    #[command(flatten)]
    how: How,
}

/// How a session is shown.
#[derive(Debug, Default, Args)]
pub(super) struct How {
    /// Lines of text instead of a screen, for screen readers and pipes
    #[arg(long)]
    plain: bool,
    /// The language of the screen: en, es or fr [default: that of the system]
    #[arg(long, value_name = "LANGUAGE", value_parser = language)]
    lang: Option<Lang>,
}

/// The desks that can be opened.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum DeskName {
    /// Phases and clock, for who leads the evening
    #[default]
    Floor,
    /// Contributions and themes, for who takes notes
    Notes,
    /// Prompt, clock and results in large letters, for the projector
    Wall,
}

fn language(tag: &str) -> Result<Lang, String> {
    Lang::from_tag(tag).ok_or_else(|| {
        let known: Vec<_> =
            Lang::ALL.iter().map(|it| format!("{} ({})", it.tag(), it.own_name())).collect();
        format!("the screens speak {}", known.join(", "))
    })
}

impl How {
    /// The language asked for, or that of the surroundings.
    pub(super) fn language(&self) -> Lang {
        let values = ["TOWNHALL_LANG", "LC_ALL", "LC_MESSAGES", "LANG"]
            .map(|name| std::env::var_os(name).map(|value| value.to_string_lossy().into_owned()));
        let asked = || Lang::from_environment(&values.each_ref().map(Option::as_deref));
        self.lang.unwrap_or_else(asked)
    }
}

pub(super) fn run(command: &Run, file: &StoreFile) -> Result<(), Failure> {
    let author = command.author.initials()?;
    command.how.can_show(command.desk)?;
    if command.rehearse {
        return rehearsal::run(command, author, file);
    }
    let (store, session) = find_or_make(&command.session, &author, file)?;
    open(store, session, author, command.desk, &command.how)
}

/// Opens a session, on a desk or as lines of text, until it is left.
pub(super) fn open(
    store: Store,
    session: SessionId,
    author: String,
    desk: DeskName,
    how: &How,
) -> Result<(), Failure> {
    how.can_show(desk)?;
    if how.plain {
        return open_plain(store, session, author, how.language());
    }
    let first = Outcome::Open { session, desk: desk.into() };
    open_desks(store, first, &author, how.language())
}

impl How {
    /// Whether a desk can be shown here; looked at before a session is made.
    pub(super) fn can_show(&self, desk: DeskName) -> Result<(), Failure> {
        if self.plain || (io::stdin().is_terminal() && io::stdout().is_terminal()) {
            return Ok(());
        }
        let desk = desk.to_possible_value().map_or(String::new(), |it| it.get_name().to_owned());
        Err(Failure::wrong_input(format!(
            "the {desk} desk needs a terminal, and this is a pipe or a file"
        ))
        .hint("Run it in a terminal, or as lines of text: --plain"))
    }
}

/// Opens the home screen.
pub(super) fn open_home(file: &StoreFile) -> Result<(), Failure> {
    let store = file.open_or_make()?;
    let author = Author::default().initials()?;
    open_desks(store, Outcome::Home, &author, How::default().language())
}

/// Works at desks of the terminal, one after the other, until the last is left.
/// Initials, language and colours that were chosen at one hold at the next.
pub(super) fn open_desks(
    mut store: Store,
    first: Outcome,
    author: &str,
    lang: Lang,
) -> Result<(), Failure> {
    let path = store.path().to_owned();
    let mut seat = tui::Seat::default();
    let mut next = first.place();
    let (mut open_end, mut page) = (first.open_end(), first.page());
    let theme = Theme::from_environment(|name| std::env::var(name).ok());
    let (mut initials, mut language, mut theme) = (author.to_owned(), lang, theme);
    while let Some((desk, session)) = next {
        let opening = tui::Opening { desk, session, initials, language, theme, open_end, page };
        let as_left = seat.work(store, opening).map_err(left)?;
        next = as_left.next.place();
        (open_end, page) = (as_left.next.open_end(), as_left.next.page());
        (initials, language, theme) = (as_left.initials, as_left.language, as_left.theme);
        if next.is_none() {
            break;
        }
        // It was opened before, so it lies where a store may lie.
        store = Store::open(&path, &OpenOptions { create: false, anywhere: true })?;
    }
    Ok(())
}

fn left(error: DeskError) -> Failure {
    match error {
        DeskError::Store(error) => error.into(),
        DeskError::Terminal(_) => Failure::could_not(error.to_string())
            .hint(
                "What was shown as saved is saved; the line being typed is kept for the next time.",
            )
            .hint("The same session as lines of text: --plain"),
    }
}

impl From<DeskName> for Desk {
    fn from(name: DeskName) -> Desk {
        match name {
            DeskName::Floor => Desk::Floor,
            DeskName::Notes => Desk::Notes,
            DeskName::Wall => Desk::Wall,
        }
    }
}

fn open_plain(store: Store, session: SessionId, author: String, lang: Lang) -> Result<(), Failure> {
    let stdout = io::stdout();
    let unasked = if io::stdin().is_terminal() && stdout.is_terminal() {
        Unasked::AfterALine
    } else {
        Unasked::AtOnce
    };
    let opening =
        plain::Opening { session, who: Actor { author, desk: "plain".to_owned() }, lang, unasked };
    let input = BufReader::new(io::stdin());
    let clock = clock::steady(store.reader()?.last_ms()?);
    match plain::run(store, opening, input, stdout.lock(), clock) {
        Ok(()) => Ok(()),
        Err(PlainError::Store(error)) => Err(error.into()),
        // Who no longer listens has what was answered before, and it is saved.
        Err(PlainError::Output(error)) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        Err(error) => Err(Failure::could_not("the session was left")
            .because(&error)
            .hint("What was answered as saved is saved; open the session again to go on.")),
    }
}

/// The session that a name means, made from a plan where it means one.
fn find_or_make(name: &str, author: &str, file: &StoreFile) -> Result<(Store, SessionId), Failure> {
    if let Some(store) = file.open_if_there()?
        && let Some(id) = find(name, &store)?
    {
        return Ok((store, id));
    }
    let plan = plans::load(name).map_err(|error| match error {
        PlanError::Unknown { .. } => neither(name, file).unwrap_or_else(|| plan_failure(error)),
        mistakes => plan_failure(mistakes),
    })?;
    let mut store = file.open_or_make()?;
    let id = new::from_plan(plan, author, &mut store)?;
    if let Some(made) = store.reader()?.session_row(id)? {
        output::note(&format!("Made the session {}.\n", made.name));
    }
    Ok((store, id))
}

/// The session that a name means: one with that name; else, for a plan, its
/// session that is on now; else one whose name begins so.
fn find(name: &str, store: &Store) -> Result<Option<SessionId>, Failure> {
    let reader = store.reader()?;
    let all = reader.sessions()?;
    if let Some(exact) = all.iter().find(|session| session.name == name) {
        return Ok(Some(exact.id));
    }
    if let Ok(plan) = plans::load(name) {
        // Past midnight, an evening that is still on began yesterday.
        let since = clock::yesterday();
        let on = |it: &&SessionRow| it.plan == plan.id && it.status != "ended" && it.date >= since;
        return match all.iter().filter(on).collect::<Vec<_>>().as_slice() {
            [] => Ok(None),
            [one] => {
                output::note(&format!("Opening the session {}.\n", one.name));
                Ok(Some(one.id))
            }
            several => {
                let names = several.iter().map(|it| it.name.clone()).collect();
                Err(FindError::Ambiguous { name: name.to_owned(), candidates: names }.into())
            }
        };
    }
    match reader.find_session(name) {
        Ok(session) => Ok(Some(session.id)),
        Err(FindError::Unknown { .. }) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// The failure for a name that is neither a session's nor a plan's, where there
/// are sessions to be told.
fn neither(name: &str, file: &StoreFile) -> Option<Failure> {
    let sessions = file.open_if_there().ok()??.reader().ok()?.sessions().ok()?;
    let known: Vec<String> = sessions.into_iter().map(|session| session.name).collect();
    if known.is_empty() {
        return None;
    }
    let failure = session_unknown(name, &known);
    Some(
        Failure { what: format!("{}, and no plan", failure.what), ..failure }
            .hint("\"townhall plan list\" shows every plan."),
    )
}
