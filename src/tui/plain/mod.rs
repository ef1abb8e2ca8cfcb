//! `--plain`: a session as lines of text, for screen readers and pipes. No boxes,
//! symbols or cursor movement; nothing is printed that was not asked for, except
//! that 30 seconds are left, that time is up, that everything is held, and that a
//! line was not saved.
//!
//! | file | its one job |
//! |---|---|
//! | [`desk`] | a line in, an answer out |
//! | `words` | the `:` words and what they do |
//! | `about` | the words about a contribution that is there |
//! | `acts` | the words that change something |
//! | `asked` | the words that only tell |
//! | `before` | the words of the plan, the sheet and what words may be used for |
//! | `ballot` | the words of ballots |
//! | `evening` | the words of the stop, the wall, reading back and closing |
//! | `say` | contributions and clocks as sentences |
//! | `speaking` | the speaking list as sentences |
//! | `suggest` | suggested themes as a sentence |
//! | `unasked` | what is said without being asked |
//! | `lines` | lines of text from any input |

mod about;
mod acts;
mod asked;
mod ballot;
mod before;
pub mod desk;
mod evening;
mod lines;
mod say;
mod speaking;
mod suggest;
mod unasked;
mod words;

pub use desk::{Answer, Desk, Hall, Outcome};
pub use unasked::Unasked;

use super::event::Now;
use crate::domain::SessionId;
use crate::lang::Lang;
use crate::store::{Actor, Store, StoreError};
use lines::{Got, Lines};
use std::io::{self, BufRead, Write};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::Duration;

/// How often the clock is looked at while nobody types.
const TICK: Duration = Duration::from_millis(500);

/// What a plain session opens with.
#[derive(Clone, Debug)]
pub struct Opening {
    /// The session.
    pub session: SessionId,
    /// Who works here, and the desk that undoes its own acts.
    pub who: Actor,
    /// The language of the answers.
    pub lang: Lang,
    /// When what nobody asked for may be said.
    pub unasked: Unasked,
}

/// Why a plain session could not open, or had to end.
#[derive(Debug, thiserror::Error)]
pub enum PlainError {
    /// The store could not be read.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The session is not in the store.
    #[error("the session is not in the store")]
    NoSession,
    /// No further line could be read.
    #[error("no further line could be read")]
    Input(#[source] io::Error),
    /// Nobody hears the answers any more. What was answered before is saved.
    #[error("the answer could not be written")]
    Output(#[source] io::Error),
}

/// Runs a session as lines of text until `:quit` or the end of the input.
///
/// `input` is read on a thread of its own, a line only after the line before it
/// was answered. `clock` is asked for the moment of each line and each tick.
///
/// # Errors
/// [`PlainError`]; whatever was answered as saved is saved.
pub fn run<W: Write>(
    mut store: Store,
    opening: Opening,
    input: impl BufRead + Send,
    mut output: W,
    mut clock: impl FnMut() -> Now,
) -> Result<(), PlainError> {
    let _open = store.open_desk()?;
    let mut reader = store.reader()?;
    let session = reader.session(opening.session)?.ok_or(PlainError::NoSession)?;
    let mut desk = Desk::new(session, opening.who, opening.lang);
    let mut clockwork = unasked::Clockwork::new(opening.unasked);
    let greeting = desk.greeting(&mut Hall { store: &mut store, reader: &reader, now: clock() });
    print(&mut output, &greeting)?;
    clockwork.look(desk.session(), clock().ms, desk.words());
    clockwork.look_at_stop(desk.held(clock()), desk.words());
    let (send, lines) = mpsc::sync_channel(0);
    // The reader waits for a word from here before each line, so that it is not
    // in the middle of reading when the session is left.
    let (go_on, wait) = mpsc::sync_channel(1);
    thread::scope(|scope| {
        scope.spawn(move || {
            let mut lines = Lines::new(input);
            while wait.recv().is_ok() {
                let got = lines.next();
                let last = !matches!(got, Got::Line(_) | Got::NotText(_));
                if send.send(got).is_err() || last {
                    break;
                }
            }
        });
        let outcome = (|| -> Result<(), PlainError> {
            let _ = go_on.send(());
            loop {
                let got = lines.recv_timeout(TICK);
                if reader.changed()?
                    && let Some(session) = reader.session(opening.session)?
                {
                    desk.refresh(session);
                }
                let now = clock();
                clockwork.look(desk.session(), now.ms, desk.words());
                clockwork.look_at_stop(desk.held(now), desk.words());
                let mut hall = Hall { store: &mut store, reader: &reader, now };
                let answer = match got {
                    Err(RecvTimeoutError::Timeout) => {
                        // Who held up an erasure may have let go meanwhile; if
                        // not, there is a next time.
                        let _ = hall.store.finish_erasure();
                        print(&mut output, &clockwork.between_lines())?;
                        continue;
                    }
                    Ok(Got::Line(line)) => desk.take(&mut hall, &line),
                    Ok(Got::NotText(bytes)) => desk.not_text(&bytes),
                    Ok(Got::Failed(error)) => return Err(PlainError::Input(error)),
                    Ok(Got::End) | Err(RecvTimeoutError::Disconnected) => desk.leave(&mut hall),
                };
                let mut said = clockwork.after_a_line();
                // What was just changed is known to who changed it.
                clockwork.settle(desk.session(), now.ms);
                clockwork.settle_stop(desk.held(now).is_some());
                said.extend(answer.lines);
                print(&mut output, &said)?;
                if answer.outcome == Outcome::Left {
                    return Ok(());
                }
                let _ = go_on.send(());
            }
        })();
        drop(go_on);
        drop(lines);
        outcome
    })
}

fn print(output: &mut impl Write, lines: &[String]) -> Result<(), PlainError> {
    let write = |output: &mut dyn Write| -> io::Result<()> {
        for line in lines {
            writeln!(output, "{line}")?;
        }
        output.flush()
    };
    if lines.is_empty() { Ok(()) } else { write(output).map_err(PlainError::Output) }
}
