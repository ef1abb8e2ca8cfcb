//! The `:` words of ballots: opened, cast, closed, told.

use super::desk::{Desk, Hall, No};
use super::words::Does;
use crate::domain::act::LinkKind;
use crate::domain::floor::ballot::{Ballot, Question};
use crate::domain::floor::bridging::{self, Support};
use crate::domain::{Command, ContributionId, EventId, Kind, Ref};
use crate::lang::msg;
use crate::store::{Direction, Filter};
use crate::text;
use crate::tui::floor::ballot::names::{self, share, step_name};
use crate::tui::floor::ballot::said::{self, Said};

/// How many proposals are told where none is named.
const FEW: usize = 12;

impl Desk {
    /// Does what one of these words says; `rest` is what followed it.
    pub(super) fn ballots(
        &mut self,
        hall: &mut Hall<'_>,
        does: Does,
        rest: &str,
    ) -> Result<Vec<String>, No> {
        let said = match does {
            Does::Result => {
                let id = said::result(&self.session, rest)?.id;
                return self.result(hall, id);
            }
            Does::Bridging => return self.bridging(hall),
            Does::CloseBallot => "close".to_owned(),
            Does::DropBallot => "abandon".to_owned(),
            Does::Correct => "correct".to_owned(),
            Does::Remark => format!("remark {rest}"),
            _ => rest.to_owned(),
        };
        let language = self.words.language();
        match said::ballot(&self.session, language, &said)? {
            Said::List => self.every_ballot(hall),
            Said::Open(question, refs) => self.open_ballot(hall, question, &refs),
            Said::Close(ballot) => {
                let cast = Default::default();
                self.act(hall, Command::CloseBallot { ballot, cast })?;
                self.paper = None;
                self.result(hall, ballot)
            }
            Said::Drop(ballot) => {
                self.act(hall, Command::DropBallot(ballot))?;
                self.paper = None;
                Ok(vec![self.words.id("plain-ballot-given-up").to_owned()])
            }
            Said::Correct => self.correct(hall),
            Said::Count(ballot, counts) => {
                let (id, now) = (self.session.id, hall.now);
                for count in &counts {
                    hall.store.count_votes(id, ballot, count, now)?;
                }
                self.votes(hall, ballot)
            }
            Said::Paper(ballot, seat, paper) => {
                let (id, now) = (self.session.id, hall.now);
                let cast = hall.store.cast_paper(id, ballot, seat.as_deref(), &paper, now)?;
                self.paper = Some(cast);
                self.votes(hall, ballot)
            }
            Said::Remark(capture) => {
                let done = self.act(hall, Command::Capture(capture))?;
                let Some((id, reference)) = done.captured.first().copied() else {
                    return Ok(Vec::new());
                };
                (self.last, self.captured) = (Some(id), Some(reference));
                self.row(hall, id)
            }
        }
    }

    /// Opens a ballot on what is named; where nothing is, tells what can be.
    fn open_ballot(
        &mut self,
        hall: &mut Hall<'_>,
        question: Question,
        refs: &[Ref],
    ) -> Result<Vec<String>, No> {
        if refs.is_empty() {
            let filter = Filter::Kind(Kind::Proposal);
            let rows = hall.reader.page(self.session.id, &filter, None, Direction::Older, FEW)?;
            let mut lines = vec![self.words.id("plain-ballot-proposals").to_owned()];
            lines.extend(rows.iter().map(|row| self.sentence(row)));
            return Ok(lines);
        }
        let mut ids = Vec::new();
        for reference in refs {
            match self.find(hall, reference)?.as_slice() {
                [id] => ids.push(*id),
                _ => return Err(msg("hint-ballot-ref").with("word", reference.to_string()).into()),
            }
        }
        self.act(hall, Command::OpenBallot(Question { options: ids, ..question }))?;
        // Only this command tells what the session is like afterwards by its options.
        if let Some(session) = hall.reader.session(self.session.id)? {
            self.session = session;
        }
        let open = said::open(&self.session)?.id;
        self.one_ballot(hall, open)
    }

    fn correct(&mut self, hall: &mut Hall<'_>) -> Result<Vec<String>, No> {
        let open = said::open(&self.session)?;
        if !open.question.taking.is_by_paper() {
            return Ok(vec![self.words.id("plain-ballot-count-again").to_owned()]);
        }
        let Some(paper) = self.paper.take() else {
            return Err(msg("hint-nothing-to-correct").into());
        };
        hall.store.take_back_paper(self.session.id, &paper, hall.now)?;
        Ok(vec![self.words.id("plain-ballot-corrected").to_owned()])
    }

    /// How many votes there are, and nothing of how they went.
    fn votes(&self, hall: &Hall<'_>, ballot: EventId) -> Result<Vec<String>, No> {
        let found = self.session.floor.ballots.get(ballot);
        let Some(question) = found.map(|ballot| &ballot.question) else { return Ok(Vec::new()) };
        let votes = hall.reader.cast_so_far(ballot)?.votes(question);
        Ok(vec![self.say(msg("plain-ballot-votes").with("n", votes))])
    }

    fn every_ballot(&self, hall: &Hall<'_>) -> Result<Vec<String>, No> {
        let all = self.session.floor.ballots.all();
        let mut lines = Vec::new();
        for (nth, ballot) in all.iter().enumerate() {
            lines.push(self.title(hall, nth, ballot)?);
        }
        if let Some(open) = self.session.floor.ballots.open() {
            lines.pop();
            lines.extend(self.one_ballot(hall, open.id)?);
        }
        if lines.is_empty() {
            lines.push(self.words.id("plain-ballot-none").to_owned());
        }
        Ok(lines)
    }

    /// A ballot with its options; while it is open also how it is cast.
    fn one_ballot(&self, hall: &Hall<'_>, id: EventId) -> Result<Vec<String>, No> {
        let all = self.session.floor.ballots.all();
        let Some((nth, ballot)) = all.iter().enumerate().find(|(_, it)| it.id == id) else {
            return Ok(Vec::new());
        };
        let question = &ballot.question;
        let mut lines = vec![self.title(hall, nth, ballot)?];
        for (nth, option) in question.options.iter().enumerate() {
            lines.push(self.option(hall, nth, *option)?);
        }
        let steps: Vec<String> = question
            .steps()
            .into_iter()
            .map(|step| format!("{step} {}", step_name(self.words, question, step)))
            .collect();
        let how = match (question.taking.is_by_paper(), question.counts_dots()) {
            (true, _) => "plain-ballot-how-paper",
            (_, true) => "plain-ballot-how-dots",
            _ => "plain-ballot-how-count",
        };
        if !question.counts_dots() {
            lines.push(self.say(msg("plain-ballot-steps").with("steps", steps.join("; "))));
        }
        lines.push(self.words.id(how).to_owned());
        if question.taking.is_by_voice() {
            lines.push(self.words.id("plain-ballot-voice").to_owned());
        }
        Ok(lines)
    }

    fn title(&self, hall: &Hall<'_>, nth: usize, ballot: &Ballot) -> Result<String, No> {
        let kind = names::kind(self.words, &ballot.question).replace(" · ", ", ");
        let (id, n) = match ballot.is_open() {
            true => {
                let so_far = hall.reader.cast_so_far(ballot.id)?;
                ("plain-ballot-open", so_far.votes(&ballot.question))
            }
            false => {
                let answers = (0..ballot.question.options.len()).map(|at| ballot.answers(at));
                ("plain-ballot-closed", answers.max().unwrap_or(0))
            }
        };
        Ok(self.say(msg(id).with("nth", nth + 1).with("kind", kind).with("n", n)))
    }

    fn option(&self, hall: &Hall<'_>, nth: usize, id: ContributionId) -> Result<String, No> {
        let (reference, words) = self.named_words(hall, id)?;
        let said = msg("plain-ballot-option")
            .with("nth", nth + 1)
            .with("ref", reference)
            .with("words", words);
        Ok(self.say(said))
    }

    fn named_words(&self, hall: &Hall<'_>, id: ContributionId) -> Result<(String, String), No> {
        let row = hall.reader.listed(id)?;
        Ok(row.map_or_else(Default::default, |row| {
            let words = text::harmless_line(&row.contribution.words.text).into_owned();
            (row.reference.to_string(), words)
        }))
    }

    /// A closed ballot: of every option the whole distribution, and what was said
    /// against it.
    fn result(&self, hall: &Hall<'_>, id: EventId) -> Result<Vec<String>, No> {
        let all = self.session.floor.ballots.all();
        let Some((nth, ballot)) = all.iter().enumerate().find(|(_, it)| it.id == id) else {
            return Ok(Vec::new());
        };
        let question = &ballot.question;
        let ranked = bridging::rank(ballot, bridging::ENOUGH);
        let remarks = hall.reader.remarks_on(self.session.id, &question.options)?;
        let mut lines = vec![self.title(hall, nth, ballot)?];
        for (nth, option) in question.options.iter().enumerate() {
            lines.push(self.option(hall, nth, *option)?);
            for (step, n) in ballot.distribution(nth, None) {
                let step = step_name(self.words, question, step);
                lines.push(self.say(msg("plain-result-step").with("step", step).with("n", n)));
            }
            if let Some(support) = ranked.iter().find(|support| support.option == nth) {
                lines.extend(self.support(ballot, support));
            }
            let against = (LinkKind::Objects, *option);
            for row in remarks.iter().rev().filter(|it| it.contribution.links.contains(&against)) {
                let words = text::harmless_line(&row.contribution.words.text).into_owned();
                let said = msg("result-remark")
                    .with("ref", row.reference.to_string())
                    .with("words", words);
                lines.push(self.say(said));
            }
        }
        Ok(lines)
    }

    /// What the figures say of an option.
    fn support(&self, ballot: &Ballot, support: &Support) -> Vec<String> {
        if support.answers == 0 {
            return vec![self.words.id("result-nobody").to_owned()];
        }
        let id = if ballot.question.counts_dots() { "result-dots" } else { "result-support" };
        let said = msg(id).with("n", support.answers).with("all", share(support.all));
        let mut lines = vec![self.say(said)];
        if ballot.question.taking.is_by_voice() {
            lines.push(names::least(self.words, &self.session, support));
        }
        if support.to_be_heard > 0 {
            lines.push(self.say(msg("result-heard-plain").with("n", support.to_be_heard)));
        }
        lines
    }

    /// The proposals in the order of the bridging figure, with its formula.
    fn bridging(&self, hall: &Hall<'_>) -> Result<Vec<String>, No> {
        said::result(&self.session, "")?;
        let ballots = &self.session.floor.ballots;
        let mut lines = vec![self.words.id("bridging-formula").to_owned()];
        for (nth, bridge) in bridging::order(ballots, bridging::ENOUGH).iter().enumerate() {
            let (reference, words) = self.named_words(hall, bridge.of)?;
            let least = bridge.support.least.as_ref().map(|(_, least)| share(*least));
            let none = || self.words.id("plain-bridge-none").to_owned();
            let said = msg("plain-bridge")
                .with("place", nth + 1)
                .with("figure", least.unwrap_or_else(none))
                .with("ref", reference)
                .with("words", words);
            lines.push(self.say(said));
            if let Some(ballot) = ballots.all().get(bridge.ballot) {
                lines.push(names::behind(self.words, &self.session, ballot, bridge));
            }
        }
        Ok(lines)
    }
}
