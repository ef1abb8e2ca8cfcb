//! What is said without being asked: 30 seconds left, time is up, of a turn and
//! of the phase; a stop.

use crate::domain::Session;
use crate::domain::floor::turn::EntryId;
use crate::lang::msg;
use crate::tui::words::Words;

/// When what nobody asked for may be said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unasked {
    /// At once: no one types on this output, as in a pipe.
    AtOnce,
    /// With the answer to the next line: on a terminal, where it would fall into
    /// the line being typed.
    AfterALine,
}

/// How far a phase's clock has come, as far as it matters here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Stage {
    Going,
    NearlyUp,
    Up,
}

/// Below this, time is nearly up.
const NEARLY_MS: i64 = 30_000;

/// Watches the clock of the phase that runs.
#[derive(Debug)]
pub(super) struct Clockwork {
    when: Unasked,
    seen: Option<(usize, Stage)>,
    /// The turn that lasts, and how far its clock has come.
    turn: Option<(EntryId, Stage)>,
    waiting: Option<String>,
    /// Whether everything was held when this last looked.
    held: bool,
    /// What is to be said of a stop: it comes first.
    stop: Option<String>,
}

impl Clockwork {
    pub(super) fn new(when: Unasked) -> Self {
        Clockwork { when, seen: None, turn: None, waiting: None, held: false, stop: None }
    }

    /// Looks at the clock. Of several things not said yet only the last is kept.
    pub(super) fn look(&mut self, session: &Session, now_ms: i64, words: Words) {
        self.look_at_turn(session, now_ms, words);
        let stage = stage(session, now_ms);
        let before = std::mem::replace(&mut self.seen, stage);
        let (Some((index, stage)), Some((phase, before))) = (stage, before) else { return };
        if index != phase || stage <= before {
            return;
        }
        let title = session.plan.phases.get(index).map(|phase| phase.title.get(words.language()));
        let title = title.unwrap_or_default();
        self.waiting = Some(words.say(&match stage {
            Stage::Up => msg("plain-time-is-up").with("title", title),
            _ => msg("plain-nearly-up").with("title", title),
        }));
    }

    /// Looks whether another desk stopped everything, or let it go on.
    pub(super) fn look_at_stop(&mut self, held: Option<String>, words: Words) {
        if held.is_some() != self.held {
            self.held = held.is_some();
            self.stop = held.or_else(|| Some(words.id("plain-held-no-more").to_owned()));
        }
    }

    /// Takes a stop as it is: who pressed the key knows.
    pub(super) fn settle_stop(&mut self, held: bool) {
        self.held = held;
    }

    fn look_at_turn(&mut self, session: &Session, now_ms: i64, words: Words) {
        let stage = of_the_turn(session, now_ms);
        let before = std::mem::replace(&mut self.turn, stage);
        let (Some((id, stage)), Some((entry, before))) = (stage, before) else { return };
        let turn = session.floor.list.current.as_ref().filter(|_| id == entry && stage > before);
        let Some(turn) = turn else { return };
        let seat = session.seats.label(turn.entry.seat);
        self.waiting = Some(words.say(&match stage {
            Stage::Up => msg("plain-turn-is-up").with("seat", seat),
            _ => msg("plain-turn-nearly-up").with("seat", seat),
        }));
    }

    /// Takes the clock as it is, with nothing to say about it.
    pub(super) fn settle(&mut self, session: &Session, now_ms: i64) {
        self.seen = stage(session, now_ms);
        self.turn = of_the_turn(session, now_ms);
    }

    /// What may be said while nobody has entered anything.
    pub(super) fn between_lines(&mut self) -> Vec<String> {
        match self.when {
            Unasked::AtOnce => self.after_a_line(),
            Unasked::AfterALine => Vec::new(),
        }
    }

    /// What may be said before the answer to a line.
    pub(super) fn after_a_line(&mut self) -> Vec<String> {
        self.stop.take().into_iter().chain(self.waiting.take()).collect()
    }
}

/// The phase that runs and how far its clock has come; none while it stands.
fn stage(session: &Session, now_ms: i64) -> Option<(usize, Stage)> {
    let index = session.floor.current.filter(|_| session.floor.is_running())?;
    Some((index, how_far(session.clock(index, now_ms)?.left_ms())))
}

/// The turn that lasts and how far its clock has come; none while it stands.
fn of_the_turn(session: &Session, now_ms: i64) -> Option<(EntryId, Stage)> {
    let turn = session.floor.list.current.as_ref().filter(|turn| turn.paused_since.is_none())?;
    Some((turn.entry.id, how_far(turn.left_ms(now_ms))))
}

fn how_far(left_ms: i64) -> Stage {
    match left_ms {
        ..=0 => Stage::Up,
        1..=NEARLY_MS => Stage::NearlyUp,
        _ => Stage::Going,
    }
}
