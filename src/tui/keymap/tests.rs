//! The promises of the key table.

use super::*;
use std::collections::{BTreeMap, HashMap};

#[test]
fn no_key_means_two_things_in_one_mode() {
    let mut seen = HashMap::new();
    for row in bindings() {
        for mode in row.modes {
            for key in row.keys {
                let before = seen.insert((*mode, *key), row.action);
                assert_eq!(before, None, "{key:?} in {mode:?}: {:?} too", row.action);
            }
        }
    }
}

#[test]
fn a_word_means_one_action_and_an_action_has_one_word() {
    let (mut actions, mut words) = (BTreeMap::new(), BTreeMap::new());
    for row in bindings() {
        assert!(!row.word.is_empty(), "{:?} has no word", row.action);
        assert_eq!(*actions.entry(row.word).or_insert(row.action), row.action, "{}", row.word);
        assert_eq!(*words.entry(row.action).or_insert(row.word), row.word, "{:?}", row.action);
        for desk in [Desk::Home, Desk::Floor, Desk::Notes] {
            if row.is_on(desk) {
                assert_eq!(word(desk, row.word), Ok(row.action));
            }
        }
    }
}

#[test]
fn every_action_is_reachable() {
    for action in Action::ALL {
        assert!(bindings().any(|row| row.action == action), "{action:?} has no key");
    }
}

#[test]
fn every_mode_has_help_and_a_way_out() {
    for mode in Mode::ALL {
        let has = |action| bindings().any(|row| row.action == action && row.modes.contains(&mode));
        assert!(has(Action::Help), "{mode:?} has no help");
        assert!(has(Action::Quit), "{mode:?} has no way out of the program");
        assert!(
            mode.desk().is_some_and(|desk| desk.mode() == mode) || has(Action::Back),
            "{mode:?} has no way back"
        );
    }
}

#[test]
fn where_one_types_no_printable_key_is_a_command() {
    for row in bindings() {
        for mode in row.modes.iter().filter(|mode| mode.is_typing()) {
            for key in row.keys {
                assert_eq!(key.character(), None, "{key:?} in {mode:?}");
            }
        }
    }
}

#[test]
fn on_the_notes_desk_no_word_is_one_that_sets_the_context() {
    for row in bindings().filter(|row| row.is_on(Desk::Notes)) {
        for field in crate::domain::grammar::Field::ALL {
            assert_ne!(row.word, field.word());
        }
        assert_ne!(row.word, "clear");
    }
}

#[test]
fn every_row_has_wordings_in_every_language() {
    for language in crate::lang::Lang::ALL {
        let words = Words::new(language);
        for row in bindings() {
            for id in [row.label, row.help, row.section.heading()] {
                assert_ne!(words.id(id), id, "{id} is missing in {language:?}");
            }
        }
    }
}

#[test]
fn shift_is_part_of_a_character_and_alt_gr_writes() {
    let event = |code, held| Key::of(KeyEvent::new(code, held));
    assert_eq!(event(KeyCode::Char('A'), KeyModifiers::SHIFT), Some(Key::char('A')));
    let alt_gr = KeyModifiers::CONTROL | KeyModifiers::ALT;
    assert_eq!(event(KeyCode::Char('@'), alt_gr), Some(Key::char('@')));
    assert_eq!(event(KeyCode::Char('Z'), KeyModifiers::CONTROL), Some(Key::ctrl('z')));
}
