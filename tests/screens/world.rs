//! A small world in memory: enough rows, tags and refusals for a desk to be
//! driven. The rules themselves are tested elsewhere.

use std::collections::BTreeMap;
use townhall::domain::act::{Act, Detail, Field, LinkKind, SessionDetails};
use townhall::domain::contribution::{Derived, Listed, Status, Tag, derive};
use townhall::domain::decide::{Planned, Seen, decide};
use townhall::domain::event::{Event as LogEvent, Header, Order};
use townhall::domain::figures::{Figures, cells};
use townhall::domain::floor::Floor;
use townhall::domain::floor::ballot::{Cast, Count, Paper, Question};
use townhall::domain::floor::seats::{SeatSecret, Seats};
use townhall::domain::floor::sheet::Sheet;
use townhall::domain::open_end::OpenEnd;
use townhall::domain::time::{Hlc, Wall};
use townhall::domain::undo::Undoable;
use townhall::domain::words::capture_of;
use townhall::domain::{
    Command, Contribution, ContributionId, DeviceId, Kind, Mark, Mode, ReadBack, Ref, Refusal,
    Session, SessionId,
};
use townhall::lang::{Msg, msg};
use townhall::store::{CastSoFar, Direction, Filter, OpenEnds};
use townhall::suggest::Suggestion;
use townhall::tui::about::{About, done};
use townhall::tui::effect::Line;
use townhall::tui::rows::{
    BallotRows, Cast as CastView, Draft, Page, PageWanted, PlanRow, Pulse, SessionRow,
};
use townhall::tui::{Effect, Event, Now, Ticket, What};

/// What is suggested for words.
type Suggests = Box<dyn Fn(&str) -> Suggestion>;

/// Rows in memory, with what can go wrong.
pub(crate) struct World {
    pub(crate) session: Session,
    pub(crate) rows: Vec<Listed>,
    pub(crate) draft: Option<Draft>,
    /// What home lists.
    pub(crate) sessions: Vec<SessionRow>,
    /// The sessions that were made: plan and details.
    pub(crate) made: Vec<(String, SessionDetails)>,
    /// Writing fails, as with a full disk.
    pub(crate) failing: bool,
    /// Answers are held back until asked for.
    pub(crate) slow: bool,
    pub(crate) held: Vec<Event>,
    /// Every draft that was kept, with its time.
    pub(crate) drafts: Vec<(i64, String)>,
    /// How often each kind of effect was asked for.
    pub(crate) asked: BTreeMap<&'static str, usize>,
    /// How the note-takers of other laptops get on.
    pub(crate) others: Vec<Pulse>,
    /// What was cast in the open ballot: seats with their papers, and counts.
    pub(crate) papers: Vec<(Option<String>, Paper)>,
    pub(crate) counts: Vec<Count>,
    /// What is suggested for words; nothing answers without it.
    pub(crate) suggests: Option<Suggests>,
    undo: Vec<Kept>,
    redo: Vec<Kept>,
    seq: u64,
}

/// What an undo brings back.
type Kept = (Vec<Listed>, Session);

/// Whether a command is about contributions that are there, or an undo.
fn is_about_rows(command: &Command) -> bool {
    matches!(
        command,
        Command::Set { .. }
            | Command::Seat { .. }
            | Command::Reword { .. }
            | Command::Paraphrase { .. }
            | Command::Scrub { .. }
            | Command::Withdraw(_)
            | Command::Detail { .. }
            | Command::Tag { .. }
            | Command::Address { .. }
            | Command::Link { .. }
            | Command::Undo
            | Command::Redo
    )
}

/// The plans that come with the program.
fn plans() -> Vec<PlanRow> {
    let row = |(name, text): (&str, &str)| {
        let plan = townhall::plans::read(text, std::path::Path::new(name)).ok().map(Box::new);
        PlanRow { name: name.to_owned(), own: false, plan }
    };
    townhall::plans::built_in::PLANS.into_iter().map(row).collect()
}

pub(crate) const DEVICE: DeviceId = DeviceId([7; 16]);

impl World {
    pub(crate) fn new() -> World {
        let plan = townhall::plans::load("town-hall-stack").unwrap();
        let codebook = townhall::plans::codebook::find("cities-migration-2020").unwrap();
        let phases = plan.phases.len();
        let session = Session {
            id: SessionId([1; 16]),
            details: SessionDetails {
                title: "Town hall, Harbour district".into(),
                place: "Harbour school".into(),
                date: "2026-11-23".into(),
                start: "18:30".into(),
                languages: vec!["en".into(), "ti".into(), "ar".into()],
                expected: Some(40),
                ..SessionDetails::default()
            },
            plan,
            codebook,
            floor: Floor::new(DEVICE, phases, false),
            seats: Seats::new(Some(SeatSecret::new([7; 16]))),
            sheet: Sheet::default(),
            last_slip: Default::default(),
            upto: Order { at: Hlc(0), device: DEVICE, seq: 0 },
        };
        World {
            session,
            rows: Vec::new(),
            draft: None,
            sessions: Vec::new(),
            made: Vec::new(),
            failing: false,
            slow: false,
            held: Vec::new(),
            drafts: Vec::new(),
            asked: BTreeMap::new(),
            others: Vec::new(),
            papers: Vec::new(),
            counts: Vec::new(),
            suggests: None,
            undo: Vec::new(),
            redo: Vec::new(),
            seq: 0,
        }
    }

    /// With another session, or the same in another state.
    pub(crate) fn of(session: Session) -> World {
        World { session, ..World::new() }
    }

    pub(crate) fn perform(&mut self, effect: Effect, now: Now) -> Option<Event> {
        let name = match &effect {
            Effect::Capture { .. } => "capture",
            Effect::Act { .. } | Effect::ActOn { .. } => "act",
            Effect::LoadSession => "session",
            Effect::LoadFigures => "figures",
            Effect::LoadPage(_) => "page",
            Effect::LoadDraft => "load draft",
            Effect::Enter(_) => "enter",
            Effect::LoadPulse => "pulse",
            Effect::LoadChair => "chair",
            Effect::LoadSessions => "sessions",
            Effect::LoadPlans => "plans",
            Effect::MakeSession { .. } => "make",
            Effect::Search { .. } => "search",
            Effect::SaveDraft(_) | Effect::ClearDraft | Effect::DropDraft => "draft",
            Effect::LoadLately { .. } => "lately",
            Effect::LoadPicked => "picked",
            Effect::LoadOpenEnds => "open ends",
            Effect::LoadLines(_) => "lines",
            Effect::LoadRefs(_) => "refs",
            Effect::OpenBallot { .. } => "open ballot",
            Effect::CastPaper { .. } => "paper",
            Effect::TakeBackPaper { .. } => "take back",
            Effect::CountVotes { .. } => "count",
            Effect::LoadBallots => "ballots",
            Effect::LoadVotes(_) => "votes",
            Effect::Suggest(_) => "suggest",
            Effect::CountTags { .. } => "count tags",
        };
        *self.asked.entry(name).or_default() += 1;
        let writes =
            matches!(effect, Effect::Capture { .. } | Effect::Act { .. } | Effect::ActOn { .. });
        let answer = Event::new(now, self.answer(effect, now)?);
        if self.slow && writes {
            self.held.push(answer);
            return None;
        }
        Some(answer)
    }

    fn answer(&mut self, effect: Effect, now: Now) -> Option<What> {
        Some(match effect {
            Effect::Capture { ticket, .. }
            | Effect::Act { ticket, .. }
            | Effect::ActOn { ticket, .. }
            | Effect::CastPaper { ticket, .. }
            | Effect::CountVotes { ticket, .. }
                if self.failing =>
            {
                What::Failed { ticket, why: msg("failed-full") }
            }
            Effect::ActOn { ticket, of, other, about } => self.act_on(ticket, of, other, about),
            Effect::Capture { ticket, lines } => self.capture(ticket, lines, now),
            Effect::Act { ticket, command } if is_about_rows(&command) => self.act(ticket, command),
            Effect::Act { ticket, command } => self.run(ticket, command, now),
            Effect::LoadSession => What::Session(Box::new(self.session.clone())),
            Effect::LoadFigures => {
                let mut counts = BTreeMap::new();
                for row in &self.rows {
                    for cell in cells(&row.contribution) {
                        *counts.entry(cell).or_insert(0u64) += 1;
                    }
                }
                What::Figures(Box::new(Figures::new(counts)))
            }
            Effect::LoadPage(wanted) => What::Page(self.page(wanted)),
            Effect::Search { serial, query, limit, .. } => {
                let query = query.to_lowercase();
                let fits =
                    |row: &&Listed| row.contribution.words.text.to_lowercase().contains(&query);
                let rows = self.shown().rev().filter(fits).take(limit).cloned().collect();
                What::Found { serial, rows }
            }
            Effect::Suggest(text) => {
                let suggestion = Box::new(self.suggests.as_ref()?(&text));
                What::Suggested { text, suggestion }
            }
            Effect::CountTags { from_now: true } => What::Told(msg("done-suggest-forget")),
            Effect::CountTags { from_now: false } => What::Told(msg("done-suggest-remember")),
            Effect::LoadDraft => What::DraftFound(self.draft.clone()?),
            Effect::Enter(_) => return None,
            Effect::LoadPulse => What::Pulse(self.pulse()),
            Effect::LoadChair => What::Chair { here: self.session.floor.chair == DEVICE },
            Effect::LoadSessions => What::Sessions(self.sessions.clone()),
            Effect::LoadPlans => What::Plans(plans()),
            Effect::MakeSession { ticket, .. } if self.failing => {
                What::Failed { ticket, why: msg("failed-full") }
            }
            Effect::MakeSession { ticket, plan, details } => {
                self.made.push((plan, details));
                What::Made { ticket, session: self.session.id }
            }
            Effect::SaveDraft(draft) => {
                self.drafts.push((now.ms, draft.text.clone()));
                self.draft = Some(draft);
                return None;
            }
            Effect::LoadLately { turn, since_ms } => {
                let said = |row: &&Listed| {
                    let it = &row.contribution;
                    if turn.is_some() { it.turn == turn } else { it.order.at.ms() >= since_ms }
                };
                What::Lately(self.shown().filter(said).cloned().collect())
            }
            Effect::LoadPicked => What::Picked(self.picked()),
            Effect::LoadOpenEnds => {
                let rows = self.rows.len() as u64;
                let count = |end| {
                    let filter = Filter::Open(end);
                    let direction = Direction::Older;
                    let wanted = PageWanted { filter, from: None, direction, limit: usize::MAX };
                    self.page(wanted).rows.len() as u64
                };
                let counts = OpenEnd::ALL.map(|end| (end, count(end))).into();
                let not_read_back = rows - self.picked().len() as u64;
                What::OpenEnds(OpenEnds { counts, only_counted: 2, not_read_back })
            }
            Effect::LoadRefs(refs) => {
                let row = |wanted: &Ref| self.shown().find(|row| row.reference == *wanted).cloned();
                What::Refs(refs.into_iter().map(|it| (it, row(&it))).collect())
            }
            Effect::LoadLines(ids) => {
                let wanted = |row: &&Listed| ids.contains(&row.contribution.id);
                What::Lines(self.rows.iter().filter(wanted).cloned().collect())
            }
            Effect::OpenBallot { ticket, refs, question } => {
                let row = |it: &Ref| self.rows.iter().find(|row| row.reference == *it);
                let found: Vec<&Listed> = refs.iter().filter_map(row).collect();
                if found.len() < refs.len() {
                    let why = msg("hint-ballot-ref").with("word", refs[0].to_string());
                    return Some(What::Refused { ticket, why });
                }
                let options = found.iter().map(|row| row.contribution.id).collect();
                self.run(ticket, Command::OpenBallot(Question { options, ..question }), now)
            }
            Effect::CastPaper { ticket, seat, paper, .. } => {
                let is_new = seat.is_none() || self.papers.iter().all(|(it, _)| *it != seat);
                if is_new {
                    self.papers.push((seat, paper));
                }
                self.cast(ticket, is_new, Refusal::HasVoted)
            }
            Effect::TakeBackPaper { ticket } => {
                let was = self.papers.pop();
                self.cast(ticket, was.is_some(), Refusal::Already)
            }
            Effect::CountVotes { ticket, counts, .. } => {
                for count in counts {
                    self.counts.retain(|it| {
                        (it.option, &it.voice, it.step) != (count.option, &count.voice, count.step)
                    });
                    self.counts.push(count);
                }
                self.cast(ticket, true, Refusal::Already)
            }
            Effect::LoadBallots => What::Ballots(Box::new(self.ballots())),
            Effect::LoadVotes(ballot) => {
                let question = &self.session.floor.ballots.get(ballot).unwrap().question;
                What::Votes { ballot, votes: self.so_far().votes(question) }
            }
            Effect::ClearDraft | Effect::DropDraft => {
                self.drafts.push((now.ms, String::new()));
                self.draft = None;
                return None;
            }
        })
    }

    fn cast(&self, ticket: Ticket, done: bool, refusal: Refusal) -> What {
        match done {
            true => What::Saved { ticket, captured: Vec::new(), news: None, undone: false },
            false => What::Refused { ticket, why: refusal.message() },
        }
    }

    fn so_far(&self) -> CastSoFar {
        let secret = self.session.seats.secret.as_ref().unwrap();
        let seats = self.papers.iter().enumerate();
        let name = |(nth, (seat, _)): (usize, &(Option<String>, Paper))| {
            secret.id(&seat.clone().unwrap_or_else(|| format!("#{nth}")))
        };
        CastSoFar { seats: seats.map(name).collect(), counts: self.counts.clone() }
    }

    fn ballots(&self) -> BallotRows {
        let proposals = self.shown().filter(|row| row.contribution.kind == Kind::Proposal);
        let all = self.session.floor.ballots.all();
        let voted = |id| all.iter().any(|ballot| ballot.question.options.contains(&id));
        let options = self.rows.iter().filter(|row| voted(row.contribution.id));
        let against = |row: &&Listed| {
            let mut links = row.contribution.links.iter();
            links.any(|(link, to)| *link == LinkKind::Objects && voted(*to))
        };
        let open = self.session.floor.ballots.open();
        BallotRows {
            proposals: proposals.cloned().collect(),
            options: options.cloned().collect(),
            remarks: self.shown().rev().filter(against).cloned().collect(),
            cast: open.map(|open| CastView::blind(open.id, &open.question, self.so_far())),
        }
    }

    fn picked(&self) -> Vec<Listed> {
        let picked = |row: &&Listed| row.contribution.read_back != ReadBack::Not;
        self.shown().filter(picked).cloned().collect()
    }

    fn shown(&self) -> impl DoubleEndedIterator<Item = &Listed> {
        self.rows.iter().filter(|row| row.contribution.is_visible())
    }

    fn page(&self, wanted: PageWanted) -> Page {
        let session = &self.session;
        let fits = |row: &&Listed| {
            let it = &row.contribution;
            match &wanted.filter {
                Filter::All => true,
                Filter::Untagged => it.tags.is_empty(),
                Filter::Theme(theme) => it.themes().contains(&theme.as_str()),
                Filter::Kind(kind) => it.kind == *kind,
                Filter::Parked => it.status == Status::Parked,
                Filter::Conflicts => !it.conflicts.is_empty(),
                Filter::Open(OpenEnd::Untagged) => it.tags.is_empty(),
                Filter::Open(OpenEnd::ToReword) => it.is_to_reword(),
                Filter::Open(OpenEnd::NoOwner) => {
                    let owned = it.details.contains_key(&Detail::Owner) && it.due.is_some();
                    it.kind == Kind::Commitment && !owned
                }
                Filter::Open(OpenEnd::NoNextStep) => {
                    it.status == Status::Parked && !it.details.contains_key(&Detail::NextStep)
                }
                Filter::Open(_) => false,
                Filter::NoAddressee => {
                    session.codebook.needs_addressee(it.kind) && it.addressees.is_empty()
                }
            }
        };
        let rows = self.shown().filter(fits);
        let rows = match (wanted.direction, wanted.from) {
            (Direction::Newer, from) => rows
                .filter(|row| from.is_none_or(|from| row.contribution.order > from))
                .take(wanted.limit)
                .cloned()
                .collect(),
            (Direction::Older, from) => rows
                .rev()
                .filter(|row| from.is_none_or(|from| row.contribution.order < from))
                .take(wanted.limit)
                .cloned()
                .collect::<Vec<_>>()
                .into_iter()
                .rev()
                .collect(),
        };
        Page { wanted, rows }
    }

    fn capture(&mut self, ticket: Ticket, lines: Vec<Line>, now: Now) -> What {
        let before = self.rows.clone();
        let mut captured = Vec::new();
        for line in lines {
            let answers = line.entry.answers.clone();
            let find = |it: &Ref| {
                let row = self.rows.iter().find(|row| row.reference == *it);
                row.map(|row| row.contribution.id)
            };
            let (capture, _) = capture_of(line.entry, &line.context, find);
            let planned = match self.decide(Command::Capture(Box::new(capture)), now.ms) {
                Ok(planned) => planned,
                Err(refusal) => return What::Refused { ticket, why: refusal.message() },
            };
            for one in planned {
                let event = self.seal(&one, now.ms);
                let Act::Captured(said) = &one.act else {
                    self.session.apply(&event, &one.act);
                    continue;
                };
                let contribution = derive(&event, said, true, &[]).contribution;
                let reference: Ref = contribution.reference.parse().unwrap();
                captured.push((contribution.id, reference));
                let answers = answers.clone();
                self.rows.push(Listed { contribution, reference, answers, merged_into: None });
            }
        }
        self.undo.push((before, self.session.clone()));
        self.redo.clear();
        What::Saved { ticket, captured, news: None, undone: false }
    }

    fn act_on(&mut self, ticket: Ticket, of: Ref, other: Option<Ref>, about: About) -> What {
        let find = |wanted: Ref| self.rows.iter().find(|row| row.reference == wanted).cloned();
        let Some(before) = find(of) else {
            let why = msg("hint-no-such-ref").with("ref", of.to_string());
            return What::Refused { ticket, why };
        };
        let said = done(&about, &before, other);
        let other = other.and_then(find).map(|row| row.contribution.id);
        for command in about.commands(&before.contribution, other) {
            let answer = self.act(ticket, command);
            if !matches!(answer, What::Saved { .. }) {
                return answer;
            }
        }
        What::Saved { ticket, captured: Vec::new(), news: Some(said), undone: false }
    }

    fn act(&mut self, ticket: Ticket, command: Command) -> What {
        let saved = |news: Option<Msg>| {
            let undone = news.is_some();
            What::Saved { ticket, captured: Vec::new(), news, undone }
        };
        let before = self.rows.clone();
        match command {
            Command::Undo => match self.undo.pop() {
                Some(kept) => {
                    let now = self.swap(kept);
                    self.redo.push(now);
                    return saved(Some(msg("undid-act")));
                }
                None => return What::Refused { ticket, why: Refusal::NothingToUndo.message() },
            },
            Command::Redo => match self.redo.pop() {
                Some(kept) => {
                    let now = self.swap(kept);
                    self.undo.push(now);
                    return saved(Some(msg("redid-act")));
                }
                None => return What::Refused { ticket, why: Refusal::NothingToRedo.message() },
            },
            Command::Tag { of, mark, on } => self.each(&of, |it| {
                it.tags.retain(|tag| tag.mark.theme != mark.theme);
                if on {
                    it.tags.push(Tag { mark: mark.clone(), coder: "BK".into() });
                }
            }),
            Command::Address { of, addressee, on } => self.each(&of, |it| {
                it.addressees.retain(|id| *id != addressee);
                if on {
                    it.addressees.push(addressee.clone());
                }
            }),
            Command::Set { of, field: Field::MergedInto(into) } => {
                let named = self.rows.iter().find(|row| Some(row.contribution.id) == into);
                let named = named.map(|row| row.reference);
                for row in self.rows.iter_mut().filter(|row| of.contains(&row.contribution.id)) {
                    row.merged_into = named;
                    row.contribution.merged_into = into;
                    let merged = into.is_some();
                    row.contribution.status = if merged { Status::Merged } else { Status::Open };
                }
            }
            Command::Set { of, field } => self.each(&of, |it| match field.clone() {
                Field::Kind(kind) => it.kind = kind,
                Field::Voice(voice) => it.voice = voice,
                Field::Language(language) => it.language = language,
                Field::Mode(mode) => it.mode = mode,
                Field::Permission(permission) => it.permission = permission,
                Field::Parked(on) => it.status = if on { Status::Parked } else { Status::Open },
                Field::Slip(slip) => it.slip = slip,
                Field::ReadBack(became) => it.read_back = became,
                Field::Due(due) => it.due = due,
                Field::Table(table) => it.table = table,
                Field::Seat(seat) => it.seat = seat,
                Field::MergedInto(_) => {}
            }),
            Command::Detail { of, detail, words } => self.each(&[of], |it| {
                it.details.remove(&detail);
                if !words.is_empty() {
                    it.details.insert(detail, words.clone());
                }
            }),
            Command::Withdraw(of) => self.each(&of, |it| {
                it.withdrawn = true;
                it.status = Status::Hidden;
            }),
            Command::Reword { of, words } => self.each(&[of], |it| {
                it.words = words.clone();
                it.reworded = true;
            }),
            Command::Paraphrase { of, words } => self.each(&[of], |it| {
                it.words = words.clone();
                it.reworded = true;
                it.mode = Mode::Paraphrase;
            }),
            Command::Scrub { of, words } => self.each(&[of], |it| {
                it.words = words.clone();
                it.scrubbed = true;
            }),
            Command::Link { of, to, link, on } => {
                let answered = self.rows.iter().find(|row| row.contribution.id == to);
                let answered = answered.map(|row| row.reference);
                for row in self.rows.iter_mut().filter(|row| of.contains(&row.contribution.id)) {
                    row.contribution.links.retain(|it| *it != (link, to));
                    row.answers.retain(|it| Some(*it) != answered);
                    if on {
                        row.contribution.links.push((link, to));
                        row.answers.extend(answered);
                    }
                }
            }
            _ => return What::Refused { ticket, why: Refusal::NothingSaid.message() },
        }
        if before == self.rows {
            return What::Refused { ticket, why: Refusal::Already.message() };
        }
        self.undo.push((before, self.session.clone()));
        self.redo.clear();
        saved(None)
    }

    fn swap(&mut self, (rows, session): Kept) -> Kept {
        (std::mem::replace(&mut self.rows, rows), std::mem::replace(&mut self.session, session))
    }

    /// Carries out what the floor desk wants, by the true rules.
    fn run(&mut self, ticket: Ticket, command: Command, now: Now) -> What {
        let before = (self.rows.clone(), self.session.clone());
        match self.lead(command, now.ms) {
            Ok(()) => {
                self.undo.push(before);
                self.redo.clear();
                What::Saved { ticket, captured: Vec::new(), news: None, undone: false }
            }
            Err(refusal) => What::Refused { ticket, why: refusal.message() },
        }
    }

    /// Runs the evening by the true rules.
    pub(crate) fn lead(&mut self, command: Command, at_ms: i64) -> Result<(), Refusal> {
        let command = match command {
            Command::CloseBallot { ballot, cast } if cast == Cast::default() => {
                let papers = self.papers.iter().map(|(_, paper)| paper.clone()).collect();
                let mut counts = self.counts.clone();
                counts.retain(|count| count.n > 0);
                let cast = Cast { counts, papers };
                Command::CloseBallot { ballot, cast }
            }
            command => command,
        };
        for one in self.decide(command, at_ms)? {
            let event = self.seal(&one, at_ms);
            self.session.apply(&event, &one.act);
            match &one.act {
                Act::BallotClosed(_) | Act::BallotDropped(_) => {
                    self.papers.clear();
                    self.counts.clear();
                }
                Act::Captured(said) => {
                    let contribution = derive(&event, said, true, &[]).contribution;
                    let reference = contribution.reference.parse().unwrap();
                    let (answers, merged_into) = (Vec::new(), None);
                    self.rows.push(Listed { contribution, reference, answers, merged_into });
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn decide(&self, command: Command, at_ms: i64) -> Result<Vec<Planned>, Refusal> {
        let row = |listed: &Listed| Derived {
            contribution: listed.contribution.clone(),
            heads: BTreeMap::new(),
            parked: false,
            wordings: Vec::new(),
            condemned: Vec::new(),
        };
        let rows = self.rows.iter().map(|listed| (listed.contribution.id, row(listed))).collect();
        let picked =
            self.rows.iter().filter(|row| row.contribution.read_back != Default::default()).count();
        let voices = self.rows.iter().filter_map(|row| row.contribution.voice.clone()).collect();
        let seen = Seen {
            session: Some(&self.session),
            rows: &rows,
            device: DEVICE,
            author: "BK",
            undoable: &Undoable::default(),
            picked,
            voices: &voices,
            now: Wall { ms: at_ms, offset: 60 },
            random: [9; 16],
        };
        let mut next_ref = || Ref::new(Mark::from_bytes(&DEVICE.0), self.seq + 1);
        decide(command, seen, &mut next_ref)
    }

    fn seal(&mut self, planned: &Planned, at_ms: i64) -> LogEvent {
        self.seq += 1;
        let header = Header {
            device: DEVICE,
            seq: self.seq,
            at: Hlc::at_ms(at_ms),
            wall: Wall { ms: at_ms, offset: 60 },
            session: self.session.id,
            author: "BK".into(),
            desk: "floor".into(),
            kind: planned.act.kind().into(),
            version: planned.act.version(),
            facts: planned.act.facts(),
        };
        let body =
            planned.body.as_ref().map(|body| (serde_json::to_string(body).unwrap(), [0; 16]));
        LogEvent::seal(LogEvent::START, header, body)
    }

    fn pulse(&self) -> Vec<Pulse> {
        let mut pulse = self.others.clone();
        if let Some(last) = self.rows.last() {
            let untagged = self.rows.iter().filter(|row| row.contribution.tags.is_empty()).count();
            pulse.push(Pulse {
                author: "BK".into(),
                captured: self.rows.len() as u64,
                untagged: untagged as u64,
                last: last.contribution.said.ms,
            });
        }
        pulse
    }

    fn each(&mut self, of: &[ContributionId], change: impl Fn(&mut Contribution)) {
        let rows = self.rows.iter_mut().filter(|row| of.contains(&row.contribution.id));
        rows.for_each(|row| change(&mut row.contribution));
    }

    /// Begins a phase, as the floor desk would.
    pub(crate) fn start_phase(&mut self, index: usize, at_ms: i64) {
        self.session.floor.current = Some(index);
        self.session.floor.phases[index].begun = Some(at_ms);
    }
}
