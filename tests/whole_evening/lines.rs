//! The evening with `--plain`: everybody types lines.

use super::ledger::Ledger;
use super::script::{Who, steps};
use super::{Labels, after, open, store};
use std::collections::BTreeMap;
use townhall::domain::SessionId;
use townhall::lang::Lang;
use townhall::store::{Actor, Reader, Store};
use townhall::tui::Now;
use townhall::tui::plain::{Desk, Hall};

const MINUTE: i64 = 60_000;

/// One laptop of the three, and who types there.
struct Laptop {
    store: Store,
    reader: Reader,
    desk: Desk,
}

impl Laptop {
    fn new(store: Store, session: SessionId, who: Who) -> Laptop {
        let reader = store.reader().unwrap();
        let state = reader.session(session).unwrap().unwrap();
        let actor = Actor { author: who.initials().into(), desk: "plain".into() };
        Laptop { store, reader, desk: Desk::new(state, actor, Lang::En) }
    }

    fn types(&mut self, now: Now, line: &str) -> String {
        let mut hall = Hall { store: &mut self.store, reader: &self.reader, now };
        self.desk.take(&mut hall, line).lines.join("\n")
    }
}

/// Plays the evening through; `clock` says what the laptops' clocks show at a moment
/// since doors opened. What was answered, and the sums it adds up to.
fn play(clock: impl Fn(i64) -> Now) -> String {
    let (folder, session) = store();
    let mut laptops: BTreeMap<Who, Laptop> =
        Who::ALL.map(|who| (who, Laptop::new(open(&folder, false), session, who))).into();
    let mut labels = Labels::default();
    let mut transcript = String::new();
    let steps = steps();
    for step in &steps {
        let line = labels.fill(&step.line);
        let laptop = laptops.get_mut(&step.who).unwrap();
        let answer = laptop.types(clock(step.ms), &line);
        labels.learn(step, &laptop.reader, session);
        let time = step.ms / 1_000;
        let (minutes, seconds) = (time / 60, time % 60);
        transcript += &format!("{minutes:>3}:{seconds:02} {} > {line}\n", step.who.initials());
        answer.lines().for_each(|line| transcript += &format!("          {line}\n"));
    }
    let reader = open(&folder, false).reader().unwrap();
    Ledger::of(&steps).check(&reader, session);
    labels.steady(&transcript)
}

#[test]
fn the_evening_runs_as_lines_of_text() {
    insta::assert_snapshot!("evening_lines", play(after));
}

/// At the end of the first hour somebody sets the clock back by two; half an hour
/// later summer time ends.
#[test]
fn clocks_that_are_set_change_no_figure_of_the_evening() {
    play(|ms| {
        let now = after(ms);
        let mut wall = now.wall;
        if ms >= 60 * MINUTE {
            wall.ms -= 120 * MINUTE;
        }
        if ms >= 90 * MINUTE {
            wall.offset = 0;
        }
        Now { wall, ..now }
    });
}
