//! The speaking list as sentences: who speaks, who waits and why, who was heard.

use super::desk::{Desk, Hall, No};
use super::words::{self, Does};
use crate::domain::Command;
use crate::domain::figures::Figures;
use crate::domain::floor::order::suggest;
use crate::domain::floor::turn::{Turn, TurnKind};
use crate::lang::msg;
use crate::tui::action::Action;
use crate::tui::floor::list::said;
use crate::tui::floor::view::{balance, list, turn};

impl Desk {
    /// Does what a word of the list says, and tells how the list stands then.
    pub(super) fn speaking(
        &mut self,
        hall: &mut Hall<'_>,
        does: Does,
        rest: &str,
    ) -> Result<Vec<String>, No> {
        let Some(action) = words::action(does) else { return Ok(Vec::new()) };
        let language = self.words.language();
        let idle = self.session.floor.list.current.is_none();
        let command = match action {
            Action::Interpreted if idle && rest.is_empty() => {
                Command::SetInterpreting(!self.session.floor.interpreted)
            }
            _ => said::command(&self.session, language, action, rest, hall.now.ms)?,
        };
        self.act(hall, command.clone())?;
        Ok(match command {
            Command::Join { seat, .. } => vec![self.place(&seat)],
            Command::CountPeople { voice, people } => vec![self.counted(&voice, people)],
            Command::LimitVoices(_) | Command::AddVoiceTime(_) => {
                vec![self.words.id("plain-done").to_owned()]
            }
            _ => self.list(hall.now.ms),
        })
    }

    /// That a seat is on the list, and where.
    fn place(&self, seat: &str) -> String {
        let waiting = &self.session.floor.list.waiting;
        let id = self.session.seats.secret.as_ref().map(|secret| secret.id(seat));
        let at = waiting.iter().rposition(|entry| Some(entry.seat) == id).unwrap_or(0);
        self.say(
            msg("plain-joined").with("seat", seat).with("place", at + 1).with("of", waiting.len()),
        )
    }

    fn counted(&self, voice: &str, people: u32) -> String {
        let of = match voice {
            "" => self.words.id("count-room").to_owned(),
            voice => self.voice_title(voice),
        };
        self.say(msg("plain-people").with("voice", of).with("people", u64::from(people)))
    }

    /// Who speaks, then who waits, each with the reason for their place in the
    /// suggested order.
    pub(super) fn list(&self, now_ms: i64) -> Vec<String> {
        let list = &self.session.floor.list;
        let mut lines = Vec::new();
        match &list.current {
            Some(turn) => lines.push(self.speaks(turn, now_ms)),
            None => lines.push(self.words.id("list-nobody").to_owned()),
        }
        if let Some(turn) = &list.interrupted {
            let seat = self.session.seats.label(turn.entry.seat);
            lines.push(self.say(msg("plain-goes-on").with("seat", seat)));
        }
        let suggested = suggest(list, now_ms);
        for entry in &list.waiting {
            let one = suggested.iter().find(|one| one.entry.id == entry.id);
            let why = one.map(|one| list::why(&self.session, one, now_ms, self.words));
            let mut parts = vec![why.unwrap_or_default()];
            if let Some(voice) = &entry.voice {
                parts.insert(0, self.voice_title(voice));
            }
            if matches!(entry.kind, TurnKind::Question | TurnKind::Answer) {
                parts.insert(0, self.words.id(turn::kind_name(entry.kind)).to_owned());
            }
            let seat = self.session.seats.label(entry.seat);
            lines.push(
                self.say(msg("plain-waits").with("seat", seat).with("why", parts.join(", "))),
            );
        }
        if let Some(first) = suggested.first().filter(|_| list.waiting.len() > 1) {
            let seat = self.session.seats.label(first.entry.seat);
            lines.push(self.say(msg("plain-suggested").with("seat", seat)));
        }
        if list.closed {
            lines.push(self.words.id("plain-list-closed").to_owned());
        }
        lines
    }

    fn speaks(&self, turn: &Turn, now_ms: i64) -> String {
        let mut parts = Vec::new();
        parts.extend(turn.entry.voice.as_deref().map(|voice| self.voice_title(voice)));
        if turn.entry.kind != TurnKind::Contribution {
            parts.push(self.words.id(turn::kind_name(turn.entry.kind)).to_owned());
        }
        if turn.is_estimate() {
            parts.push(self.words.id("plain-interpreted-turn").to_owned());
        }
        let left_ms = turn.left_ms(now_ms);
        let time = self.duration(left_ms.abs());
        parts.push(self.say(match (left_ms < 0, turn.paused_since.is_some()) {
            (true, _) => msg("phase-over").with("time", time),
            (false, true) => msg("phase-paused").with("time", time),
            (false, false) => msg("phase-left").with("time", time),
        }));
        let seat = self.session.seats.label(turn.entry.seat);
        self.say(msg("plain-speaks").with("seat", seat).with("more", parts.join(", ")))
    }

    /// Whether a voice of this title has had a turn.
    pub(super) fn has_spoken(&self, title: &str, now_ms: i64) -> bool {
        let spoken = self.session.floor.list.by_voice(now_ms);
        spoken.keys().any(|voice| self.voice_title(voice) == title)
    }

    /// Time and contributions by voice against the people in the room, a line
    /// each; nothing before anybody has spoken or was counted.
    pub(super) fn balance(&self, figures: &Figures, now_ms: i64) -> Vec<String> {
        let rows = balance::balance(&self.session, |id| figures.voice(id), now_ms);
        let all_ms: i64 = rows.iter().map(|row| row.spoken.ms).sum();
        let people = self.session.floor.people();
        let mut lines: Vec<String> = Vec::new();
        for row in rows {
            if row.spoken.turns == 0 && row.people.is_none() {
                continue;
            }
            let title = match row.voice.as_str() {
                "" => self.words.id("voice-not-stated").to_owned(),
                voice => self.voice_title(voice),
            };
            let share = balance::percent(row.spoken.ms, all_ms).unwrap_or(0);
            let heads = row.people.and_then(|its| balance::percent(its.into(), people.into()));
            let id = match heads {
                Some(_) => "plain-balance-of-people",
                None => "plain-balance",
            };
            let said = msg(id)
                .with("voice", title)
                .with("time", balance::time(&row.spoken))
                .with("share", share)
                .with("people", u64::from(row.people.unwrap_or(0)))
                .with("heads", heads.unwrap_or(0));
            lines.push(self.say(said));
        }
        if let Some((voice, share)) = balance::dominant(&self.session, now_ms) {
            let voice = self.voice_title(&voice);
            lines.push(self.say(msg("heard-dominant").with("voice", voice).with("share", share)));
        }
        lines
    }
}
