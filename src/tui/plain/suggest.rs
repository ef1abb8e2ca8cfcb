//! Suggested themes as a sentence, when they are asked for; taken by a word.

use super::desk::{Desk, Hall, No};
use crate::domain::{Command, ContributionId, ThemeMark};
use crate::lang::msg;
use crate::store::{Direction, Filter};
use crate::text;
use crate::tui::learner::{Learner, LearnerError};
use crate::tui::notes::suggest::words;

/// What was suggested last, and what suggests.
#[derive(Debug, Default)]
pub(super) struct Suggested {
    /// Begins to train when something is first asked.
    learner: Option<Learner>,
    /// The contribution, and its themes in the order in which they were told.
    last: Option<(ContributionId, Vec<ThemeMark>)>,
}

impl From<LearnerError> for No {
    fn from(error: LearnerError) -> No {
        match error {
            LearnerError::Store(error) => No::Store(error),
            no_thread => msg("plain-failed").with("why", no_thread.to_string()).into(),
        }
    }
}

impl Desk {
    /// `:suggest`, `:suggest REF`, `:suggest next`; and from where on suggestions learn.
    pub(super) fn suggest(&mut self, hall: &mut Hall<'_>, rest: &str) -> Result<Vec<String>, No> {
        let id = match rest {
            "forget" | "remember" => {
                let from_now = rest == "forget";
                hall.store.count_tags_from_now(from_now)?;
                let id = if from_now { "done-suggest-forget" } else { "done-suggest-remember" };
                return Ok(vec![self.words.id(id).to_owned()]);
            }
            "next" => {
                let untagged = Filter::Untagged;
                let (id, newer) = (self.session.id, Direction::Newer);
                let rows = hall.reader.page(id, &untagged, None, newer, 1)?;
                let Some(first) = rows.first() else {
                    return Ok(vec![self.words.id("stream-all-tagged").to_owned()]);
                };
                first.contribution.id
            }
            rest => {
                let (id, rest) = self.named_or_last(hall, rest)?;
                if !rest.is_empty() {
                    return Err(msg("plain-too-much").with("rest", rest).into());
                }
                id
            }
        };
        let Some(row) = hall.reader.listed(id)? else { return Ok(Vec::new()) };
        let learner = match &mut self.suggested.learner {
            Some(learner) => {
                learner.look(hall.reader)?;
                learner
            }
            none => none.insert(Learner::start(hall.reader, &self.session)?),
        };
        learner.ready();
        let it = &row.contribution.words;
        let found = learner.suggest(&words(&it.text, it.original.as_deref())).unwrap_or_default();
        let mut told = Vec::new();
        for (nth, suggested) in (1..).zip(&found.themes) {
            let theme = self.theme_title(&suggested.what.theme);
            let bare = suggested.cues.is_empty();
            let id = if bare { "plain-suggests-bare" } else { "plain-suggests-one" };
            let cues = text::harmless_line(&suggested.cues.join(", ")).into_owned();
            told.push(self.say(msg(id).with("nth", nth).with("theme", theme).with("cues", cues)));
        }
        let mut lines = vec![self.sentence(&row)];
        lines.push(match told.len() {
            0 => self.words.id("plain-suggests-nothing").to_owned(),
            count => {
                self.say(msg("plain-suggests").with("count", count).with("themes", told.join("; ")))
            }
        });
        let themes = found.themes.into_iter().map(|it| it.what).collect();
        self.suggested.last = Some((id, themes));
        Ok(lines)
    }

    /// `:take`, `:take 2`.
    pub(super) fn take_suggested(
        &mut self,
        hall: &mut Hall<'_>,
        rest: &str,
    ) -> Result<Vec<String>, No> {
        let nth = self.number(rest)?.unwrap_or(1);
        let Some((of, themes)) = &self.suggested.last else {
            return Err(msg("plain-suggest-first").into());
        };
        let at = usize::try_from(nth).ok().and_then(|nth| nth.checked_sub(1));
        let Some(mark) = at.and_then(|at| themes.get(at)).cloned() else {
            let id =
                if themes.is_empty() { "plain-suggests-nothing" } else { "plain-suggest-none" };
            return Err(msg(id).with("count", themes.len()).into());
        };
        let of = *of;
        self.act(hall, Command::Tag { of: vec![of], mark, on: true })?;
        self.row(hall, of)
    }
}
