//! The `:` words about a contribution that is there: links, other words, who acts,
//! what may be done with the words.

use super::acts::nothing_after;
use super::desk::{Desk, Hall, No};
use super::words::Does;
use crate::domain::act::{Field, LinkKind};
use crate::domain::grammar::{Entry, Line, parse_line};
use crate::domain::{Body, Command, ContributionId, Permission};
use crate::lang::msg;
use crate::text;
use crate::tui::about::{About, Topic};
use crate::tui::names;
use crate::tui::notes;
use crate::tui::rows::Listed;

impl Desk {
    /// `:answers REF REF` and `:merge REF REF`: the first answers, or goes into,
    /// the second. The same again takes it back.
    pub(super) fn relate(
        &mut self,
        hall: &mut Hall<'_>,
        does: Does,
        rest: &str,
    ) -> Result<Vec<String>, No> {
        let (id, rest) = self.named(hall, rest)?;
        let (to, rest) = self.named(hall, rest)?;
        nothing_after(rest)?;
        let Some(row) = hall.reader.listed(id)? else { return Ok(Vec::new()) };
        if does == Does::Merge {
            return self.say_of(hall, &row, About::Merge, Some(to));
        }
        let link = LinkKind::Answers;
        let linked = row.contribution.links.contains(&(link, to));
        self.act(hall, Command::Link { of: vec![id], to, link, on: !linked })?;
        self.row(hall, id)
    }

    /// Says who acts, what is next, or by when; nothing after the ref tells it.
    pub(super) fn about(
        &mut self,
        hall: &mut Hall<'_>,
        topic: Topic,
        rest: &str,
    ) -> Result<Vec<String>, No> {
        let (id, said) = self.named_or_last(hall, rest)?;
        let Some(row) = hall.reader.listed(id)? else { return Ok(Vec::new()) };
        if said.is_empty() {
            return self.row(hall, id);
        }
        let about = About::topic(topic, said, hall.now.wall.local().date())?;
        self.say_of(hall, &row, about, None)
    }

    /// Says it of a contribution, and tells how it stands then.
    fn say_of(
        &mut self,
        hall: &mut Hall<'_>,
        row: &Listed,
        about: About,
        other: Option<ContributionId>,
    ) -> Result<Vec<String>, No> {
        for command in about.commands(&row.contribution, other) {
            self.act(hall, command)?;
        }
        self.row(hall, row.contribution.id)
    }

    pub(super) fn permit(
        &mut self,
        hall: &mut Hall<'_>,
        permission: Permission,
        rest: &str,
    ) -> Result<Vec<String>, No> {
        let (id, rest) = self.named_or_last(hall, rest)?;
        nothing_after(rest)?;
        let field = Field::Permission(permission);
        self.act(hall, Command::Set { of: vec![id], field })?;
        let mut lines = self.row(hall, id)?;
        let permission = self.words.id(names::permission(permission));
        lines.push(self.say(msg("full-permission").with("value", permission)));
        Ok(lines)
    }

    pub(super) fn reword(
        &mut self,
        hall: &mut Hall<'_>,
        does: Does,
        rest: &str,
    ) -> Result<Vec<String>, No> {
        let (of, rest) = self.named(hall, rest)?;
        if does == Does::Reword {
            let Some(row) = hall.reader.listed(of)? else { return Ok(Vec::new()) };
            let about = About::words(rest, &self.vocabulary())?;
            let mut lines = self.say_of(hall, &row, about, None)?;
            if row.contribution.is_to_reword() {
                lines.push(self.words.id("plain-paraphrased").to_owned());
            }
            return Ok(lines);
        }
        let entry = match parse_line(rest, &self.vocabulary()) {
            Line::Contribution(entry) => entry,
            Line::Empty => Entry::default(),
            Line::MarksOnly(_) => return Err(msg("hint-nothing-left").into()),
            _ => return Err(msg("plain-no-command-here").into()),
        };
        let words = Body { text: entry.text.clone(), original: entry.original.clone() };
        let done = self.act(hall, Command::Scrub { of, words })?;
        for command in notes::marks(of, entry) {
            self.act(hall, command)?;
        }
        let mut lines = self.row(hall, of)?;
        if done.erasure_unfinished {
            lines.push(self.words.id("plain-erasure-unfinished").to_owned());
        }
        if !done.copies.is_empty() {
            lines.push(self.words.id("plain-erasure-copies").to_owned());
            let copies = done.copies.iter().map(|copy| copy.display().to_string());
            lines.extend(copies.map(|copy| text::harmless_line(&copy).into_owned()));
        }
        Ok(lines)
    }
}
