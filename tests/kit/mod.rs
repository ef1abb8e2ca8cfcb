//! The kit as it comes out of the program: pages that an independent parser reads,
//! in the right language and direction, with nothing in them that acts.

mod pages;
mod printed;
mod xml;

use crate::store::{Hall, finds};
use std::fs;
use std::path::{Path, PathBuf};
use townhall::domain::act::{SessionDetails, SessionOpened};
use townhall::domain::time::Wall;
use townhall::domain::{Body, Capture, Command, Plan, SessionId};
use townhall::kit::{self, Evening, Marker, Sheet, Wishes, Written};
use townhall::plans;
use townhall::store::{Actor, OpenOptions, Store, new_session_id};

/// A store with one session of a plan, and a place for kits.
struct House {
    folder: tempfile::TempDir,
    store: Store,
    session: SessionId,
}

const NOW: Wall = Wall { ms: 1_795_459_327_000, offset: 60 };

impl House {
    fn new(plan: Plan, details: SessionDetails) -> House {
        let folder = tempfile::tempdir().unwrap();
        let mut store = Store::open(&folder.path().join("t.db"), &OpenOptions::default()).unwrap();
        let session = new_session_id().unwrap();
        let codebook = plans::codebook::find("cities-migration-2020").unwrap();
        let opened = SessionOpened { plan, codebook, details };
        store.act(session, &who(), Command::OpenSession(Box::new(opened)), NOW).unwrap();
        House { folder, store, session }
    }

    fn town_hall() -> House {
        House::new(plans::load("town-hall-stack").unwrap(), details("Safe crossings", &["en"]))
    }

    fn dir(&self) -> PathBuf {
        self.folder.path().join("kit")
    }

    fn evening(&self, wishes: &Wishes) -> Evening {
        let session = self.store.reader().unwrap().session(self.session).unwrap().unwrap();
        Evening::new("an-evening", session, wishes)
    }

    fn write(&mut self, wishes: &Wishes) -> Written {
        let (evening, dir) = (self.evening(wishes), self.dir());
        kit::write(&mut self.store, evening, &who(), &dir, NOW).unwrap()
    }

    /// Every page of the kit, by file name.
    fn pages(&self) -> Vec<(String, String)> {
        pages(&self.dir())
    }

    fn page(&self, name: &str) -> String {
        fs::read_to_string(self.dir().join(name)).unwrap()
    }
}

fn pages(dir: &Path) -> Vec<(String, String)> {
    let mut pages: Vec<_> = fs::read_dir(dir)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "html"))
        .map(|path| {
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            (name, fs::read_to_string(path).unwrap())
        })
        .collect();
    pages.sort();
    pages
}

fn who() -> Actor {
    Actor { author: "BK".into(), desk: "kit".into() }
}

fn details(title: &str, languages: &[&str]) -> SessionDetails {
    SessionDetails {
        title: title.to_owned(),
        place: "Library".to_owned(),
        date: "2026-11-23".to_owned(),
        start: "18:30".to_owned(),
        languages: languages.iter().map(|tag| (*tag).to_owned()).collect(),
        interpreted: false,
        expected: Some(12),
        ..SessionDetails::default()
    }
}

/// A plan in Arabic and English.
fn bilingual() -> Plan {
    plans::load(&format!(
        "{}/tests/kit/plans/neighbourhood-evening.toml",
        env!("CARGO_MANIFEST_DIR")
    ))
    .unwrap()
}

#[test]
fn a_kit_has_every_sheet_and_says_what_it_is() {
    let mut house = House::town_hall();
    let written = house.write(&Wishes::default());
    let names: Vec<String> = house.pages().into_iter().map(|(name, _)| name).collect();
    assert_eq!(
        names,
        [
            "agenda-en.html",
            "consent-en.html",
            "door.html",
            "dots.html",
            "fist.html",
            "gradient.html",
            "index.html",
            "late-en.html",
            "notes-en.html",
            "referral-en.html",
            "seats.html",
            "slips.html",
        ]
    );
    let marker = Marker::read(&house.dir()).unwrap();
    assert_eq!(marker, written.marker);
    assert_eq!(marker.files.len(), names.len());
    assert_eq!(marker.session_id, house.session);
    assert!(Sheet::ALL.into_iter().all(|sheet| marker.has(sheet)));
    let noted = house.store.reader().unwrap().kits(house.session).unwrap();
    assert_eq!(noted[0].path, house.dir());
    // Its page leads to every other.
    let index = house.page("index.html");
    for name in names.iter().filter(|name| *name != "index.html") {
        assert!(index.contains(&format!("href=\"{name}\"")), "{name}");
    }
}

#[test]
fn a_kit_goes_out_of_date_with_the_session() {
    let mut house = House::town_hall();
    let marker = house.write(&Wishes::default()).marker;
    let look = |house: &House| {
        let session = house.store.reader().unwrap().session(house.session).unwrap().unwrap();
        marker.is_current(&session)
    };
    assert!(look(&house));
    let moved = SessionDetails { start: "19:00".into(), ..details("Safe crossings", &["en"]) };
    house.store.act(house.session, &who(), Command::ChangeSession(moved), NOW).unwrap();
    assert!(!look(&house));
}

#[test]
fn a_folder_of_somebody_else_is_left_alone() {
    let mut house = House::town_hall();
    fs::create_dir(house.dir()).unwrap();
    fs::write(house.dir().join("thesis.txt"), "years of work").unwrap();
    let (evening, dir) = (house.evening(&Wishes::default()), house.dir());
    let error = kit::write(&mut house.store, evening, &who(), &dir, NOW).unwrap_err();
    assert!(error.to_string().contains("holds no kit of Townhall's"), "{error}");
    assert_eq!(fs::read_dir(house.dir()).unwrap().count(), 1);
    // And no slips were made for a kit that was not written.
    assert!(house.store.reader().unwrap().printings(house.session).unwrap().is_empty());
}

#[test]
fn another_kit_keeps_the_one_before_and_goes_on_with_the_serials() {
    let mut house = House::town_hall();
    let slips = |first: u32, last: u32| Some((first, last));
    let serials = |written: &Written| written.marker.serials.map(|(first, last)| (first.0, last.0));
    let first = house.write(&Wishes { slips: Some(5), ..Wishes::default() });
    assert_eq!(serials(&first), slips(1, 5));
    // A sheet that needs no slips makes none.
    let only = Some(vec![Sheet::Agenda]);
    let second = house.write(&Wishes { only, ..Wishes::default() });
    assert_eq!(serials(&second), None);
    assert_eq!(house.pages().len(), 2);
    let previous = second.previous.unwrap();
    assert_eq!(pages(&previous).len(), 12);
    let third = house.write(&Wishes { slips: Some(2), ..Wishes::default() });
    assert_eq!(serials(&third), slips(6, 7));
}

#[test]
fn secrets_are_on_the_slips_and_nowhere_else() {
    let mut house = House::town_hall();
    house.write(&Wishes { slips: Some(8), ..Wishes::default() });
    let page = house.page("slips.html");
    let spans = page.split("translate=\"no\"><span>").skip(1);
    let receipts: Vec<String> =
        spans.map(|code| code.split("</p>").next().unwrap().replace("</span><span>", "")).collect();
    assert_eq!(receipts.len(), 8);
    let kept = house.store.reader().unwrap().printings(house.session).unwrap();
    let store = Hall::folder_bytes(house.folder.path());
    for (receipt, slip) in receipts.iter().zip(&kept[0].slips) {
        let receipt = receipt.replace("</span>", "");
        assert!(slip.is_of(&receipt.parse().unwrap()), "{receipt}");
        let (_, secret) = receipt.split_once('-').unwrap();
        for form in [secret.to_owned(), secret.replace('-', ""), secret[..5].to_owned()] {
            assert!(!finds(&store, &form), "{form} is in the store");
        }
        for (name, page) in house.pages().iter().filter(|(name, _)| name != "slips.html") {
            assert!(!page.contains(secret), "{name}");
        }
        assert!(!fs::read_to_string(house.dir().join("kit.json")).unwrap().contains(secret));
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = fs::metadata(house.dir().join("slips.html")).unwrap().permissions().mode();
        assert_eq!(mode & 0o077, 0, "others on this laptop can read the secrets");
    }
}

#[test]
fn an_erasure_names_no_kit_among_the_copies_that_hold_the_words() {
    let mut house = House::town_hall();
    let said = Capture {
        words: Body { text: "Mr Someone of number 9".into(), original: None },
        ..Capture::default()
    };
    let said = Command::Capture(Box::new(said));
    let said = house.store.act(house.session, &who(), said, NOW).unwrap().captured[0].0;
    house.write(&Wishes::default());
    let copy = house.folder.path().join("copy.db");
    house.store.backup(&copy, 0, |_, _| {}).unwrap();
    let words = Body { text: "A neighbour".into(), original: None };
    let scrub = Command::Scrub { of: said, words };
    let done = house.store.act(house.session, &who(), scrub, NOW).unwrap();
    assert_eq!(done.copies, [copy]);
}
