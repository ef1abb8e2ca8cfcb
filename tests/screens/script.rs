//! Reads as what a person does: `desk(80, 24).keys("hello there Enter").expect("saved")`.

use super::world::World;
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::Terminal;
use ratatui::backend::{Backend as _, TestBackend};
use ratatui::buffer::Buffer;
use ratatui::layout::Position;
use townhall::domain::time::Wall;
use townhall::lang::Lang;
use townhall::tui::theme::Theme;
use townhall::tui::{Desk, Event, Model, Now, What, run};

/// 19:30:00 on the evening of the tests.
pub(crate) const EVENING_MS: i64 = 1_795_458_600_000;
/// A brisk typist: a key each 80 ms.
const KEY_MS: i64 = 80;

/// A desk, and someone at it.
pub(crate) struct Script {
    pub(crate) model: Model,
    pub(crate) world: World,
    terminal: Terminal<TestBackend>,
    ms: i64,
}

/// A notes desk in English, with nothing written down yet.
pub(crate) fn desk(columns: u16, lines: u16) -> Script {
    Script::new(columns, lines, World::new(), Lang::En)
}

impl Script {
    /// A notes desk, four minutes into the fourth phase.
    pub(crate) fn new(columns: u16, lines: u16, mut world: World, language: Lang) -> Script {
        world.start_phase(3, EVENING_MS - 4 * 60_000);
        Script::at(Desk::Notes, columns, lines, world, language)
    }

    /// Any desk, in a world as it is.
    pub(crate) fn at(desk: Desk, columns: u16, lines: u16, world: World, language: Lang) -> Script {
        let model = Model::new(desk, "BK", language, Theme::DARK, now(EVENING_MS));
        let terminal = Terminal::new(TestBackend::new(columns, lines)).unwrap();
        Script { model, world, terminal, ms: EVENING_MS }.happens([What::Opened])
    }

    /// The same desk in a store that is thrown away.
    pub(crate) fn rehearsing(mut self) -> Script {
        self.model.rehearsal = true;
        self.happens([What::Opened])
    }

    /// Lets these things happen, a key's time apart, through the true loop.
    pub(crate) fn happens(self, what: impl IntoIterator<Item = What>) -> Script {
        self.goes_on(what, true)
    }

    /// The same, drawn once at the end: where thousands of keys are typed.
    pub(crate) fn happens_undrawn(self, what: impl IntoIterator<Item = What>) -> Script {
        self.goes_on(what, false)
    }

    fn goes_on(mut self, what: impl IntoIterator<Item = What>, drawn: bool) -> Script {
        let mut ms = self.ms;
        let mut events: Vec<Event> = what
            .into_iter()
            .map(|what| {
                ms += KEY_MS;
                Event { now: now(ms), what, more: !drawn }
            })
            .collect();
        if let Some(last) = events.last_mut() {
            last.more = false;
        }
        // The world answers at the moment of the event it answers.
        let clock = std::cell::Cell::new(self.ms);
        let inbox = events.into_iter().inspect(|event| clock.set(event.now.ms));
        let world = &mut self.world;
        let perform = |effect| world.perform(effect, now(clock.get()));
        run(&mut self.terminal, &mut self.model, inbox, perform).unwrap();
        self.ms = ms;
        self
    }

    /// Presses keys: words are typed, names of keys pressed, `Space` is one space.
    pub(crate) fn keys(self, names: &str) -> Script {
        self.happens(keys(names))
    }

    /// Types a text letter by letter, whatever it says.
    pub(crate) fn types(self, text: &str) -> Script {
        self.happens(text.chars().map(typed))
    }

    pub(crate) fn pastes(self, text: &str) -> Script {
        self.happens([What::Pasted(text.to_owned())])
    }

    /// Lets time pass, with its ticks.
    pub(crate) fn waits(mut self, ms: i64) -> Script {
        let ticks = ms / 100;
        for _ in 0..ticks {
            self.ms += 100 - KEY_MS;
            self = self.happens([What::Tick]);
        }
        self
    }

    /// Makes the window another size.
    pub(crate) fn resizes(mut self, columns: u16, lines: u16) -> Script {
        self.terminal.backend_mut().resize(columns, lines);
        self.happens([What::Resized(columns, lines)])
    }

    /// Another program has had the terminal: nothing is as it was drawn.
    pub(crate) fn loses_the_screen(mut self) -> Script {
        self.terminal.backend_mut().clear().unwrap();
        self
    }

    /// Changes the world between keys.
    pub(crate) fn world(mut self, change: impl FnOnce(&mut World)) -> Script {
        change(&mut self.world);
        self
    }

    /// Gives the answers that a slow world held back.
    pub(crate) fn answers(mut self) -> Script {
        let held = std::mem::take(&mut self.world.held);
        self.happens(held.into_iter().map(|event| event.what))
    }

    /// The cells of the screen.
    pub(crate) fn cells(&self) -> &Buffer {
        self.terminal.backend().buffer()
    }

    /// Where the cursor is, if it is shown.
    pub(crate) fn cursor(&self) -> Option<Position> {
        let backend = self.terminal.backend();
        backend.cursor_visible().then(|| backend.cursor_position())
    }

    /// The letters of the screen, without the blanks at the ends of lines.
    pub(crate) fn screen(&self) -> String {
        letters(self.cells())
    }

    /// The screen shows this.
    #[track_caller]
    pub(crate) fn expect(self, words: &str) -> Script {
        let screen = self.screen();
        assert!(screen.contains(words), "{words:?} is not on the screen:\n{screen}");
        self
    }

    /// The screen does not show this.
    #[track_caller]
    pub(crate) fn expect_no(self, words: &str) -> Script {
        let screen = self.screen();
        assert!(!screen.contains(words), "{words:?} is on the screen:\n{screen}");
        self
    }

    /// The line being typed is this.
    #[track_caller]
    pub(crate) fn expect_line(self, line: &str) -> Script {
        assert_eq!(self.model.notes.input.value(), line, "\n{}", self.screen());
        self
    }

    /// The words of all contributions, the oldest first.
    pub(crate) fn captured(&self) -> Vec<&str> {
        self.world.rows.iter().map(|row| row.contribution.words.text.as_str()).collect()
    }

    /// The themes of the latest contribution.
    pub(crate) fn themes(&self) -> Vec<&str> {
        self.world.rows.last().map(|row| row.contribution.themes()).unwrap_or_default()
    }
}

/// The letters of a screen, without the blanks at the ends of lines.
pub(crate) fn letters(cells: &Buffer) -> String {
    let line = |y| {
        let mut line = String::new();
        let mut x = cells.area.left();
        while x < cells.area.right() {
            let symbol = cells[(x, y)].symbol();
            line.push_str(symbol);
            x += u16::try_from(townhall::text::width(symbol).max(1)).unwrap();
        }
        line.trim_end().to_owned() + "\n"
    };
    (cells.area.top()..cells.area.bottom()).map(line).collect()
}

fn now(ms: i64) -> Now {
    Now { ms, wall: Wall { ms, offset: 60 } }
}

pub(crate) fn typed(c: char) -> What {
    What::Key(KeyEvent::new(KeyCode::Char(c), KeyModifiers::NONE))
}

/// The keys of a script: words are typed, names of keys pressed.
pub(crate) fn keys(names: &str) -> Vec<What> {
    let mut events = Vec::new();
    let mut after_word = false;
    for word in names.split(' ') {
        match named(word) {
            Some(key) => {
                events.push(What::Key(key));
                after_word = false;
            }
            None => {
                if after_word {
                    events.push(typed(' '));
                }
                events.extend(word.chars().map(typed));
                after_word = true;
            }
        }
    }
    events
}

/// The key of a name; none for a word.
fn named(word: &str) -> Option<KeyEvent> {
    let (held, name) = match word.split_once('+') {
        Some(("Ctrl", name)) => (KeyModifiers::CONTROL, name),
        _ => (KeyModifiers::NONE, word),
    };
    let code = match name {
        "Enter" => KeyCode::Enter,
        "Tab" => KeyCode::Tab,
        "Esc" => KeyCode::Esc,
        "Space" => KeyCode::Char(' '),
        "Up" => KeyCode::Up,
        "Down" => KeyCode::Down,
        "Left" => KeyCode::Left,
        "Right" => KeyCode::Right,
        "Home" => KeyCode::Home,
        "End" => KeyCode::End,
        "PgUp" => KeyCode::PageUp,
        "PgDn" => KeyCode::PageDown,
        "Backspace" => KeyCode::Backspace,
        "Delete" => KeyCode::Delete,
        _ if held == KeyModifiers::CONTROL => KeyCode::Char(name.to_lowercase().chars().next()?),
        _ => KeyCode::F(name.strip_prefix('F')?.parse().ok()?),
    };
    Some(KeyEvent::new(code, held))
}
