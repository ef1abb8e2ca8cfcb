//! The desks: event, action, update, effect, view.
