//! The desks: event → action → update → effect → view.
//!
//! | file | its one job |
//! |---|---|
//! | [`event`] | what happened: a key, an answer, time passing |
//! | [`action`] | what a person can mean |
//! | [`keymap`], `keys/` | THE key table: keys and `:` words to actions |
//! | [`mode`] | what has the focus |
//! | [`model`] | all that the screen depends on |
//! | [`mod@update`] | event to change and effects; no I/O, no clock |
//! | [`effect`] | what is asked of the world |
//! | [`mod@view`] | model to screen, read only |
//! | [`theme`] | every colour, by role |
//! | [`home`] | sessions and plans |
//! | [`floor`] | the floor desk |
//! | [`notes`] | the notes desk |
//! | [`mod@wall`] | the wall |
//! | [`evening`] | stop, read-back and closing, as the desks share them |
//! | [`before`] | the plan, what words may be used for, and the sheet |
//! | [`plain`] | the same session as lines of text |
//! | `learner` | suggestions that learn on from the store |
//! | [`backend`] | the threads that write, read, search and listen |
//! | [`steady`] | rows whose columns terminals count in different ways |
//! | [`terminal`] | raw mode on and off, whatever happens |
//! | [`still`] | writes to the terminal only what changed |

pub mod about;
pub mod action;
pub mod available;
pub mod backend;
pub mod before;
pub mod effect;
pub mod evening;
pub mod event;
pub mod finder;
pub mod floor;
pub mod home;
pub mod keymap;
mod keys;
mod learner;
pub mod mode;
pub mod model;
mod names;
pub mod notes;
mod physical;
pub mod picture;
pub mod plain;
pub mod rows;
pub mod search;
pub mod steady;
pub mod still;
pub mod stream;
pub mod terminal;
pub mod theme;
mod typing;
pub mod update;
pub mod view;
pub mod wall;
pub mod words;

pub use action::Action;
pub use backend::{DeskError, Left, Opening, Seat};
pub use effect::{Effect, Ticket};
pub use event::{Event, Now, What};
pub use mode::{Desk, Mode};
pub use model::{Model, Outcome};
pub use theme::Theme;
pub use update::update;
pub use view::view;
pub use words::Words;

use ratatui::Terminal;
use ratatui::backend::Backend;
use ratatui::layout::Rect;
use std::collections::VecDeque;

/// Runs a desk until it is left or the inbox ends.
///
/// `inbox` is a channel in the program and a list in a test; it begins with
/// [`What::Opened`]. `perform` is the only I/O; what it answers at once comes
/// before the next event, what takes time it sends to the inbox.
///
/// # Errors
/// Those of the terminal.
pub fn run<B: Backend>(
    terminal: &mut Terminal<B>,
    model: &mut Model,
    inbox: impl IntoIterator<Item = Event>,
    mut perform: impl FnMut(Effect) -> Option<Event>,
) -> Result<(), B::Error> {
    let size = terminal.size()?;
    model.size = (size.width, size.height);
    let mut todo = VecDeque::new();
    for event in inbox {
        let more = event.more;
        todo.push_back(event);
        while let Some(event) = todo.pop_front() {
            for effect in update(model, event) {
                todo.extend(perform(effect));
            }
        }
        if model.quitting {
            break;
        }
        if std::mem::take(&mut model.redraw) {
            redraw(terminal)?;
        }
        if !more {
            terminal.draw(|frame| view(model, frame))?;
        }
    }
    Ok(())
}

/// Empties the terminal, so that the next drawing draws every cell. Not by
/// `Terminal::clear`: that asks the terminal where its cursor is, and the answer
/// would go to the keyboard.
pub(crate) fn redraw<B: Backend>(terminal: &mut Terminal<B>) -> Result<(), B::Error> {
    let size = terminal.size()?;
    terminal.resize(Rect::new(0, 0, size.width, size.height))
}
