//! The evening at four desks on one store: the floor, two for notes, the wall.

use super::ledger::Ledger;
use super::script::{Step, Who, steps};
use super::{Labels, after, open, store};
use crate::screens::{keys, letters, typed};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use townhall::domain::{ContributionId, SessionId};
use townhall::lang::Lang;
use townhall::tui::backend::{Opening, Steps};
use townhall::tui::theme::Theme;
use townhall::tui::{Desk, Event, Mode, Model, What, run};

/// A brisk typist: a key each 40 ms.
const KEY_MS: i64 = 40;
/// A desk that nobody touches sees time pass.
const TICK_MS: i64 = 20_000;

/// When the desks are looked at, in milliseconds since doors opened, and why.
const LOOKS: [(i64, &str); 12] = [
    (26 * MINUTE, "consent"),
    (55 * MINUTE, "open_floor"),
    (92 * MINUTE, "proposals"),
    (109 * MINUTE + 45_000, "disclosure"),
    (113 * MINUTE, "heated"),
    (118 * MINUTE, "temperature"),
    (122 * MINUTE + 30_000, "ballot"),
    (124 * MINUTE + 50_000, "bridging"),
    (127 * MINUTE + 40_000, "result"),
    (133 * MINUTE, "read_back"),
    (138 * MINUTE + 30_000, "wall_of_themes"),
    (150 * MINUTE, "closed"),
];
const MINUTE: i64 = 60_000;

/// The one clock of the hall, in milliseconds since doors opened.
type Clock = Arc<AtomicI64>;

/// The words that mean a line in the list, where a key is pressed on it.
const IN_THE_LIST: [&str; 6] = [":tag", ":voices", ":park", ":answers", ":merge", ":reword"];

/// The pages on which lines are read back.
const READING: [Mode; 2] = [Mode::ReadBack, Mode::ReadAloud];

/// One desk: its screen and what stands behind it.
struct Seat {
    model: Model,
    terminal: Terminal<TestBackend>,
    steps: Steps,
    clock: Clock,
}

impl Seat {
    fn new(hall: &Hall, desk: Desk, initials: &str, (columns, lines): (u16, u16)) -> Seat {
        let opening = Opening {
            desk,
            session: Some(hall.session),
            initials: initials.to_owned(),
            language: Lang::En,
            theme: Theme::DARK,
            open_end: None,
            page: None,
        };
        let store = open(&hall.folder, false);
        let mut model = Model::new(desk, initials, Lang::En, Theme::DARK, after(0));
        model.session = store.reader().unwrap().session(hall.session).unwrap();
        let clock = Arc::clone(&hall.clock);
        let wall = Box::new(move || after(clock.load(Ordering::Relaxed)).wall);
        let steps = Steps::new(store, &opening, wall).unwrap();
        let terminal = Terminal::new(TestBackend::new(columns, lines)).unwrap();
        let mut seat = Seat { model, terminal, steps, clock: Arc::clone(&hall.clock) };
        seat.happens([What::Opened]);
        seat
    }

    /// Lets things happen now, and all that they lead to.
    fn happens(&mut self, what: impl IntoIterator<Item = What>) {
        let now = self.clock.load(Ordering::Relaxed);
        self.types(what.into_iter().map(|what| (now, what)));
    }

    /// Lets things happen at their moments. What comes in one breath is drawn once.
    fn types(&mut self, what: impl IntoIterator<Item = (i64, What)>) {
        let mut what = what.into_iter().peekable();
        let clock = &self.clock;
        let inbox = std::iter::from_fn(|| {
            let (ms, next) = what.next()?;
            clock.store(ms, Ordering::Relaxed);
            Some(Event { now: after(ms), what: next, more: what.peek().is_some() })
        });
        let steps = &mut self.steps;
        let perform = |effect| {
            let answer = steps.perform(effect)?;
            Some(Event::new(after(clock.load(Ordering::Relaxed)), answer))
        };
        run(&mut self.terminal, &mut self.model, inbox, perform).unwrap();
    }

    fn screen(&self) -> String {
        letters(self.terminal.backend().buffer())
    }

    /// The cursor of the list comes to a contribution.
    fn goes_to(&mut self, id: ContributionId) {
        for _ in 0..500 {
            let place = |wanted| {
                self.model.stream.rows.iter().position(|row| Some(row.contribution.id) == wanted)
            };
            let (here, there) = (place(self.model.stream.cursor), place(Some(id)));
            if here == there && here.is_some() {
                return;
            }
            // What is not there yet is older.
            let down = there.is_some() && there > here;
            self.happens(keys(if down { "Down" } else { "Up" }));
        }
        panic!("no way to {id:?}:\n{}", self.screen());
    }
}

/// The hall with its desks.
struct Hall {
    folder: tempfile::TempDir,
    session: SessionId,
    clock: Clock,
    seats: BTreeMap<Who, Seat>,
    wall: Option<Seat>,
    labels: Labels,
}

impl Hall {
    fn new() -> Hall {
        let (folder, session) = store();
        let (clock, labels) = (Clock::default(), Labels::default());
        let mut hall = Hall { folder, session, clock, seats: BTreeMap::new(), wall: None, labels };
        for (who, desk, size) in [
            (Who::Floor, Desk::Floor, (80, 24)),
            (Who::FirstNotes, Desk::Notes, (120, 36)),
            (Who::SecondNotes, Desk::Notes, (80, 24)),
        ] {
            let seat = Seat::new(&hall, desk, who.initials(), size);
            hall.seats.insert(who, seat);
        }
        hall.wall = Some(Seat::new(&hall, Desk::Wall, "FM", (120, 36)));
        hall
    }

    fn all(&mut self) -> impl Iterator<Item = &mut Seat> {
        self.seats.values_mut().chain(&mut self.wall)
    }

    /// Lets time pass up to a moment; desks that nobody touches see it pass.
    fn waits_until(&mut self, ms: i64) {
        loop {
            let now = self.clock.load(Ordering::Relaxed);
            if now >= ms {
                return;
            }
            self.clock.store(ms.min(now + TICK_MS), Ordering::Relaxed);
            self.all().for_each(|seat| seat.happens([What::Tick]));
        }
    }

    /// Presses keys one after the other, the last at the moment of the step.
    fn presses(&mut self, step: &Step, keys: Vec<What>) {
        let spare = step.ms - self.clock.load(Ordering::Relaxed);
        let count = i64::try_from(keys.len()).unwrap().max(1);
        let each = KEY_MS.min(spare / count);
        self.waits_until(step.ms - each * (count - 1));
        let seat = self.seats.get_mut(&step.who).unwrap();
        let moments = (0..count).map(|nth| step.ms - each * (count - 1 - nth));
        seat.types(moments.zip(keys));
        self.news();
    }

    /// Everybody sees what was written.
    fn news(&mut self) {
        for seat in self.all() {
            let news = seat.steps.news();
            seat.happens(news);
        }
    }

    /// Does what a line of the script says, with the keys of a desk.
    fn does(&mut self, step: &Step) {
        let line = self.labels.fill(&step.line);
        let seat = self.seats.get_mut(&step.who).unwrap();
        // Whoever leads comes back to the floor for what is not done in a page over it.
        let reads = line.starts_with(":read-back") && READING.contains(&seat.model.mode);
        let stays = reads || seat.model.mode == Mode::Stop;
        while step.who == Who::Floor && !stays && seat.model.mode != Mode::Floor {
            seat.happens(keys("Esc"));
        }
        if let Some(names) = &step.keys {
            return self.presses(step, keys(names));
        }
        let named = step.line.split_once(" {").map(|(word, rest)| {
            let (label, rest) = rest.split_once('}').unwrap();
            let id = self.labels.rows[label].contribution.id;
            (word, id, self.labels.fill(rest.trim()))
        });
        match (step.who, named) {
            (_, Some((":read-back", id, words))) => self.reads_back(step, id, &words),
            (Who::Floor, _) if line == ":next" => self.presses(step, keys("n")),
            (_, Some((word, id, rest))) if IN_THE_LIST.contains(&word) => {
                self.works_on(step, word, id, &rest);
            }
            _ => {
                let mut all: Vec<What> = line.chars().map(typed).collect();
                all.extend(keys("Enter"));
                self.presses(step, all);
            }
        }
    }

    /// Something about a line that stands there already: in the list, by its key.
    fn works_on(&mut self, step: &Step, word: &str, id: ContributionId, rest: &str) {
        let seat = self.seats.get_mut(&step.who).unwrap();
        seat.happens(keys("F5"));
        assert_eq!(seat.model.mode, Mode::List, "{}", seat.screen());
        seat.goes_to(id);
        let mut last = Vec::new();
        match word {
            ":tag" => {
                let theme = rest.split('/').next().unwrap();
                let codebook = &seat.model.session.as_ref().unwrap().codebook;
                let key = codebook.code(theme).unwrap().key();
                let row = seat.model.stream.row(id).unwrap();
                if !row.contribution.is_tagged(theme, step.who.initials()) {
                    seat.happens(keys("t"));
                    last = vec![typed(key)];
                }
            }
            ":voices" => {
                seat.happens([typed('%')]);
                let plan = &seat.model.session.as_ref().unwrap().plan;
                let voice = plan.voices.iter().find(|voice| voice.id == rest).unwrap();
                let title = voice.title.get("en");
                let options = &seat.model.notes.choice.as_ref().unwrap().options;
                let option = options.iter().find(|option| option.label == title);
                last = vec![typed(option.unwrap_or_else(|| panic!("{options:?}")).key)];
            }
            ":park" => last = keys("p"),
            ":merge" => {
                let to = self.labels.rows.values().find(|row| row.reference.to_string() == rest);
                let to = to.unwrap().contribution.id;
                let seat = self.seats.get_mut(&step.who).unwrap();
                seat.happens(keys("Space"));
                seat.goes_to(to);
                seat.happens(keys("Space"));
                // The one with the cursor is the one that stays.
                seat.goes_to(to);
                last = keys("m");
            }
            ":answers" => {
                seat.happens(keys(">"));
                let to = self.labels.rows.values().find(|row| row.reference.to_string() == rest);
                let to = to.unwrap().contribution.id;
                let seat = self.seats.get_mut(&step.who).unwrap();
                seat.goes_to(to);
                last = keys("Enter");
            }
            ":reword" => {
                seat.happens(keys("e Ctrl+U"));
                seat.happens(rest.chars().map(typed));
                last = keys("Enter");
            }
            _ => panic!("no keys for {step:?}"),
        }
        self.presses(step, last);
        let seat = self.seats.get_mut(&step.who).unwrap();
        for _ in 0..4 {
            if seat.model.mode != Mode::Capture {
                seat.happens(keys("Esc"));
            }
        }
        assert_eq!(seat.model.mode, Mode::Capture, "{}", seat.screen());
    }

    /// Picks a line to be read back, or says what became of the one being read.
    fn reads_back(&mut self, step: &Step, id: ContributionId, words: &str) {
        let seat = self.seats.get_mut(&step.who).unwrap();
        if seat.model.mode == Mode::Floor {
            seat.happens(keys("R"));
        }
        if words.is_empty() {
            seat.goes_to(id);
            return self.presses(step, keys("Space"));
        }
        if seat.model.mode == Mode::ReadBack {
            seat.happens(keys("Enter"));
        }
        assert_eq!(seat.model.mode, Mode::ReadAloud, "{}", seat.screen());
        let last = match words.split_once(' ') {
            None => keys("y"),
            Some((_, rest)) => {
                seat.happens(keys("e Ctrl+U"));
                seat.happens(rest.chars().map(typed));
                // What was reworded is read once more; then the next one.
                keys("Enter Down")
            }
        };
        self.presses(step, last);
    }

    /// All four screens, one below the other.
    fn looks(&mut self, name: &str) {
        let mut all = String::new();
        for seat in self.all() {
            all += &seat.screen();
            all += &format!("{}\n", "═".repeat(40));
        }
        insta::assert_snapshot!(format!("evening_{name}"), self.labels.steady(&all));
    }
}

#[test]
fn the_evening_runs_at_four_desks() {
    let mut hall = Hall::new();
    let steps = steps();
    let mut looks = LOOKS.into_iter().peekable();
    for step in &steps {
        while let Some((_, name)) = looks.next_if(|(ms, _)| *ms < step.ms) {
            hall.looks(name);
        }
        hall.does(step);
        let reader = open(&hall.folder, false).reader().unwrap();
        hall.labels.learn(step, &reader, hall.session);
    }
    hall.waits_until(150 * MINUTE);
    looks.for_each(|(_, name)| hall.looks(name));
    let reader = open(&hall.folder, false).reader().unwrap();
    Ledger::of(&steps).check(&reader, hall.session);
}
