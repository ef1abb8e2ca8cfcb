//! The `:` words of the plan, the sheet, and of what words may be used for.

use super::desk::{Desk, Hall, No};
use super::words::Does;
use crate::domain::floor::sheet::{SUMMARY_WORDS, SheetField};
use crate::domain::grammar::Flag;
use crate::domain::reference::refs_in;
use crate::domain::{LONG_MINUTES, Step};
use crate::lang::msg;
use crate::text;
use crate::tui::before::page::{fields, sheet_how, sheet_name, spoken_here};
use crate::tui::before::plan::minutes_of;
use crate::tui::before::{done_id, said};
use crate::tui::event::Now;
use crate::tui::floor::times;
use crate::tui::names;

impl Desk {
    /// Tells what stands there, or does what was said after the word.
    pub(super) fn before(
        &mut self,
        hall: &mut Hall<'_>,
        does: Does,
        rest: &str,
    ) -> Result<Vec<String>, No> {
        let lang = self.words.language();
        let command = match does {
            Does::Plan if rest.is_empty() => return Ok(self.plan(hall.now)),
            Does::Plan => said::plan(&self.session, lang, rest)?,
            Does::Defaults if rest.is_empty() => return Ok(self.defaults()),
            Does::Defaults => said::defaults(&self.session, lang, rest)?,
            _ if rest.is_empty() => return self.sheet(hall),
            _ if !rest.contains(char::is_whitespace) => {
                let field = said::sheet_field(&self.session, rest)?;
                let mut lines = vec![self.field(&field)];
                lines.push(self.words.id(sheet_how(&field)).to_owned());
                return Ok(lines);
            }
            _ => said::sheet(&self.session, rest)?,
        };
        let done = done_id(&command);
        self.act(hall, command)?;
        let mut lines = vec![self.words.id(done).to_owned()];
        match does {
            Does::Plan => lines.extend(self.sums(hall.now)),
            Does::Defaults => lines = self.defaults(),
            _ => {
                let field = rest.split_whitespace().next().unwrap_or_default();
                let field = said::sheet_field(&self.session, field)?;
                lines.push(self.field(&field));
                lines.extend(self.refs(hall, self.session.sheet.text(&field))?);
            }
        }
        Ok(lines)
    }

    /// Every phase with its clock time and minutes, what was left out, the sums.
    fn plan(&self, now: Now) -> Vec<String> {
        let lang = self.words.language();
        let items = times::agenda(&self.session, now);
        let step = |step: Step| match step {
            Step::Phase(at) => {
                let time = items[at].at_ms.map(|ms| times::hours(now, ms)).unwrap_or_default();
                let said = msg("plain-plan-phase")
                    .with("nth", at + 1)
                    .with("time", time)
                    .with("phase", self.session.plan.phases[at].title.get(lang))
                    .with("plain", minutes_of(&self.session, at, false).to_string())
                    .with("interpreted", minutes_of(&self.session, at, true).to_string());
                self.say(said)
            }
            Step::LeftOut(at) => {
                let phase = &self.session.plan.left_out[at].phase;
                let title = phase.title.get(lang);
                self.say(msg("plain-plan-left-out").with("phase", title).with("id", &phase.id))
            }
        };
        let mut lines: Vec<String> = self.session.plan.steps().into_iter().map(step).collect();
        lines.extend(self.sums(now));
        let languages = spoken_here(&self.session).join(", ");
        lines.push(self.say(msg("plain-plan-languages").with("languages", languages)));
        let voices = self.session.plan.voices.iter().map(|voice| voice.title.get(lang));
        let voices = voices.collect::<Vec<_>>().join(", ");
        lines.push(self.say(msg("plain-plan-voices").with("voices", voices)));
        lines
    }

    /// How long the evening takes, and that it is too long where it is.
    fn sums(&self, now: Now) -> Vec<String> {
        let sums = [false, true].map(|with| -> i64 {
            let phases = 0..self.session.plan.phases.len();
            phases.map(|at| minutes_of(&self.session, at, with)).sum()
        });
        let [plain, interpreted] = sums.map(|sum| sum.to_string());
        let said = msg("plain-plan-sum").with("plain", plain).with("interpreted", interpreted);
        let mut lines = vec![self.say(said)];
        let items = times::agenda(&self.session, now);
        let ends = items.iter().filter_map(|it| Some(it.at_ms? + it.given_ms)).max();
        if let Some(ends) = ends.filter(|_| self.session.floor.ended.is_none()) {
            lines.push(self.say(msg("plain-plan-end").with("time", times::hours(now, ends))));
        }
        match sums.map(|sum| sum > i64::from(LONG_MINUTES)) {
            [true, _] => lines.push(self.words.id("plan-long").to_owned()),
            [false, true] => lines.push(self.words.id("plan-long-interpreted").to_owned()),
            [false, false] => {}
        }
        lines
    }

    /// Every field of the sheet, of the themes those that are filled in.
    fn sheet(&self, hall: &Hall<'_>) -> Result<Vec<String>, No> {
        let sheet = &self.session.sheet;
        let is_told = |field: &SheetField| {
            !matches!(field, SheetField::Theme(_)) || !sheet.text(field).is_empty()
        };
        let mut lines = Vec::new();
        for field in fields(&self.session).into_iter().filter(is_told) {
            lines.push(self.field(&field));
            lines.extend(self.refs(hall, sheet.text(&field))?);
        }
        Ok(lines)
    }

    fn field(&self, field: &SheetField) -> String {
        let words = self.session.sheet.text(field);
        let words = match words.is_empty() {
            true => self.words.id("page-not-stated").to_owned(),
            false => text::harmless_line(words).into_owned(),
        };
        let name = match field {
            SheetField::Theme(id) => self.theme_title(id),
            field => self.words.id(sheet_name(field)).to_owned(),
        };
        let id = field.to_string();
        if *field == SheetField::Summary {
            let n = text::count_words(self.session.sheet.text(field));
            let count = self.say(msg("sheet-words").with("n", n).with("most", SUMMARY_WORDS));
            let said = msg("plain-sheet-summary")
                .with("id", id)
                .with("name", name)
                .with("count", count)
                .with("words", words);
            return self.say(said);
        }
        self.say(msg("plain-sheet-field").with("id", id).with("name", name).with("words", words))
    }

    /// What the refs in a text name.
    fn refs(&self, hall: &Hall<'_>, words: &str) -> Result<Vec<String>, No> {
        let mut lines = Vec::new();
        for (_, reference) in refs_in(words) {
            let row = match self.find(hall, &reference)?.as_slice() {
                [id] => hall.reader.listed(*id)?,
                _ => None,
            };
            lines.push(match row {
                Some(row) => self.say(msg("plain-sheet-link").with("row", self.sentence(&row))),
                None => self.say(msg("plain-sheet-no-link").with("ref", reference.to_string())),
            });
        }
        Ok(lines)
    }

    fn defaults(&self) -> Vec<String> {
        let details = &self.session.details;
        let said = |id: &'static str, flag: Flag, name: &'static str| {
            let said = msg(id).with("id", flag.word()).with("title", self.words.id(name));
            self.say(said)
        };
        let (permission, mode) = (details.permission, details.mode);
        let permitted = names::permission(permission);
        vec![
            said("plain-default-permission", Flag::Permission(permission), permitted),
            said("plain-default-mode", Flag::Mode(mode), names::mode(mode)),
        ]
    }
}
