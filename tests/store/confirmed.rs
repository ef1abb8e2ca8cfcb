//! What suggestions learn from: contributions with the themes that coders put on them.

use super::{Hall, open, words};
use townhall::domain::act::Field;
use townhall::domain::{Command, ContributionId, ThemeMark};

const CODEBOOK: &str = "cities-migration-2020";

impl Hall {
    fn tag(&mut self, coder: &str, of: ContributionId, theme: &str, on: bool) {
        let mark = ThemeMark::plain(theme);
        self.act_as(coder, "notes", Command::Tag { of: vec![of], mark, on });
    }

    /// Words and themes of all that is confirmed, at most so many.
    fn confirmed(&self, most: usize) -> Vec<(String, String)> {
        let tagged = self.store.reader().unwrap().tagged(CODEBOOK, most).unwrap();
        let themes = |themes: Vec<ThemeMark>| {
            themes.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
        };
        tagged.into_iter().map(|it| (it.text, themes(it.themes))).collect()
    }
}

fn pair(text: &str, themes: &str) -> (String, String) {
    (text.to_owned(), themes.to_owned())
}

#[test]
fn the_latest_with_a_theme_are_told_the_oldest_first_each_theme_once() {
    let mut hall = Hall::new();
    let (one, two) = (hall.say("one"), hall.say("two"));
    hall.say("without a theme");
    let three = hall.say("three");
    hall.tag("BK", two, "fair-treatment", true);
    hall.tag("BK", one, "adequate-living", true);
    hall.tag("LM", one, "adequate-living", true);
    hall.tag("LM", one, "rights-access", true);
    hall.tag("BK", three, "other", true);
    let all = [
        pair("one", "adequate-living rights-access"),
        pair("two", "fair-treatment"),
        pair("three", "other"),
    ];
    assert_eq!(hall.confirmed(10), all);
    assert_eq!(hall.confirmed(2), all[1..]);
    // Another codebook has nothing here.
    assert_eq!(hall.store.reader().unwrap().tagged("our-town", 10).unwrap(), []);
    // What is taken off, hidden or only to be counted is not confirmed.
    hall.tag("BK", three, "other", false);
    let no = Field::Permission(townhall::domain::Permission::No);
    hall.act(Command::Set { of: vec![two], field: no });
    assert_eq!(hall.confirmed(10), all[..1]);
    hall.act(Command::Withdraw(vec![one]));
    assert_eq!(hall.confirmed(10), []);
}

#[test]
fn the_speakers_own_language_is_told_too() {
    let mut hall = Hall::new();
    let mut capture = words("The rent is too high");
    capture.words.original = Some("La renta es muy alta".into());
    capture.themes = vec![ThemeMark::plain("adequate-living")];
    hall.act(Command::Capture(Box::new(capture)));
    let both = "The rent is too high\nLa renta es muy alta";
    assert_eq!(hall.confirmed(10), [pair(both, "adequate-living")]);
}

#[test]
fn tags_can_count_from_now_on_or_all_again_and_the_store_keeps_that() {
    let mut hall = Hall::new();
    let (old, older) = (hall.say("old"), hall.say("older"));
    hall.tag("BK", old, "adequate-living", true);
    hall.tag("BK", older, "adequate-living", true);
    let before = hall.store.reader().unwrap().tagged_up_to().unwrap();
    hall.store.count_tags_from_now(true).unwrap();
    assert_ne!(hall.store.reader().unwrap().tagged_up_to().unwrap(), before);
    assert_eq!(hall.confirmed(10), []);
    // A word or a park is no tag.
    hall.act(Command::Set { of: vec![older], field: Field::Parked(true) });
    assert_eq!(hall.confirmed(10), []);
    hall.tag("BK", old, "fair-treatment", true);
    let again = [pair("old", "adequate-living fair-treatment")];
    assert_eq!(hall.confirmed(10), again);
    hall.store = open(&hall.folder);
    assert_eq!(hall.confirmed(10), again);
    hall.store.count_tags_from_now(false).unwrap();
    assert_eq!(hall.confirmed(10).len(), 2);
    // The record is as it was.
    assert!(hall.store.reader().unwrap().verify(|_, _| {}).unwrap().findings.is_empty());
}
