//! What stands word for word without permission to quote: put in other words, one
//! line after the other, or settled by what may be done with its words after all.

use super::{Model, at_hand, leave_line};
use crate::domain::act::Field;
use crate::domain::open_end::OpenEnd;
use crate::domain::{Command, Permission};
use crate::tui::effect::Effect;
use crate::tui::mode::Mode;
use crate::tui::rows::Filter;

/// Goes through what is to be put in other words, the oldest first.
pub(in crate::tui) fn enter(model: &mut Model) -> Vec<Effect> {
    leave_line(model);
    model.under.clear();
    model.mode = Mode::ToReword;
    vec![model.stream.show_from_start(Filter::Open(OpenEnd::ToReword))]
}

/// Says what may be done with the words after all; what is settled leaves the queue.
pub(super) fn settle(model: &mut Model, permission: Permission) -> Vec<Effect> {
    let of = at_hand(model);
    vec![model.ask(Command::Set { of, field: Field::Permission(permission) })]
}
