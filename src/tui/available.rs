//! When an action is possible, and why not when it is not. The footer dims by it
//! and `update` refuses by it.

use super::about;
use super::action::Action;
use super::before;
use super::evening;
use super::floor;
use super::home;
use super::keymap;
use super::mode::{Desk, Mode};
use super::model::Model;
use super::notes;
use crate::lang::{Msg, msg};

/// Whether an action can be done now.
///
/// # Errors
/// Why not, and what to do first.
pub fn available(model: &Model, action: Action) -> Result<(), Msg> {
    let unless = |wrong: bool, why: &'static str| if wrong { Err(msg(why)) } else { Ok(()) };
    let reading = model.session.is_none();
    let nothing = model.stream.loaded && model.stream.rows.is_empty() && model.counts.all == 0;
    // A `:` word may name what only has a meaning elsewhere.
    if action.is_movement() && keymap::key_for(model.mode, action).is_none() {
        return Err(msg("hint-not-here"));
    }
    if model.desk == Desk::Wall {
        // What is projected obeys only who stands beside it.
        let obeys =
            matches!(action, Action::Quit | Action::Language | Action::Look | Action::Redraw);
        return unless(!obeys, "wall-keys");
    }
    if before::is_meant(model, action) {
        return before::available(model, action);
    }
    if model.desk == Desk::Floor && floor::ballot::is_meant(model, action) {
        return floor::ballot::available(model, action);
    }
    if about::is_meant(action) {
        return about::available(model, action);
    }
    if evening::is_meant(model, action) {
        return evening::available(model, action);
    }
    match action {
        Action::Next
        | Action::Phase
        | Action::Pause
        | Action::More
        | Action::Less
        | Action::Interpreting
        | Action::Chair
        | Action::End
            if model.desk == Desk::Floor =>
        {
            floor::available(model, action)
        }
        action if action.is_of_the_list() && model.desk == Desk::Floor => {
            floor::available(model, action)
        }
        Action::Accept | Action::Floor | Action::Notes | Action::WallDesk
            if model.mode == Mode::Home =>
        {
            home::available(model, action)
        }
        Action::Submit
        | Action::Tag
        | Action::Kind
        | Action::Addressee
        | Action::Voice
        | Action::Permission
        | Action::Wording
        | Action::Answers
        | Action::Park
        | Action::Edit
        | Action::Scrub
        | Action::EditLast
        | Action::Queue
        | Action::Take
        | Action::TakeSecond
        | Action::TakeThird
        | Action::Subtheme
        | Action::Permit
        | Action::OnlyCount
            if reading =>
        {
            Err(msg("hint-session-not-read"))
        }
        Action::Tag
        | Action::Kind
        | Action::Addressee
        | Action::Voice
        | Action::Permission
        | Action::Wording
        | Action::Answers
        | Action::Park
        | Action::Edit
        | Action::Scrub
        | Action::Permit
        | Action::OnlyCount
        | Action::Open => unless(notes::at_hand(model).is_empty(), "hint-nothing-at-hand"),
        Action::Take | Action::TakeSecond | Action::TakeThird => {
            notes::suggest::available(model, action)
        }
        Action::Also => unless(model.notes.just.is_none(), "hint-nothing-tagged-yet"),
        Action::EditLast => unless(notes::last(model).is_none(), "hint-nothing-yet"),
        Action::List => unless(nothing, "hint-nothing-yet"),
        Action::Queue => unless(
            model.mode != Mode::Queue && model.counts.untagged == 0,
            if nothing { "hint-nothing-yet" } else { "hint-all-tagged" },
        ),
        Action::Subtheme => unless(!notes::choose::has_subthemes(model), "hint-no-subthemes"),
        Action::Pasted => unless(model.notes.paste.is_none(), "hint-nothing-pasted"),
        Action::Accept if model.mode == Mode::Palette => {
            unless(model.finder.rows.is_empty(), "hint-nothing-found")
        }
        Action::Accept if model.mode == Mode::Search => {
            unless(model.search.rows.is_empty(), "hint-nothing-found")
        }
        Action::TagOrComplete if model.notes.input.value().is_empty() => {
            let coming = model.saving.lines().next().is_some();
            unless(!coming && notes::last(model).is_none(), "hint-nothing-yet")
        }
        _ => Ok(()),
    }
}
