//! The world of a desk: a thread each for the keyboard, for writing, for reading,
//! for searching and for suggesting. The desk never waits for the disk: it asks, and the answer
//! comes through the inbox like a key does.

mod inbox;
mod input;
mod reading;
pub(in crate::tui) mod say;
mod searching;
mod steps;
mod suggesting;
mod writing;

pub use inbox::{Clock, WallClock};
pub use steps::Steps;

use super::before::Page;
use super::effect::Effect;
use super::event::What;
use super::mode::Desk;
use super::model::{Model, Outcome};
use super::run;
use super::terminal::Screen;
use super::theme::Theme;
use crate::domain::SessionId;
use crate::domain::open_end::OpenEnd;
use crate::lang::Lang;
use crate::store::{Actor, Reader, Store, StoreError};
use inbox::Inbox;
use std::io;
use std::sync::mpsc::{self, Sender};
use std::thread::{self, JoinHandle};

/// What a desk opens with.
#[derive(Clone, Debug)]
pub struct Opening {
    /// The desk.
    pub desk: Desk,
    /// The session; none on the home screen.
    pub session: Option<SessionId>,
    /// The initials of who works there.
    pub initials: String,
    /// The language of the screens.
    pub language: Lang,
    /// The colours.
    pub theme: Theme,
    /// What is still open and to be shown first, on the notes desk.
    pub open_end: Option<OpenEnd>,
    /// The page of what is settled before doors open that is to be shown first, on
    /// the floor desk.
    pub page: Option<Page>,
}

/// Why a desk could not open, or had to close.
#[derive(Debug, thiserror::Error)]
pub enum DeskError {
    /// The store could not be opened for reading or writing.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The terminal cannot show a desk.
    #[error("the terminal cannot show a desk: {0}")]
    Terminal(#[from] io::Error),
}

/// Where someone sits while they go from desk to desk: one terminal, one
/// keyboard. It is taken when the first desk opens.
#[derive(Default)]
pub struct Seat {
    taken: Option<(Screen, input::Keyboard)>,
    early: Vec<What>,
}

/// How a desk was left.
#[derive(Clone, Debug)]
pub struct Left {
    /// What is to be opened next.
    pub next: Outcome,
    /// The initials, as they were given last.
    pub initials: String,
    /// The language of the screens, as it was chosen last.
    pub language: Lang,
    /// The colours, as they were chosen last.
    pub theme: Theme,
}

impl Seat {
    /// Opens a desk and works at it until it is left. Everything that was asked to
    /// be written has been written when this returns.
    ///
    /// # Errors
    /// [`DeskError`] where store or terminal fail; nothing typed is lost by it.
    pub fn work(&mut self, store: Store, opening: Opening) -> Result<Left, DeskError> {
        let _open = store.open_desk()?;
        let (send, receive) = mpsc::channel();
        // Read before the first key, so that no key comes too early.
        let reader = store.reader()?;
        let session = match opening.session {
            Some(id) => reader.session(id)?,
            None => None,
        };
        if opening.session.is_none() {
            // In the inbox before the keyboard is.
            let _ = send.send(What::Sessions(reader.sessions()?));
        }
        let rehearsal = reader.is_rehearsal()?;
        let mut world = World::around(store, reader, &opening, &send)?;
        let (screen, keyboard) = match self.taken.take() {
            Some(taken) => self.taken.insert(taken),
            None => self.taken.insert((Screen::take()?, input::Keyboard::start()?)),
        };
        keyboard.listen(send, std::mem::take(&mut self.early));
        let mut inbox = Inbox::new(receive);
        let now = inbox.now();
        let Opening { desk, initials, language, theme, open_end, page, .. } = opening;
        let mut model = Model::new(desk, &initials, language, theme, now);
        model.session = session;
        model.open_end = open_end;
        model.before.first = page;
        model.rehearsal = rehearsal;
        let worked = run(&mut screen.terminal, &mut model, &mut inbox, |effect| {
            world.perform(effect);
            None
        });
        keyboard.hush();
        self.early = std::mem::take(&mut model.early);
        self.early.extend(inbox.rest());
        if worked.is_err() || model.outcome == Outcome::Leave {
            self.taken = None;
        }
        world.finish();
        worked?;
        let (language, theme) = (model.words.lang(), model.theme);
        Ok(Left { next: model.outcome, initials: model.initials, language, theme })
    }
}

/// Stands for the session where there is none: the id that no session gets.
const NO_SESSION: SessionId = SessionId([0; 16]);

/// The threads that write, read, search and suggest.
pub struct World {
    session: SessionId,
    write: Sender<writing::Job>,
    read: Sender<reading::Job>,
    search: searching::Door,
    suggest: Sender<suggesting::Job>,
    writer: JoinHandle<()>,
}

impl World {
    /// Starts the threads; what they have to say goes to `inbox`.
    ///
    /// # Errors
    /// [`DeskError`] where the store cannot be read, or the system has no thread
    /// left.
    pub fn start(
        store: Store,
        opening: &Opening,
        inbox: &Sender<What>,
    ) -> Result<World, DeskError> {
        let reader = store.reader()?;
        World::around(store, reader, opening, inbox)
    }

    /// As [`World::start`], with a reader that has read already. Opening a file
    /// takes long beside all else that happens before the first picture.
    fn around(
        store: Store,
        reader: Reader,
        opening: &Opening,
        inbox: &Sender<What>,
    ) -> Result<World, DeskError> {
        let actor = Actor { author: opening.initials.clone(), desk: opening.desk.id().to_owned() };
        let drafts = draft_desk(&actor, opening.session);
        let search = searching::start(store.path().to_owned(), inbox.clone())?;
        let suggest = suggesting::start(store.path().to_owned(), inbox.clone())?;
        let (write, jobs) = mpsc::channel();
        let (answers, desk) = (inbox.clone(), drafts.clone());
        let writer = thread::Builder::new().name("writer".into()).spawn(move || {
            let clock = Box::new(inbox::wall);
            writing::Writer::new(store, actor, desk, clock, answers).run(&jobs);
        })?;
        let (read, jobs) = mpsc::channel();
        let answers = inbox.clone();
        thread::Builder::new().name("reader".into()).spawn(move || {
            reading::run(reader, &drafts, &jobs, &answers);
        })?;
        let session = opening.session.unwrap_or(NO_SESSION);
        Ok(World { session, write, read, search, suggest, writer })
    }

    /// Hands an effect to the thread that carries it out. A thread that is gone
    /// has said why it went.
    pub fn perform(&mut self, effect: Effect) {
        let session = self.session;
        match effect {
            Effect::Enter(session) => self.session = session,
            Effect::Search { serial, query, everywhere, limit } => {
                let session = (!everywhere).then_some(session);
                self.search.ask(searching::Job { serial, query, session, limit });
            }
            Effect::Suggest(text) => {
                let _ = self.suggest.send(suggesting::Job { session, text });
            }
            effect if effect.is_writing() => {
                let _ = self.write.send(writing::Job { session, effect });
            }
            effect => {
                let _ = self.read.send(reading::Job { session, effect });
            }
        }
    }

    /// Waits until everything asked to be written was written.
    pub fn finish(self) {
        drop(self.write);
        // A writer that died in a panic has written what it acknowledged.
        let _ = self.writer.join();
    }
}

/// The name under which a desk keeps its draft: two note-takers on one laptop
/// have one each, and one in each session.
fn draft_desk(actor: &Actor, session: Option<SessionId>) -> String {
    let session = session.map(|it| it.to_string()).unwrap_or_default();
    format!("{} {} {session}", actor.desk, actor.author)
}
