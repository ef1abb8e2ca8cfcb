//! Wording messages: arguments, plurals, fallback, and that nothing panics.

use super::*;
use crate::lang::msg;
use proptest::prelude::*;

fn read(english: &str, french: &str) -> Wordings {
    let english: &'static Wordings =
        Box::leak(Box::new(Wordings::read(Lang::En, &[english], None)));
    Wordings::read(Lang::Fr, &[french], Some(english))
}

#[test]
fn arguments_are_filled_in_without_invisible_marks() {
    let wordings = read("", "why = Parce que { $why } ({ $n })");
    let said = wordings.say(&msg("why").with("why", "مرحبا").with("n", 3usize));
    assert_eq!(said, "Parce que مرحبا (3)");
}

#[test]
fn of_two_arguments_with_one_name_the_later_counts() {
    let wordings = read("", "n = { $n }");
    assert_eq!(wordings.say(&msg("n").with("n", 1u32).with("n", 2u32)), "2");
}

#[test]
fn each_language_chooses_its_own_plural() {
    let plural = "n = { $n ->\n    [one] one\n   *[other] other\n}\n";
    let french = read("", plural);
    assert_eq!(french.say(&msg("n").with("n", 0usize)), "one");
    let english = Wordings::read(Lang::En, &[plural], None);
    assert_eq!(english.say(&msg("n").with("n", 0usize)), "other");
    assert_eq!(english.say(&msg("n").with("n", 1i64)), "one");
}

#[test]
fn a_missing_wording_is_said_in_english() {
    let wordings = read("plain = Plain\nwith = With { $n }", "other = Autre");
    assert_eq!(wordings.text("plain"), "Plain");
    assert_eq!(wordings.say(&msg("plain")), "Plain");
    assert_eq!(wordings.say(&msg("with").with("n", 7u64)), "With 7");
    assert_eq!(wordings.text("other"), "Autre");
}

#[test]
fn a_wording_missing_everywhere_shows_its_id() {
    let wordings = Wordings::of(Lang::Fr);
    assert_eq!(wordings.text("no-such-thing"), "no-such-thing");
    assert_eq!(wordings.say(&msg("no-such-thing").with("n", 1usize)), "no-such-thing");
}

#[test]
fn a_missing_argument_shows_its_name() {
    let wordings = read("", "with = Avec { $n }");
    assert_eq!(wordings.say(&msg("with")), "Avec {$n}");
    assert_eq!(wordings.text("with"), "with");
}

#[test]
fn a_broken_line_costs_only_itself() {
    let wordings = read("bad = English", "good = Bon\nbad = { $\nlast = Dernier");
    assert_eq!(wordings.text("good"), "Bon");
    assert_eq!(wordings.text("bad"), "English");
    assert_eq!(wordings.text("last"), "Dernier");
}

#[test]
fn large_numbers_keep_every_digit() {
    let wordings = read("", "n = { $n }");
    assert_eq!(wordings.say(&msg("n").with("n", u64::MAX)), u64::MAX.to_string());
    assert_eq!(wordings.say(&msg("n").with("n", i64::MIN)), i64::MIN.to_string());
    assert_eq!(wordings.say(&msg("n").with("n", -12i32)), "-12");
}

#[test]
fn wordings_are_shared_between_threads() {
    std::thread::scope(|scope| {
        for lang in Lang::ALL.into_iter().cycle().take(12) {
            scope.spawn(move || {
                let message = msg("refused-too-many-themes").with("most", 3usize);
                assert!(Wordings::of(lang).say(&message).contains('3'));
            });
        }
    });
}

proptest! {
    #[test]
    fn any_words_come_through_unchanged(words in any::<String>()) {
        let wordings = read("", "w = <{ $w }>");
        prop_assert_eq!(wordings.say(&msg("w").with("w", words.clone())), format!("<{words}>"));
    }

    #[test]
    fn no_id_panics(id in any::<String>()) {
        for lang in Lang::ALL {
            prop_assert!(!Wordings::of(lang).text(&id).is_empty() || id.is_empty());
        }
    }
}
