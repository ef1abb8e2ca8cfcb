//! What the desks look like, letter for letter, at four sizes and in three
//! languages.

use super::script::Script;
use super::world::World;
use super::{desk, evening};
use townhall::lang::Lang;

const LANGUAGES: [Lang; 3] = [Lang::En, Lang::Es, Lang::Fr];
pub(super) const SIZES: [(u16, u16); 4] = [(60, 20), (80, 24), (120, 36), (200, 60)];

pub(super) fn snapshot(name: &str, script: &Script) {
    insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!(name, script.screen());
    });
}

#[test]
fn an_evening_at_every_size_and_in_every_language() {
    for lang in LANGUAGES {
        for (columns, lines) in SIZES {
            let script = evening(columns, lines, lang).types("Nobody answers our letters @ci");
            snapshot(&format!("evening-{columns}x{lines}-{}", lang.tag()), &script);
        }
    }
}

#[test]
fn a_desk_with_nothing_on_it() {
    for lang in LANGUAGES {
        for (columns, lines) in SIZES {
            let script = Script::new(columns, lines, World::new(), lang);
            snapshot(&format!("empty-{columns}x{lines}-{}", lang.tag()), &script);
        }
    }
}

#[test]
fn every_mode() {
    for (name, keys) in [
        ("tag", "Tab 2"),
        ("queue", "F6"),
        ("list", "F5 Up Up Space"),
        ("choose", "F5 Up @"),
        ("help", "F1"),
        ("palette", "Ctrl+P un"),
        ("search", "half Space a Space line Ctrl+F night"),
        ("full", "F5 Up Up Up Enter"),
        ("edit", "Up"),
        ("scrub", "F5 s"),
        ("link", "F5 >"),
    ] {
        snapshot(&format!("mode-{name}"), &evening(80, 24, Lang::En).keys(keys));
    }
    snapshot("mode-paste", &evening(80, 24, Lang::En).pastes("one\ntwo\nthree"));
}

#[test]
fn what_cannot_be_saved() {
    let script = evening(80, 24, Lang::En).world(|world| world.failing = true);
    snapshot("not-saved", &script.keys("This must not be lost Enter"));
}

/// Texts that break lesser screens: two columns a character, right to left,
/// marks that combine, no place to break, escape codes.
#[test]
fn all_sorts_of_texts() {
    let mut script = desk(80, 24);
    for text in [
        "住房太贵了，我们三家人共用一个厨房，没有人回答我们的信件，请帮助我们找到一个住处",
        "الإيجارات مرتفعة جدا ولا أحد يجيب على رسائلنا",
        "বাড়ি ভাড়া খুব বেশি এবং কেউ আমাদের চিঠির উত্তর দেয় না",
        "👩‍👩‍👧‍👦 a family of four, and a flag 🇪🇷",
        "\u{1b}[31mred\u{1b}[0m\u{7}\0 and <script>alert(1)</script>",
        "=1+1 is a formula elsewhere",
    ] {
        script = script.pastes(text).keys("Enter");
    }
    let long = "x".repeat(10_000);
    snapshot("texts", &script.pastes(&long).keys("Enter"));
}

#[test]
fn a_long_line_wraps_and_shows_where_one_types() {
    let line = "a sentence that goes on and on, as people do when they are moved, ".repeat(8);
    snapshot("long-line", &desk(80, 24).pastes(line.trim_end()));
}
