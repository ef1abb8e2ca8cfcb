//! All that the screen depends on.

use super::before::{self, Before, Page};
use super::effect::{Effect, Ticket};
use super::evening::{self, Evening};
use super::event::{Now, What};
use super::finder::Finder;
use super::floor::FloorDesk;
use super::floor::ballot;
use super::floor::ballot::casting::Typed;
use super::home::HomeDesk;
use super::mode::{Desk, Mode};
use super::notes::{self, Notes};
use super::rows::{Filter, Listed, Pulse};
use super::search::Search;
use super::stream::Stream;
use super::theme::Theme;
use super::words::Words;
use crate::domain::figures::{Counted, Figures};
use crate::domain::open_end::OpenEnd;
use crate::domain::time::Wall;
use crate::domain::{Command, Ref, Session, SessionId};
use crate::lang::{Lang, Msg, msg};
use std::collections::{BTreeMap, HashMap};
use tui_input::Input;

/// All that the screen depends on. [`update`](super::update()) alone changes it.
#[derive(Debug)]
pub struct Model {
    /// The screen that is shown.
    pub desk: Desk,
    /// What has the focus.
    pub mode: Mode,
    /// What has the focus again when an overlay closes, the nearest last.
    pub under: Vec<Mode>,
    /// The moment of the last event.
    pub now: Now,
    /// Columns and lines of the window.
    pub size: (u16, u16),
    /// The language of the screens.
    pub words: Words,
    /// The colours.
    pub theme: Theme,
    /// The initials of who works here.
    pub initials: String,
    /// Whether nothing of this store is kept.
    pub rehearsal: bool,
    /// The session; none until it was read.
    pub session: Option<Session>,
    /// The counts of the session.
    pub counts: Counts,
    /// The contributions.
    pub stream: Stream,
    /// What is under way to the disk.
    pub saving: Saving,
    /// What is to be pointed out.
    pub notice: Option<Notice>,
    /// The command palette.
    pub finder: Finder,
    /// The search.
    pub search: Search,
    /// The contribution that is shown in full.
    pub full: Option<Listed>,
    /// Lines scrolled in a page that lies over the desk.
    pub scroll: usize,
    /// How the note-takers get on.
    pub pulse: Vec<Pulse>,
    /// A `:` word, where a desk has no line of its own.
    pub command: Input,
    /// The home screen.
    pub home: HomeDesk,
    /// The floor desk.
    pub floor: FloorDesk,
    /// The notes desk.
    pub notes: Notes,
    /// Stop, wall, read-back and closing, as the desks share them.
    pub evening: Evening,
    /// The plan, what words may be used for, and the sheet.
    pub before: Before,
    /// What is still open and to be shown first, on the notes desk.
    pub open_end: Option<OpenEnd>,
    /// The terminal shows something else: everything is to be drawn anew.
    pub redraw: bool,
    /// What was typed since the desk is being left: it is meant for the next one.
    pub early: Vec<What>,
    /// Leave as soon as all that is under way is on the disk.
    pub leaving: bool,
    /// The loop ends.
    pub quitting: bool,
    /// What is to be opened when the loop has ended.
    pub outcome: Outcome,
}

/// What follows when a desk is left.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Outcome {
    /// Nothing: the program ends.
    #[default]
    Leave,
    /// The home screen.
    Home,
    /// A session, at a desk.
    Open {
        /// The session.
        session: SessionId,
        /// The desk.
        desk: Desk,
    },
    /// A session, on the notes desk, with what is still open of one sort.
    OpenEnd {
        /// The session.
        session: SessionId,
        /// What is to be shown first.
        end: OpenEnd,
    },
    /// A session, on the floor desk, with a page of what is settled before doors open.
    Before {
        /// The session.
        session: SessionId,
        /// The page.
        page: Page,
    },
}

impl Outcome {
    /// The desk to be opened, and its session; none where the program ends.
    pub fn place(self) -> Option<(Desk, Option<SessionId>)> {
        match self {
            Outcome::Leave => None,
            Outcome::Home => Some((Desk::Home, None)),
            Outcome::Open { session, desk } => Some((desk, Some(session))),
            Outcome::OpenEnd { session, .. } => Some((Desk::Notes, Some(session))),
            Outcome::Before { session, .. } => Some((Desk::Floor, Some(session))),
        }
    }

    /// What is to be shown first there.
    pub fn open_end(self) -> Option<OpenEnd> {
        match self {
            Outcome::OpenEnd { end, .. } => Some(end),
            _ => None,
        }
    }

    /// The page of what is settled before doors open that is to be shown first.
    pub fn page(self) -> Option<Page> {
        match self {
            Outcome::Before { page, .. } => Some(page),
            _ => None,
        }
    }
}

/// Figures as the screens read them: one look-up each.
#[derive(Clone, Debug, Default)]
pub struct Counts {
    /// The figures themselves.
    pub figures: Figures,
    /// All contributions.
    pub all: u64,
    /// Those without a theme.
    pub untagged: u64,
    themes: HashMap<String, u64>,
    voices: HashMap<String, u64>,
    most: u64,
}

impl Counts {
    /// Adds the figures up.
    pub fn new(figures: Figures) -> Counts {
        let mut themes: HashMap<String, u64> = HashMap::new();
        let mut voices: HashMap<String, u64> = HashMap::new();
        for (cell, n) in figures.cells() {
            match &cell.counted {
                Counted::Theme(id) => *themes.entry(id.clone()).or_default() += n,
                Counted::All => *voices.entry(cell.voice.clone()).or_default() += n,
                _ => {}
            }
        }
        let most = themes.values().copied().max().unwrap_or(0);
        Counts { all: figures.all(), untagged: figures.untagged(), themes, voices, most, figures }
    }

    /// How many have this theme.
    pub fn theme(&self, id: &str) -> u64 {
        self.themes.get(id).copied().unwrap_or(0)
    }

    /// How many have this voice; the empty voice is not stated.
    pub fn voice(&self, id: &str) -> u64 {
        self.voices.get(id).copied().unwrap_or(0)
    }

    /// The count of the theme that has the most: the full length of a bar.
    pub fn most(&self) -> u64 {
        self.most
    }
}

/// What is under way to the disk.
#[derive(Debug, Default)]
pub struct Saving {
    tickets: u64,
    /// What was asked and not yet answered, in the order asked.
    pub under_way: BTreeMap<Ticket, Asked>,
    /// When something was last saved.
    pub last: Option<Wall>,
    /// The ref of what was last captured.
    pub reference: Option<Ref>,
    /// Whether the last attempt failed.
    pub failed: bool,
}

/// What was asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asked {
    /// To capture these lines.
    Lines(Vec<String>),
    /// To change the wording that was typed as this line.
    Wording(String),
    /// To take this paper.
    Paper(Typed),
    /// Something else.
    Act,
}

impl Saving {
    /// A number for a new request.
    pub fn ticket(&mut self, asked: Asked) -> Ticket {
        self.tickets += 1;
        let ticket = Ticket(self.tickets);
        self.under_way.insert(ticket, asked);
        ticket
    }

    /// The lines under way, in the order in which they were typed.
    pub fn lines(&self) -> impl Iterator<Item = &String> {
        self.under_way.values().flat_map(|asked| match asked {
            Asked::Lines(lines) => lines.as_slice(),
            Asked::Wording(line) => std::slice::from_ref(line),
            Asked::Paper(_) | Asked::Act => &[],
        })
    }
}

/// How much something has to be noticed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// It was done.
    Done,
    /// It could not be done, and nothing is lost.
    Hint,
    /// Something was not saved.
    Error,
}

/// Something to be pointed out.
#[derive(Clone, Debug, PartialEq)]
pub struct Notice {
    /// What.
    pub message: Msg,
    /// How much.
    pub weight: Weight,
    /// When it goes by itself; an error stays.
    pub until: Option<i64>,
}

/// How long a notice stays: long enough to be read between two sentences.
const NOTICE_MS: i64 = 8_000;

impl Model {
    /// A desk before anything was read.
    pub fn new(desk: Desk, initials: &str, language: Lang, theme: Theme, now: Now) -> Model {
        Model {
            desk,
            mode: desk.mode(),
            under: Vec::new(),
            now,
            size: (80, 24),
            words: Words::new(language),
            theme,
            initials: initials.to_owned(),
            rehearsal: false,
            session: None,
            counts: Counts::default(),
            stream: Stream::default(),
            saving: Saving::default(),
            notice: None,
            finder: Finder::default(),
            search: Search::default(),
            full: None,
            scroll: 0,
            pulse: Vec::new(),
            command: Input::default(),
            home: HomeDesk::default(),
            floor: FloorDesk::default(),
            notes: Notes::default(),
            evening: Evening::default(),
            before: Before::default(),
            open_end: None,
            redraw: false,
            early: Vec::new(),
            leaving: false,
            quitting: false,
            outcome: Outcome::Leave,
        }
    }

    /// What a desk asks for when it opens.
    pub fn opening(&mut self) -> Vec<Effect> {
        if self.rehearsal {
            self.hint(msg("rehearsal-nothing-kept"));
        }
        let mut effects = match self.desk {
            Desk::Home => return self.refresh(),
            Desk::Wall => return evening::wall_opens(self),
            Desk::Floor => vec![Effect::LoadPulse, Effect::LoadChair, Effect::LoadDraft],
            Desk::Notes => vec![Effect::LoadDraft],
        };
        effects.extend([Effect::LoadSession, Effect::LoadFigures]);
        if self.desk == Desk::Notes
            && let Some(end) = self.open_end.take()
        {
            if end == OpenEnd::ToReword {
                effects.extend(notes::enter_to_reword(self));
                return effects;
            }
            self.mode = Mode::List;
            effects.push(self.stream.show(Filter::Open(end)));
            return effects;
        }
        effects.push(self.stream.show(Filter::All));
        effects.extend(before::opening(self));
        effects
    }

    /// What a desk asks for when something was written.
    pub fn refresh(&mut self) -> Vec<Effect> {
        let mut effects = match self.desk {
            Desk::Home => return vec![Effect::LoadSessions, Effect::LoadPlans],
            Desk::Wall => return evening::wall_needs(self),
            Desk::Floor => vec![Effect::LoadPulse, Effect::LoadChair],
            Desk::Notes => Vec::new(),
        };
        effects.extend([Effect::LoadSession, Effect::LoadFigures, self.stream.refresh()]);
        effects.extend(evening::needs(self));
        effects.extend(before::needs(self));
        if self.desk == Desk::Floor {
            effects.extend(ballot::needs(self));
        }
        effects
    }

    /// Asks for a command to be carried out.
    pub fn ask(&mut self, command: Command) -> Effect {
        Effect::Act { ticket: self.saving.ticket(Asked::Act), command }
    }

    /// Points something out.
    pub fn notify(&mut self, weight: Weight, message: Msg) {
        let until = (weight != Weight::Error).then_some(self.now.ms + NOTICE_MS);
        self.notice = Some(Notice { message, weight, until });
    }

    /// Says why something cannot be done.
    pub fn hint(&mut self, message: Msg) {
        self.notify(Weight::Hint, message);
    }

    /// Lays a mode over the one that has the focus.
    pub fn open(&mut self, mode: Mode) {
        self.under.push(self.mode);
        self.mode = mode;
        self.scroll = 0;
    }

    /// Closes what lies over the desk; back to what was under it.
    pub fn close(&mut self) {
        self.mode = self.under.pop().unwrap_or(self.desk.mode());
    }

    /// The mode of the desk itself, whatever lies over it.
    pub fn ground(&self) -> Mode {
        self.under.first().copied().unwrap_or(self.mode)
    }
}
