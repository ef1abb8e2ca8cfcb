//! The one thread that writes: takes commands one after the other, answers when
//! what was done is on the disk.

use super::WriterClock;
use super::say;
use crate::domain::act::{SessionDetails, SessionOpened};
use crate::domain::contribution::Listed;
use crate::domain::floor::ballot::Question;
use crate::domain::words::capture_of;
use crate::domain::{Capture, Command, ContributionId, Ref, SessionId};
use crate::lang::{Msg, msg};
use crate::plans;
use crate::store::{
    ActError, Actor, CastPaper, Done, Draft, Reader, Store, StoreError, new_session_id,
};
use crate::tui::about::{self, About};
use crate::tui::effect::{Effect, Line, Ticket};
use crate::tui::event::What;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::time::{Duration, Instant};

/// How often it looks whether a program that held up an erasure has let go.
const ERASING: Duration = Duration::from_secs(1);

/// Something to be written.
pub(super) struct Job {
    pub(super) session: SessionId,
    pub(super) effect: Effect,
}

/// What the thread works with.
pub(super) struct Writer {
    store: Store,
    /// Where refs are looked up; opened with the first that is typed.
    lookup: Option<Reader>,
    actor: Actor,
    draft_desk: String,
    /// Tells when something is written.
    clock: WriterClock,
    inbox: Sender<What>,
    /// What an erasure did whose words may still stand in the journal.
    held_up: Option<Done>,
    /// The paper that was cast last from here.
    paper: Option<CastPaper>,
    /// When it was last looked at whether that can be finished.
    looked: Instant,
}

impl Writer {
    pub(super) fn new(
        store: Store,
        actor: Actor,
        draft_desk: String,
        clock: WriterClock,
        inbox: Sender<What>,
    ) -> Writer {
        let (held_up, paper, looked) = (None, None, Instant::now());
        Writer { store, lookup: None, actor, draft_desk, clock, inbox, held_up, paper, looked }
    }

    /// Works until nobody can ask any more, and everything asked is written.
    /// Meanwhile it goes on with an erasure that another program holds up.
    pub(super) fn run(mut self, jobs: &Receiver<Job>) {
        loop {
            let job = jobs.recv_timeout(ERASING);
            if self.looked.elapsed() >= ERASING {
                self.go_on_erasing();
            }
            let Job { session, effect } = match job {
                Ok(job) => job,
                Err(RecvTimeoutError::Timeout) => continue,
                Err(RecvTimeoutError::Disconnected) => return,
            };
            let answer = self.carry_out(session, effect);
            // A desk that is gone needs no answer; what it asked is done all the same.
            let _ = answer.map(|answer| self.inbox.send(answer));
        }
    }

    /// Does what was asked; the answer, where there is one.
    pub(super) fn carry_out(&mut self, session: SessionId, effect: Effect) -> Option<What> {
        match effect {
            Effect::Capture { ticket, lines } => Some(self.capture(session, ticket, lines)),
            Effect::Act { ticket, command } => Some(self.act(session, ticket, command, Vec::new())),
            Effect::ActOn { ticket, of, other, about } => {
                Some(self.act_on(session, ticket, (of, other), about))
            }
            Effect::MakeSession { ticket, plan, details } => {
                Some(self.make(ticket, &plan, details))
            }
            Effect::OpenBallot { ticket, refs, question } => {
                Some(self.open_ballot(session, ticket, &refs, question))
            }
            Effect::CastPaper { ticket, ballot, seat, paper } => {
                let now = (self.clock)();
                let cast = self.store.cast_paper(session, ballot, seat.as_deref(), &paper, now);
                Some(done(ticket, cast.map(|cast| self.paper = Some(cast))))
            }
            Effect::TakeBackPaper { ticket } => Some(match self.paper.take() {
                Some(paper) => {
                    let now = (self.clock)();
                    done(ticket, self.store.take_back_paper(session, &paper, now))
                }
                None => What::Refused { ticket, why: msg("hint-nothing-to-correct") },
            }),
            Effect::CountVotes { ticket, ballot, counts } => {
                let now = (self.clock)();
                let mut counts = counts.iter();
                let kept =
                    counts.try_for_each(|it| self.store.count_votes(session, ballot, it, now));
                Some(done(ticket, kept))
            }
            Effect::SaveDraft(draft) => {
                let draft = Draft {
                    desk: self.draft_desk.clone(),
                    session,
                    text: draft.text,
                    context: draft.context,
                    wall: (self.clock)().wall.ms,
                };
                unkept(self.store.save_draft(&draft))
            }
            Effect::CountTags { from_now } => {
                Some(match self.store.count_tags_from_now(from_now) {
                    Ok(()) => What::Told(say::counted(from_now)),
                    Err(error) => What::Unreadable(say::failed(&error)),
                })
            }
            Effect::DropDraft => unkept(self.store.drop_draft(&self.draft_desk)),
            Effect::ClearDraft => unkept(self.store.clear_draft(&self.draft_desk)),
            _ => None,
        }
    }

    /// Tries to finish what erasures there are, also those of other programs, and
    /// says when one of ours is.
    fn go_on_erasing(&mut self) {
        if self.store.finish_erasure().unwrap_or(false)
            && let Some(done) = self.held_up.take()
        {
            let done = Done { erasure_unfinished: false, ..done };
            let news = say::erased(&done).unwrap_or_else(|| msg("erasure-finished"));
            let _ = self.inbox.send(What::Told(news));
        }
        self.looked = Instant::now();
    }

    /// Where refs are looked up; opened with the first one.
    fn lookup(&mut self) -> Result<&mut Reader, StoreError> {
        let lookup = match self.lookup.take() {
            Some(lookup) => lookup,
            None => self.store.reader()?,
        };
        Ok(self.lookup.insert(lookup))
    }

    fn capture(&mut self, session: SessionId, ticket: Ticket, lines: Vec<Line>) -> What {
        let mut captures: Vec<Capture> = Vec::with_capacity(lines.len());
        let mut unknown: Vec<Ref> = Vec::new();
        for Line { entry, context } in lines {
            let mut failed = None;
            let (capture, not_found) = capture_of(entry, &context, |reference| {
                match self.lookup().and_then(|it| it.find_ref(Some(session), reference)) {
                    // A ref that could be two contributions is as good as none.
                    Ok(found) if found.len() == 1 => found.first().copied(),
                    Ok(_) => None,
                    Err(error) => {
                        failed = Some(error);
                        None
                    }
                }
            });
            if let Some(error) = failed {
                return What::Failed { ticket, why: say::failed(&error) };
            }
            captures.push(capture);
            unknown.extend(not_found);
        }
        let command = match captures.len() {
            1 => captures.pop().map(|capture| Command::Capture(Box::new(capture))),
            _ => Some(Command::CaptureAll { from: "paste".to_owned(), captures }),
        };
        match command {
            Some(command) => self.act(session, ticket, command, unknown),
            None => What::Refused { ticket, why: msg("refused-nothing-said") },
        }
    }

    /// Opens a ballot on contributions that are named by their refs.
    fn open_ballot(
        &mut self,
        session: SessionId,
        ticket: Ticket,
        refs: &[Ref],
        question: Question,
    ) -> What {
        let mut options: Vec<ContributionId> = Vec::with_capacity(refs.len());
        for reference in refs {
            match self.lookup().and_then(|lookup| lookup.find_ref(Some(session), reference)) {
                Ok(found) if found.len() == 1 => options.extend(found),
                Ok(_) => {
                    let why = msg("hint-ballot-ref").with("word", reference.to_string());
                    return What::Refused { ticket, why };
                }
                Err(error) => return What::Failed { ticket, why: say::failed(&error) },
            }
        }
        let command = Command::OpenBallot(Question { options, ..question });
        self.act(session, ticket, command, Vec::new())
    }

    /// Makes a session of a plan. What cannot be made says why.
    fn make(&mut self, ticket: Ticket, plan: &str, details: SessionDetails) -> What {
        let refused =
            |why: String| What::Refused { ticket, why: msg("home-not-made").with("why", why) };
        let plan = match plans::load(plan) {
            Ok(plan) => plan,
            Err(error) => return refused(error.to_string()),
        };
        let codebook = match plans::codebook::find(&plan.codebook) {
            Ok(codebook) => codebook,
            Err(error) => return refused(error.to_string()),
        };
        let session = match new_session_id() {
            Ok(id) => id,
            Err(error) => return What::Failed { ticket, why: say::failed(&error) },
        };
        let opened = Box::new(SessionOpened { plan, codebook, details });
        let now = (self.clock)();
        match self.store.act(session, &self.actor, Command::OpenSession(opened), now) {
            Ok(_) => What::Made { ticket, session },
            Err(ActError::Refused(refusal)) => What::Refused { ticket, why: refusal.message() },
            Err(ActError::Store(error)) => What::Failed { ticket, why: say::failed(&error) },
        }
    }

    fn act(
        &mut self,
        session: SessionId,
        ticket: Ticket,
        command: Command,
        unknown: Vec<Ref>,
    ) -> What {
        let redo = command == Command::Redo;
        let now = (self.clock)();
        match self.store.act(session, &self.actor, command, now) {
            Ok(done) => {
                let undone = done.undone.is_some();
                let news = match (&done.undone, unknown.is_empty()) {
                    (Some(_), _) if done.others_had_worked_on_it => {
                        Some(msg("undid-others-had-worked-on-it"))
                    }
                    (Some(act), _) => Some(say::undone(act, redo)),
                    (None, false) => Some(say::unknown(&unknown)),
                    (None, true) => say::erased(&done),
                };
                let captured = done.captured.clone();
                if done.erasure_unfinished {
                    self.held_up = Some(done);
                }
                What::Saved { ticket, captured, news, undone }
            }
            Err(ActError::Refused(refusal)) => What::Refused { ticket, why: refusal.message() },
            Err(ActError::Store(error)) => What::Failed { ticket, why: say::failed(&error) },
        }
    }
}

impl Writer {
    /// Says something of a contribution that is named by its ref.
    fn act_on(
        &mut self,
        session: SessionId,
        ticket: Ticket,
        (of, other): (Ref, Option<Ref>),
        about: About,
    ) -> What {
        let found = self.named(session, &of).and_then(|of| {
            let other = other.map(|other| self.named(session, &other)).transpose()?;
            Ok((of, other))
        });
        let (before, other) = match found {
            Ok(found) => found,
            Err(ActOnError::Named(why)) => return What::Refused { ticket, why },
            Err(ActOnError::Store(error)) => {
                return What::Failed { ticket, why: say::failed(&error) };
            }
        };
        let done = about::done(&about, &before, other.as_ref().map(|row| row.reference));
        let other = other.map(|row| row.contribution.id);
        for command in about.commands(&before.contribution, other) {
            match self.act(session, ticket, command, Vec::new()) {
                What::Saved { .. } => {}
                not_saved => return not_saved,
            }
        }
        What::Saved { ticket, captured: Vec::new(), news: Some(done), undone: false }
    }

    /// The contribution that a ref names.
    fn named(&mut self, session: SessionId, reference: &Ref) -> Result<Listed, ActOnError> {
        let mut found = Vec::new();
        let lookup = self.lookup()?;
        for id in lookup.find_ref(Some(session), reference)? {
            found.extend(lookup.listed(id)?.filter(|row| row.contribution.is_visible()));
        }
        let several: Vec<String> = found.iter().map(|row| row.reference.to_string()).collect();
        match (found.pop(), found.is_empty()) {
            (Some(row), true) => Ok(row),
            (None, _) => {
                let why = msg("hint-no-such-ref").with("ref", reference.to_string());
                Err(ActOnError::Named(why))
            }
            (Some(_), false) => {
                let (word, words) = (reference.to_string(), several.join(", "));
                let why = msg("plain-could-be").with("word", word).with("words", words);
                Err(ActOnError::Named(why))
            }
        }
    }
}

/// Why nothing was said of a contribution.
enum ActOnError {
    /// The ref names none, or several.
    Named(Msg),
    /// It could not be looked up.
    Store(StoreError),
}

impl From<StoreError> for ActOnError {
    fn from(error: StoreError) -> Self {
        ActOnError::Store(error)
    }
}

/// The answer to what is not in the log.
fn done(ticket: Ticket, done: Result<(), ActError>) -> What {
    match done {
        Ok(()) => What::Saved { ticket, captured: Vec::new(), news: None, undone: false },
        Err(ActError::Refused(refusal)) => What::Refused { ticket, why: refusal.message() },
        Err(ActError::Store(error)) => What::Failed { ticket, why: say::failed(&error) },
    }
}

/// A draft that could not be kept is said; the line itself is still on the screen.
fn unkept(kept: Result<(), StoreError>) -> Option<What> {
    kept.err().map(|error| What::Unreadable(say::failed(&error)))
}
