//! A line in, an answer out. What is answered as saved is on the disk.

use super::words::{self, Does, NoWord};
use crate::domain::grammar::{
    self, Context, Entry, Field, Line, Remark, StickyCommand, parse_line,
};
use crate::domain::words::capture_of;
use crate::domain::{Command, ContributionId, Lookup, Ref, Refusal, Session, SessionWords};
use crate::lang::{Lang, Msg, msg};
use crate::store::{ActError, Actor, CastPaper, Done, Reader, Store, StoreError};
use crate::text;
use crate::tui::backend::say::failed;
use crate::tui::event::Now;
use crate::tui::names;
use crate::tui::notes;
use crate::tui::words::Words;

/// What a line is taken to.
#[derive(Debug)]
pub struct Hall<'a> {
    /// Where it is written.
    pub store: &'a mut Store,
    /// Where it is looked up.
    pub reader: &'a Reader,
    /// The moment.
    pub now: Now,
}

/// What became of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It was done, or what was asked was told.
    Done,
    /// It was not: the rules say no, or the line cannot be read.
    Refused,
    /// The store could not.
    Failed,
    /// It was the last one.
    Left,
}

/// The answer to a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The sentences, one a line.
    pub lines: Vec<String>,
    /// What became of the line.
    pub outcome: Outcome,
    /// What the line captured.
    pub captured: Option<Ref>,
    /// Whether some of what was typed was not taken as it may have been meant.
    pub remarked: bool,
}

/// Why a line was not done.
#[derive(Debug)]
pub(super) enum No {
    /// In words.
    Said(Msg),
    /// In words, and what can be said instead.
    Choices(Msg, Vec<String>),
    /// The store could not.
    Store(StoreError),
}

impl From<Msg> for No {
    fn from(message: Msg) -> Self {
        No::Said(message)
    }
}

impl From<Refusal> for No {
    fn from(refusal: Refusal) -> Self {
        No::Said(refusal.message())
    }
}

impl From<StoreError> for No {
    fn from(error: StoreError) -> Self {
        No::Store(error)
    }
}

impl From<ActError> for No {
    fn from(error: ActError) -> Self {
        match error {
            ActError::Refused(refusal) => refusal.into(),
            ActError::Store(error) => error.into(),
        }
    }
}

/// Someone at work on a session, line by line.
#[derive(Debug)]
pub struct Desk {
    pub(super) session: Session,
    pub(super) who: Actor,
    pub(super) words: Words,
    context: Context,
    /// What this desk captured last.
    pub(super) last: Option<ContributionId>,
    /// The paper that this desk cast last, in an open ballot.
    pub(super) paper: Option<CastPaper>,
    /// What was suggested last.
    pub(super) suggested: super::suggest::Suggested,
    /// What the line being taken captured.
    pub(super) captured: Option<Ref>,
    remarked: bool,
}

impl Desk {
    /// A desk that has nothing written down yet.
    pub fn new(session: Session, who: Actor, lang: Lang) -> Self {
        let words = Words::new(lang);
        let context = Context::default();
        let suggested = super::suggest::Suggested::default();
        Desk {
            session,
            who,
            words,
            context,
            last: None,
            paper: None,
            suggested,
            captured: None,
            remarked: false,
        }
    }

    /// The session as this desk sees it.
    pub fn session(&self) -> &Session {
        &self.session
    }

    pub(super) fn words(&self) -> Words {
        self.words
    }

    /// Takes over what others did to the session.
    pub fn refresh(&mut self, session: Session) {
        self.session = session;
    }

    /// What is said first: which session, where it stands, what to do.
    pub fn greeting(&mut self, hall: &mut Hall<'_>) -> Vec<String> {
        let details = &self.session.details;
        let title = text::harmless_line(&details.title).into_owned();
        let mut lines = vec![match details.place.is_empty() {
            true => self.say(msg("plain-session").with("title", title)),
            false => {
                let place = text::harmless_line(&details.place).into_owned();
                self.say(msg("plain-session-at").with("title", title).with("place", place))
            }
        }];
        // Where that cannot be read, what follows says so.
        if hall.reader.is_rehearsal().unwrap_or_default() {
            lines.push(self.words.id("rehearsal-nothing-kept").to_owned());
        }
        lines.extend(self.time(hall.now.ms));
        match self.counts(hall) {
            Ok(counts) => lines.push(counts),
            Err(no) => lines.extend(self.told(no)),
        }
        lines.push(self.words.id("plain-how").to_owned());
        lines
    }

    /// Takes one line.
    pub fn take(&mut self, hall: &mut Hall<'_>, line: &str) -> Answer {
        (self.captured, self.remarked) = (None, false);
        let taken = self.read(hall, line);
        let (captured, remarked) = (self.captured, self.remarked);
        let (lines, outcome) = match taken {
            Ok(done) => done,
            Err(no) => {
                let outcome = match &no {
                    No::Store(_) => Outcome::Failed,
                    No::Said(_) | No::Choices(..) => Outcome::Refused,
                };
                let mut lines = self.told(no);
                // What comes through a pipe may be nowhere else.
                if !line.trim_start().starts_with(':') && !line.trim().is_empty() {
                    let line = text::harmless_line(line).into_owned();
                    lines.push(self.say(msg("plain-the-line").with("line", line)));
                }
                (lines, outcome)
            }
        };
        // An answer repeats what was typed, here and elsewhere.
        let harmless = |line: String| text::harmless_line(&line).into_owned();
        let lines = lines.into_iter().map(harmless).collect();
        Answer { lines, outcome, captured, remarked }
    }

    /// A line that is no text.
    pub fn not_text(&self, bytes: &[u8]) -> Answer {
        let line = String::from_utf8_lossy(bytes);
        let line = text::harmless_line(&line).into_owned();
        let lines = vec![
            self.words.id("plain-not-text").to_owned(),
            self.say(msg("plain-the-line").with("line", line)),
        ];
        Answer { lines, outcome: Outcome::Refused, captured: None, remarked: true }
    }

    /// Says good-bye.
    pub fn leave(&mut self, hall: &mut Hall<'_>) -> Answer {
        let lines = match self.counts(hall) {
            Ok(counts) => vec![counts, self.words.id("plain-left").to_owned()],
            Err(no) => self.told(no),
        };
        Answer { lines, outcome: Outcome::Left, captured: None, remarked: false }
    }

    fn read(&mut self, hall: &mut Hall<'_>, line: &str) -> Result<(Vec<String>, Outcome), No> {
        let done = |lines| Ok((lines, Outcome::Done));
        let parsed = parse_line(line, &self.vocabulary());
        match parsed {
            Line::Empty => done(Vec::new()),
            Line::Contribution(entry) => done(self.capture(hall, line, entry)?),
            Line::MarksOnly(entry) => done(self.mark_last(hall, entry)?),
            Line::Sticky(command) => done(self.set_context(command)?),
            Line::BadSticky { word, rest, .. } if rest.is_empty() => match word.as_str() {
                "phase" => done(self.phase()),
                "voice" => done(self.choices_of(Does::Voice)),
                _ => Err(msg("hint-missing-word").with("word", word).into()),
            },
            Line::BadSticky { word, rest, .. } => {
                let message = msg("plain-bad-word").with("word", &word).with("rest", rest);
                let choices = match Field::Voice.word() == word {
                    true => self.choices_of(Does::Voice),
                    false => Vec::new(),
                };
                Err(No::Choices(message, choices))
            }
            Line::Command { word, rest } => match words::look_up(&word) {
                Ok(Does::Quit) => {
                    let answer = self.leave(hall);
                    Ok((answer.lines, answer.outcome))
                }
                Ok(does) => done(self.carry_out(hall, does, rest.trim())?),
                Err(NoWord::Unknown) => Err(msg("plain-no-such-word").with("word", word).into()),
                Err(NoWord::NeedsAScreen) => {
                    Err(msg("plain-needs-a-screen").with("word", word).into())
                }
                Err(NoWord::Several(near)) => {
                    let near: Vec<_> = near.into_iter().map(|word| format!(":{word}")).collect();
                    let near = near.join(", ");
                    Err(msg("hint-several-words").with("word", word).with("words", near).into())
                }
            },
        }
    }

    fn capture(
        &mut self,
        hall: &mut Hall<'_>,
        line: &str,
        entry: Entry,
    ) -> Result<Vec<String>, No> {
        let mut resolved = Vec::new();
        for reference in &entry.answers {
            resolved.push((*reference, self.find(hall, reference)?.first().copied()));
        }
        let mut remarks: Vec<String> =
            entry.remarks.iter().map(|remark| self.remark(line, remark)).collect();
        let (capture, unknown) = capture_of(entry, &self.context, |wanted| {
            resolved.iter().find(|(one, _)| one == wanted).and_then(|(_, id)| *id)
        });
        let unknown: Vec<String> = unknown.iter().map(ToString::to_string).collect();
        if !unknown.is_empty() {
            remarks.push(self.say(msg("plain-without-link").with("refs", unknown.join(", "))));
        }
        let done = self.act(hall, Command::Capture(Box::new(capture)))?;
        let Some((id, reference)) = done.captured.first().copied() else { return Ok(remarks) };
        (self.last, self.captured) = (Some(id), Some(reference));
        self.remarked = !remarks.is_empty();
        let row = hall.reader.listed(id)?;
        let kind = row.map_or("", |row| self.words.id(names::kind(row.contribution.kind)));
        let saved = msg("plain-saved").with("ref", reference.to_string()).with("kind", kind);
        remarks.insert(0, self.say(saved));
        Ok(remarks)
    }

    /// A line of marks alone goes to the contribution before it.
    fn mark_last(&mut self, hall: &mut Hall<'_>, entry: Entry) -> Result<Vec<String>, No> {
        let id = self.last.ok_or_else(|| msg("hint-nothing-yet"))?;
        let commands = notes::marks(id, entry);
        // Whoever repeats a mark is not refused the marks beside it.
        let mut refused = None;
        for command in commands {
            match self.act(hall, command) {
                Ok(_) => {}
                Err(No::Said(message)) => refused = Some(message),
                Err(other) => return Err(other),
            }
        }
        let mut lines: Vec<String> = refused.map(|message| self.say(message)).into_iter().collect();
        lines.extend(self.row(hall, id)?);
        Ok(lines)
    }

    fn set_context(&mut self, command: StickyCommand) -> Result<Vec<String>, No> {
        let most = self.session.plan.phases.len();
        if matches!(command, StickyCommand::Phase(nth) if nth > most) {
            return Err(msg("hint-no-such-phase").with("most", most).into());
        }
        self.context.apply(command);
        let labels = self.context.labels().into_iter().map(|(field, value)| {
            self.say(match field {
                Field::Table => msg("context-table").with("value", value),
                Field::Phase => msg("context-phase").with("value", value),
                Field::Seat => msg("context-seat").with("value", value),
                Field::Slip => msg("context-slip").with("value", value),
                Field::Voice => msg("context-voice").with("value", self.voice_title(&value)),
                Field::Language => msg("context-language").with("value", value),
            })
        });
        let labels: Vec<String> = labels.collect();
        Ok(vec![match labels.is_empty() {
            true => self.words.id("plain-context-none").to_owned(),
            false => self.say(msg("plain-context").with("context", labels.join(", "))),
        }])
    }

    /// Carries out a command, and knows the session as it is afterwards.
    pub(super) fn act(&mut self, hall: &mut Hall<'_>, command: Command) -> Result<Done, No> {
        // What is about contributions leaves the session itself as it was; a seat
        // that a line names for the first time matters to no answer.
        let runs = command.names().is_empty() && !matches!(command, Command::Capture(_));
        let done = hall.store.act(self.session.id, &self.who, command, hall.now)?;
        if runs && let Some(session) = hall.reader.session(self.session.id)? {
            self.session = session;
        }
        Ok(done)
    }

    /// What the lines of this session may name.
    pub(super) fn vocabulary(&self) -> SessionWords<'_> {
        SessionWords {
            plan: &self.session.plan,
            codebook: &self.session.codebook,
            languages: &self.session.details.languages,
            lang: self.words.language(),
        }
    }

    /// The contributions of this session that a ref names and that are not taken back.
    pub(super) fn find(
        &self,
        hall: &Hall<'_>,
        reference: &Ref,
    ) -> Result<Vec<ContributionId>, StoreError> {
        let mut found = Vec::new();
        for id in hall.reader.find_ref(Some(self.session.id), reference)? {
            if hall.reader.listed(id)?.is_some_and(|row| row.contribution.is_visible()) {
                found.push(id);
            }
        }
        Ok(found)
    }

    pub(super) fn say(&self, message: Msg) -> String {
        self.words.say(&message)
    }

    /// What was looked up, or why it was not found; `of` lists what there is.
    pub(super) fn found<T>(&self, it: Lookup<T>, word: &str, of: Does) -> Result<T, No> {
        match it {
            Lookup::Found(it) => Ok(it),
            Lookup::Ambiguous(candidates) => {
                let candidates = candidates.join(", ");
                Err(msg("plain-could-be").with("word", word).with("words", candidates).into())
            }
            Lookup::Unknown => {
                let message = msg("plain-not-found").with("word", word);
                Err(No::Choices(message, self.choices_of(of)))
            }
        }
    }

    fn told(&self, no: No) -> Vec<String> {
        match no {
            No::Said(message) => vec![self.say(message)],
            No::Choices(message, choices) => {
                let mut lines = vec![self.say(message)];
                lines.extend(choices);
                lines
            }
            No::Store(error) => {
                let why = self.say(failed(&error));
                vec![self.say(msg("plain-failed").with("why", why))]
            }
        }
    }

    fn remark(&self, line: &str, remark: &Remark) -> String {
        let mark = line.get(remark.span()).unwrap_or_default();
        let mark = text::harmless_line(mark).into_owned();
        self.say(match remark {
            grammar::Remark::AmbiguousMark { candidates, .. } => {
                msg("remark-ambiguous").with("mark", mark).with("candidates", candidates.join(", "))
            }
            grammar::Remark::StrandedMark { .. } => msg("remark-stranded").with("mark", mark),
            grammar::Remark::DuplicateMark { .. } => msg("remark-duplicate").with("mark", mark),
            _ => msg("remark-unknown").with("mark", mark),
        })
    }
}
