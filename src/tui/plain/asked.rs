//! The `:` words that only tell.

use super::desk::{Desk, Hall, No};
use super::words::{Does, ROWS};
use crate::domain::open_end::OpenEnd;
use crate::domain::time::Wall;
use crate::lang::msg;
use crate::store::{Direction, Filter};
use crate::text;
use crate::tui::rows::Listed;

/// How many contributions are listed where nobody said how many.
const FEW: usize = 5;
/// How many are listed at most: who listens cannot skim.
const MANY: usize = 50;

impl Desk {
    /// Tells what was asked; `rest` is what followed the word.
    pub(super) fn tell(
        &mut self,
        hall: &Hall<'_>,
        does: Does,
        rest: &str,
    ) -> Result<Vec<String>, No> {
        match does {
            Does::Time => Ok(self.time(hall.now.ms)),
            Does::Phase => Ok(self.phase()),
            Does::Phases => Ok(self.phases(hall.now.ms)),
            Does::Consent => Ok(self.consent()),
            Does::Last => {
                let rows = self.page(hall, &Filter::All, Direction::Older, self.how_many(rest)?)?;
                Ok(self.listed(&rows, "plain-nothing-yet"))
            }
            Does::Untagged => {
                let many = self.how_many(rest)?;
                let rows = self.page(hall, &Filter::Untagged, Direction::Newer, many)?;
                let count = hall.reader.figures(self.session.id)?.untagged();
                let mut lines = self.listed(&rows, "stream-all-tagged");
                if count > 0 {
                    lines.insert(0, self.say(msg("plain-untagged").with("count", count)));
                }
                Ok(lines)
            }
            Does::Reword => {
                let waits = Filter::Open(OpenEnd::ToReword);
                let rows = self.page(hall, &waits, Direction::Newer, MANY)?;
                let mut lines = self.listed(&rows, "stream-none-to-reword");
                if !rows.is_empty() {
                    lines.push(self.words.id("plain-to-reword-how").to_owned());
                }
                Ok(lines)
            }
            Does::Heard => self.heard(hall),
            Does::Who => {
                let mut lines = self.list(hall.now.ms);
                lines.extend(self.writers(hall)?);
                Ok(lines)
            }
            Does::Themes => self.theme_counts(hall),
            Does::Open => {
                let (id, _) = self.named(hall, rest)?;
                self.whole(hall, id)
            }
            Does::Search | Does::Everywhere => {
                if rest.is_empty() {
                    return Err(msg("hint-missing-word").with("word", "search").into());
                }
                let session = (does == Does::Search).then_some(self.session.id);
                let rows = hall.reader.search(rest, session, MANY)?;
                let mut lines = self.listed(&rows, "plain-search-nothing");
                if !rows.is_empty() {
                    lines.insert(0, self.say(msg("search-found").with("count", rows.len())));
                }
                Ok(lines)
            }
            _ => Ok(self.help(rest)),
        }
    }

    /// Every word, a line each, and how a line is written.
    fn help(&self, rest: &str) -> Vec<String> {
        let wanted = rest.trim_start_matches(':').to_lowercase();
        let row = |row: &super::words::Row| {
            self.say(msg(row.help).with("word", format!(":{}", row.word())))
        };
        let rows: Vec<String> =
            ROWS.iter().filter(|it| it.word().starts_with(&wanted)).map(row).collect();
        if !wanted.is_empty() && !rows.is_empty() {
            return rows;
        }
        let mut lines = vec![self.words.id("plain-how").to_owned()];
        lines.push(self.words.id("help-marks-text").to_owned());
        lines.push(self.words.id("help-context-text").to_owned());
        lines.extend(rows);
        lines
    }

    fn how_many(&self, rest: &str) -> Result<usize, No> {
        let wanted = self.number(rest)?.and_then(|n| usize::try_from(n).ok());
        Ok(wanted.unwrap_or(FEW).clamp(1, MANY))
    }

    fn page(
        &self,
        hall: &Hall<'_>,
        filter: &Filter,
        direction: Direction,
        limit: usize,
    ) -> Result<Vec<Listed>, No> {
        Ok(hall.reader.page(self.session.id, filter, None, direction, limit)?)
    }

    fn listed(&self, rows: &[Listed], empty: &'static str) -> Vec<String> {
        if rows.is_empty() {
            return vec![self.words.id(empty).to_owned()];
        }
        rows.iter().map(|row| self.sentence(row)).collect()
    }

    /// The phase that runs: its prompt in every language of the plan, and its purpose.
    pub(super) fn phase(&self) -> Vec<String> {
        let Some(phase) = self.session.current_phase() else {
            return vec![self.words.id("plain-no-phase").to_owned()];
        };
        let lang = self.words.language();
        let mut lines = vec![phase.title.get(lang).to_owned(), phase.purpose.get(lang).to_owned()];
        lines.extend(self.prompt());
        lines
    }

    /// What the room is asked now: in every language it speaks and the plan has.
    pub(super) fn prompt(&self) -> Vec<String> {
        let Some(phase) = self.session.current_phase() else { return Vec::new() };
        let spoken = &self.session.details.languages;
        let languages = if spoken.is_empty() { &self.session.plan.languages } else { spoken };
        let prompts = languages.iter().filter_map(|lang| phase.prompt.exact(lang));
        prompts.map(str::to_owned).collect()
    }

    fn phases(&self, now_ms: i64) -> Vec<String> {
        let lang = self.words.language();
        let floor = &self.session.floor;
        let phases = self.session.plan.phases.iter().enumerate();
        phases
            .map(|(index, phase)| {
                let minutes = self.session.given_ms(index) / 60_000;
                let state = match (floor.current == Some(index), self.session.clock(index, now_ms))
                {
                    (true, _) => "plain-phase-now",
                    (false, Some(_)) => "plain-phase-done",
                    (false, None) => "plain-phase-to-come",
                };
                let state = self.words.id(state);
                let row = msg("plain-phase-row")
                    .with("nth", index + 1)
                    .with("minutes", minutes)
                    .with("title", phase.title.get(lang))
                    .with("state", state);
                self.say(row)
            })
            .collect()
    }

    /// The consent script, in every language of the plan.
    fn consent(&self) -> Vec<String> {
        let plan = &self.session.plan;
        let script = plan
            .languages
            .iter()
            .flat_map(|lang| plan.consent_script.iter().filter_map(move |line| line.exact(lang)));
        script.map(str::to_owned).collect()
    }

    /// Who was heard and who was not, and what nobody has spoken of.
    fn heard(&self, hall: &Hall<'_>) -> Result<Vec<String>, No> {
        let figures = hall.reader.figures(self.session.id)?;
        let lang = self.words.language();
        let plan = &self.session.plan;
        let (mut heard, mut unheard) = (Vec::new(), Vec::new());
        for voice in &plan.voices {
            let title = voice.title.get(lang);
            match figures.voice(&voice.id) {
                0 => unheard.push(title.to_owned()),
                count => heard.push((count, title.to_owned())),
            }
        }
        heard.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
        let not_stated = figures.voice("");
        if not_stated > 0 {
            heard.push((not_stated, self.words.id("voice-not-stated").to_owned()));
        }
        unheard.retain(|title| !self.has_spoken(title, hall.now.ms));
        let codes = self.session.codebook.themes.iter();
        let untouched = codes.filter(|theme| figures.theme(&theme.id) == 0);
        let untouched: Vec<_> = untouched.map(|theme| theme.title.get(lang).to_owned()).collect();
        let counted = |(count, title): &(u64, String)| {
            self.say(msg("plain-counted").with("title", title).with("count", *count))
        };
        let heard: Vec<_> = heard.iter().map(counted).collect();
        let list = |all: Vec<String>| match all.is_empty() {
            true => self.words.id("plain-none").to_owned(),
            false => all.join("; "),
        };
        let mut lines = self.balance(&figures, hall.now.ms);
        lines.extend([
            self.say(msg("plain-heard").with("voices", list(heard))),
            self.say(msg("plain-unheard").with("voices", list(unheard))),
            self.say(msg("plain-untouched").with("themes", list(untouched))),
        ]);
        Ok(lines)
    }

    /// Who writes, how much, and when they last did.
    fn writers(&self, hall: &Hall<'_>) -> Result<Vec<String>, No> {
        let offset = hall.now.wall.offset;
        let pulse = hall.reader.pulse(self.session.id)?;
        let lines: Vec<String> = pulse
            .into_iter()
            .map(|it| {
                let author = text::harmless_line(&it.author).into_owned();
                let writer = msg("plain-writer")
                    .with("author", author)
                    .with("count", it.captured)
                    .with("untagged", it.untagged)
                    .with("time", Wall { ms: it.last, offset }.clock());
                self.say(writer)
            })
            .collect();
        Ok(if lines.is_empty() {
            vec![self.words.id("plain-nothing-yet").to_owned()]
        } else {
            lines
        })
    }

    /// Every theme with its count, in the order of the codebook.
    fn theme_counts(&self, hall: &Hall<'_>) -> Result<Vec<String>, No> {
        let figures = hall.reader.figures(self.session.id)?;
        let lang = self.words.language();
        let row = |id: &str, title: &str| {
            let count = figures.theme(id);
            self.say(
                msg("plain-theme-row").with("id", id).with("title", title).with("count", count),
            )
        };
        let codes = self.session.codebook.codes();
        Ok(codes.map(|code| row(code.id(), code.title().get(lang))).collect())
    }

    /// How many contributions there are, and how many have no theme.
    pub(super) fn counts(&self, hall: &Hall<'_>) -> Result<String, No> {
        let figures = hall.reader.figures(self.session.id)?;
        let all = self.say(msg("figures-all").with("count", figures.all()));
        let untagged = self.say(msg("status-untagged").with("count", figures.untagged()));
        Ok(match (figures.all(), figures.untagged()) {
            (0, _) => self.words.id("plain-nothing-yet").to_owned(),
            (_, 0) => format!("{all}, {}.", self.words.id("status-all-tagged")),
            _ => format!("{all}, {untagged}."),
        })
    }
}
