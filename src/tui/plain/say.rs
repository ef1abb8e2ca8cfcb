//! Contributions and clocks as sentences.

use super::desk::{Desk, Hall, No};
use crate::domain::{ContributionId, Status};
use crate::lang::msg;
use crate::text;
use crate::tui::about::Topic;
use crate::tui::names;
use crate::tui::rows::Listed;

impl Desk {
    /// A contribution on one line: ref, kind, words, themes, and where it stands.
    pub(super) fn sentence(&self, row: &Listed) -> String {
        let it = &row.contribution;
        let line = msg("plain-row")
            .with("ref", row.reference.to_string())
            .with("kind", self.words.id(names::kind(it.kind)))
            .with("text", ended(&text::harmless_line(&it.words.text)));
        let mut said = self.say(line);
        let mut more = |sentence: String| {
            said.push(' ');
            said.push_str(&sentence);
        };
        match it.themes().as_slice() {
            [] => more(self.words.id("plain-no-theme").to_owned()),
            themes => {
                let titles: Vec<_> = themes.iter().map(|id| self.theme_title(id)).collect();
                more(self.say(msg("plain-row-themes").with("themes", titles.join(", "))));
            }
        }
        if !it.addressees.is_empty() {
            let asked: Vec<_> = it.addressees.iter().map(|id| self.addressee_title(id)).collect();
            more(self.say(msg("plain-row-asked").with("addressees", asked.join(", "))));
        }
        if !row.answers.is_empty() {
            let refs: Vec<_> = row.answers.iter().map(ToString::to_string).collect();
            more(self.say(msg("plain-row-answers").with("refs", refs.join(", "))));
        }
        match (it.status, row.merged_into) {
            (Status::Parked, _) => more(self.words.id("plain-row-parked").to_owned()),
            (_, Some(into)) => {
                more(self.say(msg("plain-row-merged").with("ref", into.to_string())));
            }
            _ => {}
        }
        for topic in Topic::ALL.into_iter().filter(|topic| !topic.stands(it).is_empty()) {
            let stands = text::harmless_line(topic.stands(it)).into_owned();
            more(ended(&self.say(msg(topic.said()).with("value", stands))));
        }
        if it.is_to_reword() {
            more(self.words.id("plain-row-to-reword").to_owned());
        }
        said
    }

    /// One contribution as [`Desk::sentence`] says it.
    pub(super) fn row(&self, hall: &Hall<'_>, id: ContributionId) -> Result<Vec<String>, No> {
        let row = hall.reader.listed(id)?;
        Ok(row
            .filter(|row| row.contribution.is_visible())
            .map(|row| self.sentence(&row))
            .into_iter()
            .collect())
    }

    /// All there is to one contribution.
    pub(super) fn whole(&self, hall: &Hall<'_>, id: ContributionId) -> Result<Vec<String>, No> {
        let Some(row) = hall.reader.listed(id)? else { return Ok(Vec::new()) };
        let it = &row.contribution;
        let mut lines = vec![self.sentence(&row)];
        if let Some(original) = &it.words.original {
            let original = text::harmless_line(original).into_owned();
            lines.push(self.say(msg("plain-original").with("text", original)));
        }
        if let Some(voice) = &it.voice {
            lines.push(self.say(msg("full-voice").with("value", self.voice_title(voice))));
        }
        if let Some(language) = &it.language {
            lines.push(self.say(msg("full-language").with("value", language)));
        }
        if let Some(table) = &it.table {
            let table = text::harmless_line(table).into_owned();
            lines.push(self.say(msg("full-table").with("value", table)));
        }
        let permission = self.words.id(names::permission(it.permission));
        lines.push(self.say(msg("full-permission").with("value", permission)));
        let mode = self.words.id(names::mode(it.mode));
        lines.push(self.say(msg("full-wording").with("value", mode)));
        let author = text::harmless_line(&it.author).into_owned();
        lines.push(
            self.say(msg("plain-written").with("author", author).with("time", it.said.clock())),
        );
        if it.scrubbed {
            lines.push(self.words.id("full-scrubbed").to_owned());
        } else if it.reworded {
            lines.push(self.words.id("full-reworded").to_owned());
        }
        Ok(lines)
    }

    /// Where the session stands: phase, time left, how late.
    pub(super) fn time(&self, now_ms: i64) -> Vec<String> {
        let session = &self.session;
        let floor = &session.floor;
        if floor.ended.is_some() {
            return vec![self.words.id("plain-ended").to_owned()];
        }
        let (Some(index), Some(phase)) = (floor.current, session.current_phase()) else {
            return vec![self.words.id("plain-not-begun").to_owned()];
        };
        let left_ms = session.clock(index, now_ms).map_or(0, |clock| clock.left_ms());
        let time = self.duration(left_ms.abs());
        let left = self.say(match (left_ms < 0, floor.paused_since.is_some()) {
            (true, _) => msg("phase-over").with("time", time),
            (false, true) => msg("phase-paused").with("time", time),
            (false, false) => msg("phase-left").with("time", time),
        });
        let of = session.plan.phases.len();
        let line = msg("plain-phase")
            .with("nth", index + 1)
            .with("of", of)
            .with("left", left)
            .with("title", phase.title.get(self.words.language()));
        let mut lines = vec![self.say(line)];
        let late_ms = session.late_ms(now_ms);
        if late_ms.abs() >= 60_000 {
            let time = self.duration(late_ms.abs());
            lines.push(self.say(match late_ms > 0 {
                true => msg("plain-late").with("time", time),
                false => msg("plain-early").with("time", time),
            }));
        }
        lines
    }

    /// Minutes, or seconds where there are few.
    pub(super) fn duration(&self, ms: i64) -> String {
        match ms {
            ..90_000 => self.say(msg("plain-seconds").with("n", (ms + 500) / 1_000)),
            _ => self.say(msg("plain-minutes").with("n", (ms + 30_000) / 60_000)),
        }
    }

    pub(super) fn theme_title(&self, id: &str) -> String {
        let code = self.session.codebook.code(id);
        code.map_or(id, |code| code.title().get(self.words.language())).to_owned()
    }

    fn addressee_title(&self, id: &str) -> String {
        let addressee = self.session.codebook.addressee(id);
        addressee.map_or(id, |it| it.title.get(self.words.language())).to_owned()
    }

    pub(super) fn voice_title(&self, id: &str) -> String {
        let voice = self.session.plan.voice(id);
        voice.map_or(id, |voice| voice.title.get(self.words.language())).to_owned()
    }
}

/// With a full stop, where the words end without any sign of their own.
fn ended(words: &str) -> String {
    let ends = words.chars().next_back().is_none_or(|last| ".!?…؟。।።\"”»)".contains(last));
    if ends { words.to_owned() } else { format!("{words}.") }
}
