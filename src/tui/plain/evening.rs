//! The `:` words of the stop, the wall, reading back and closing.

use super::desk::{Desk, Hall, No};
use super::words::Does;
use crate::domain::act::{Detail, Field};
use crate::domain::floor::care::{Conduct, StopOutcome};
use crate::domain::{Body, Command, ContributionId, ReadBack, Refusal};
use crate::lang::msg;
use crate::text;
use crate::tui::about::in_words;
use crate::tui::evening::closing::{day, open_end_name};
use crate::tui::evening::read_back::became_name;
use crate::tui::evening::stop::{LATELY_MS, conduct_name};
use crate::tui::floor::{said, times};

/// What is told of the referral card.
const CARD: [&str; 4] = ["care-look", "care-listen", "care-link", "care-never"];

impl Desk {
    /// Does what one of these words says; `rest` is what followed it.
    pub(super) fn evening(
        &mut self,
        hall: &mut Hall<'_>,
        does: Does,
        rest: &str,
    ) -> Result<Vec<String>, No> {
        match does {
            Does::Stop => self.stop(hall),
            Does::Disclosure => {
                self.act(hall, Command::EndStop(StopOutcome::Disclosure))?;
                let mut lines: Vec<String> =
                    CARD.iter().map(|id| self.words.id(id).to_owned()).collect();
                lines.push(self.words.id("done-disclosure").to_owned());
                Ok(lines)
            }
            Does::Conduct if rest.is_empty() => Ok(self.categories()),
            Does::Conduct => {
                let about = said::conduct(self.words, rest)?;
                self.act(hall, Command::EndStop(StopOutcome::Conduct(about)))?;
                Ok(vec![self.words.id("done-conduct").to_owned()])
            }
            Does::Blank => {
                let on = !self.session.floor.wall.blank;
                self.act(hall, Command::BlankWall(on))?;
                Ok(vec![self.words.id(if on { "done-blank" } else { "done-not-blank" }).to_owned()])
            }
            Does::Wall if rest.is_empty() => {
                Ok(vec![self.words.id("plain-wall-choices").to_owned()])
            }
            Does::Wall => {
                let picked = hall.reader.picked(self.session.id)?;
                let find = |wanted: &crate::domain::Ref| {
                    let row = picked.iter().find(|row| row.reference == *wanted);
                    row.map(|row| row.contribution.id)
                };
                let shows = said::wall(&self.session, rest, find)?;
                self.act(hall, Command::ShowOnWall(shows))?;
                Ok(vec![self.words.id("plain-wall-set").to_owned()])
            }
            Does::ReadBack => self.read_back(hall, rest),
            Does::Translation => {
                let (of, words) = self.named(hall, rest)?;
                let words = words.to_owned();
                self.act(hall, Command::Detail { of, detail: Detail::Translation, words })?;
                self.read_row(hall, of)
            }
            Does::OpenEnds => self.open_ends(hall),
            _ => self.close(hall, rest),
        }
    }

    /// Holds everything, or tells again how it ends.
    fn stop(&mut self, hall: &mut Hall<'_>) -> Result<Vec<String>, No> {
        if self.session.floor.hold.is_none() {
            self.act(hall, Command::Stop)?;
        }
        let floor = &self.session.floor;
        let since = floor.hold.as_ref().map_or(hall.now.ms, |hold| hold.since);
        let turn = floor.list.current.as_ref().map(|turn| turn.entry.id);
        let rows = hall.reader.lately(self.session.id, turn, since - LATELY_MS)?;
        let mut lines: Vec<String> = self.held(hall.now).into_iter().collect();
        let (some, none) = match turn {
            Some(_) => ("stop-lines-turn", "stop-no-lines-turn"),
            None => ("stop-lines", "stop-no-lines"),
        };
        lines.push(self.words.id(if rows.is_empty() { none } else { some }).to_owned());
        lines.extend(rows.iter().map(|row| self.sentence(row)));
        lines.push(self.words.id("plain-stop-how").to_owned());
        Ok(lines)
    }

    /// Whether everything is held, by whom and since when.
    pub(super) fn held(&self, now: crate::tui::event::Now) -> Option<String> {
        let hold = self.session.floor.hold.as_ref()?;
        let time = times::hours(now, hold.since);
        Some(self.say(msg("plain-held").with("by", hold.by.clone()).with("time", time)))
    }

    fn categories(&self) -> Vec<String> {
        let one = |about: Conduct| {
            let title = self.words.id(conduct_name(about));
            self.say(msg("plain-conduct-choice").with("id", about.id()).with("title", title))
        };
        Conduct::ALL.into_iter().map(one).collect()
    }

    /// Tells what is picked, picks a line, or says what became of it.
    fn read_back(&mut self, hall: &mut Hall<'_>, rest: &str) -> Result<Vec<String>, No> {
        if rest.is_empty() {
            let picked = hall.reader.picked(self.session.id)?;
            if picked.is_empty() {
                return Ok(vec![self.words.id("plain-read-back-none").to_owned()]);
            }
            let mut lines = Vec::new();
            for row in picked {
                lines.extend(self.read_row(hall, row.contribution.id)?);
            }
            return Ok(lines);
        }
        let (of, rest) = self.named(hall, rest)?;
        let row = hall.reader.listed(of)?;
        let now = row.as_ref().map_or(ReadBack::Not, |row| row.contribution.read_back);
        let (word, words) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
        let (became, reword) = match word {
            "" if now == ReadBack::Not => (ReadBack::Picked, false),
            "" => (ReadBack::Not, false),
            "right" => (ReadBack::Right, false),
            "strike" => (ReadBack::Struck, false),
            "reword" => (ReadBack::Reworded, true),
            "soften" => (ReadBack::Softened, true),
            _ => return Err(msg("plain-read-back-word").with("word", word).into()),
        };
        // What was never picked is picked on the way, by the rules for picking.
        if now == ReadBack::Not && became != ReadBack::Picked {
            self.mark(hall, of, ReadBack::Picked)?;
        }
        if let Some(row) = row.filter(|_| reword) {
            let it = row.contribution;
            let words = Body { text: words.trim().to_owned(), original: it.words.original.clone() };
            self.act(hall, in_words(&it, words))?;
        }
        if now != became {
            self.mark(hall, of, became)?;
        }
        self.read_row(hall, of)
    }

    fn mark(
        &mut self,
        hall: &mut Hall<'_>,
        of: ContributionId,
        became: ReadBack,
    ) -> Result<(), No> {
        let field = Field::ReadBack(became);
        self.act(hall, Command::Set { of: vec![of], field }).map(drop)
    }

    /// A line with its place among those picked, and its translation.
    fn read_row(&self, hall: &Hall<'_>, id: ContributionId) -> Result<Vec<String>, No> {
        let picked = hall.reader.picked(self.session.id)?;
        let Some(row) = hall.reader.listed(id)? else { return Ok(Vec::new()) };
        let nth = picked.iter().position(|row| row.contribution.id == id);
        let became = self.words.id(became_name(row.contribution.read_back));
        let mut lines = vec![match nth {
            Some(nth) => self.say(
                msg("plain-read-back-row")
                    .with("all", picked.len())
                    .with("became", became)
                    .with("nth", nth + 1)
                    .with("row", self.sentence(&row)),
            ),
            None => format!("{} ({became})", self.sentence(&row)),
        }];
        if let Some(said) = row.contribution.details.get(&Detail::Translation) {
            let said = text::harmless_line(said).into_owned();
            lines.push(self.say(msg("plain-read-back-translation").with("text", said)));
        } else if nth.is_some() && self.session.floor.interpreted {
            lines.push(self.words.id("read-back-interpreter").to_owned());
        }
        Ok(lines)
    }

    fn open_ends(&self, hall: &Hall<'_>) -> Result<Vec<String>, No> {
        let ends = hall.reader.open_ends(self.session.id)?;
        let row = |(end, n): &(crate::domain::open_end::OpenEnd, u64)| {
            let what = self.words.id(open_end_name(*end));
            self.say(msg("plain-open-row").with("n", *n).with("what", what))
        };
        let mut lines = vec![self.words.id("open-heading").to_owned()];
        lines.extend(ends.counts.iter().map(row));
        lines.push(self.say(msg("open-not-read-back").with("n", ends.not_read_back)));
        lines.push(self.say(msg("open-only-counted").with("n", ends.only_counted)));
        Ok(lines)
    }

    /// Tells what closing does; with `yes` after the day, does it.
    fn close(&mut self, hall: &mut Hall<'_>, rest: &str) -> Result<Vec<String>, No> {
        let floor = &self.session.floor;
        if floor.closed.is_some() {
            return Err(Refusal::Closed.into());
        }
        if floor.ended.is_none() {
            return Err(Refusal::NotEnded.into());
        }
        let (wanted, yes) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
        let correct_until = day(wanted, hall.now.wall.local().date())?;
        if text::fold(yes.trim()) == "yes" {
            let only_counted = Vec::new();
            let day = correct_until.clone();
            self.act(hall, Command::CloseSession { correct_until, only_counted })?;
            return Ok(vec![self.say(msg("done-closed").with("day", day))]);
        }
        let ends = hall.reader.open_ends(self.session.id)?;
        Ok(vec![
            self.words.id("close-seats").to_owned(),
            self.say(msg("close-only-counted").with("n", ends.only_counted)),
            self.say(msg("close-until").with("day", correct_until.clone())),
            self.words.id("close-no-way-back").to_owned(),
            self.say(msg("plain-close-ask").with("day", correct_until)),
        ])
    }
}
