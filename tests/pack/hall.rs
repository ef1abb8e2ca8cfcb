//! A session in memory, filled from real texts.

use std::collections::BTreeMap;
use townhall::domain::act::{Detail, SessionDetails, Source as Origin, Votes};
use townhall::domain::contribution::{Contribution, Listed, Status, Tag};
use townhall::domain::event::{Body, Digest, Order};
use townhall::domain::figures::{Figures, changes};
use townhall::domain::floor::seats::Seats;
use townhall::domain::floor::sheet::Sheet;
use townhall::domain::ids::{ContributionId, DeviceId, EventId, SessionId};
use townhall::domain::session::{Floor, Session};
use townhall::domain::time::{Hlc, Wall};
use townhall::domain::{Kind, Mark, Mode, Permission, Ref, ThemeMark};
use townhall::pack::Trouble;
use townhall::pack::source::{Source, Take};
use townhall::plans;

/// Texts that break things, and what must not become of them.
pub(super) const HOSTILE: &[&str] = &[
    "=1+1",
    "+41 44 000 00 00",
    "-2",
    "@SUM(A1:A9)",
    "'=cmd|' /C calc'!A0",
    "''",
    "\t=tab",
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "\u{1b}[31mred\u{1b}[0m \u{1b}]0;title\u{7} bell\u{7}",
    "nul \0 in the middle, \u{9b}31m and \u{7f}",
    "he said \"yes\", she said \"no\"; a,b",
    "two\nlines\n\nand a third",
    "[here](javascript:alert(1)) ![img](http://evil.example/x.png) <http://a.example>",
    "see https://evil.example/a_b_c and www.evil.example or mail me@evil.example",
    "# heading\n- list\n1. item\n> quote\n```code```\n---\n| a | b |",
    "pay \u{202e}gpj.exe\u{202c} \u{2066}x",
    "שלום (abc) 12–14 مرحبا",
    "*bold* _it_ ~~no~~ $x$ &lt; &#60; \\ `tick`",
    "Robert'); DROP TABLE contribution;--",
    "   ",
];

pub(super) struct Hall {
    pub(super) session: Session,
    pub(super) listed: Vec<Listed>,
    figures: Figures,
}

impl Hall {
    /// A session of the speaking-list plan with nothing said.
    pub(super) fn empty() -> Hall {
        let plan = plans::load("town-hall-stack").unwrap();
        let codebook = plans::codebook::find(plans::codebook::DEFAULT).unwrap();
        let phases = plan.phases.len();
        let session = Session {
            id: SessionId([7; 16]),
            plan,
            codebook,
            details: SessionDetails {
                title: "Living together in Northfield".into(),
                place: "Library hall".into(),
                date: "2026-11-23".into(),
                start: "18:30".into(),
                languages: vec!["en".into(), "es".into()],
                interpreted: true,
                expected: Some(60),
                ..SessionDetails::default()
            },
            floor: Floor {
                ended: Some(1_795_466_527_000),
                ..Floor::new(DeviceId([1; 16]), phases, true)
            },
            seats: Seats::default(),
            sheet: Sheet::default(),
            last_slip: Default::default(),
            upto: Order { at: Hlc(0), device: DeviceId([1; 16]), seq: 0 },
        };
        Hall { session, listed: vec![], figures: Figures::default() }
    }

    /// One more contribution; the rest of it is for the caller to set.
    pub(super) fn say(&mut self, text: &str) -> &mut Contribution {
        let number = self.listed.len() as u64;
        let reference = Ref::new("K7".parse::<Mark>().unwrap(), number);
        let mut id = [0; 32];
        id[..8].copy_from_slice(&number.to_be_bytes());
        let at_ms = 1_795_459_327_000 + number as i64 * 9_000;
        let capturing: Vec<&str> = (self.session.plan.phases.iter())
            .filter(|phase| phase.captures_anything())
            .map(|phase| phase.id.as_str())
            .collect();
        let contribution = Contribution {
            id: EventId(id),
            session: self.session.id,
            order: Order { at: Hlc::at_ms(at_ms), device: DeviceId([1; 16]), seq: number + 2 },
            reference: reference.to_string(),
            said: Wall { ms: at_ms, offset: 60 },
            author: "BK".into(),
            kind: Kind::Concern,
            words: Body { text: text.into(), original: None },
            reworded: false,
            scrubbed: false,
            withdrawn: false,
            turn: None,
            slip: None,
            read_back: Default::default(),
            due: None,
            details: Default::default(),
            mode: Mode::Paraphrase,
            permission: Permission::Paraphrase,
            phase: Some(capturing[number as usize % capturing.len()].to_owned()),
            table: None,
            seat: None,
            voice: None,
            language: None,
            tags: vec![],
            addressees: vec![],
            links: vec![],
            merged_into: None,
            status: Status::Open,
            conflicts: vec![],
            batch: None,
            source: None,
        };
        self.listed.push(Listed { contribution, reference, answers: vec![], merged_into: None });
        &mut self.listed.last_mut().unwrap().contribution
    }

    /// Counts what has been said; the source is ready.
    pub(super) fn counted(mut self) -> Hall {
        let mut cells: BTreeMap<_, u64> = BTreeMap::new();
        for listed in &self.listed {
            for (cell, more) in changes(None, &listed.contribution) {
                *cells.entry(cell).or_default() += u64::try_from(more).unwrap();
            }
        }
        self.figures = Figures::new(cells);
        self
    }

    /// The 896 statements of Bowling Green as an evening: kinds, themes, seats and
    /// all dealt out by a fixed rule.
    pub(super) fn evening(statements: usize) -> Hall {
        let mut hall = Hall::empty();
        let codes: Vec<String> =
            hall.session.codebook.codes().map(|code| code.id().to_owned()).collect();
        let voices: Vec<String> =
            hall.session.plan.voices.iter().map(|voice| voice.id.clone()).collect();
        let file =
            concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/polis/bowling-green/comments.csv");
        let mut reader = csv::Reader::from_path(file).unwrap();
        let header = reader.headers().unwrap().clone();
        let column = |name: &str| header.iter().position(|column| column == name).unwrap();
        let (body, id) = (column("comment-body"), column("comment-id"));
        let (agrees, disagrees) = (column("agrees"), column("disagrees"));
        for (nth, record) in reader.records().take(statements).enumerate() {
            let record = record.unwrap();
            let one = hall.say(&record[body]);
            one.kind = match nth % 11 {
                0..4 => Kind::Concern,
                4..7 => Kind::Proposal,
                7 => Kind::Question,
                8 => Kind::Testimony,
                9 => Kind::Strength,
                _ if nth % 3 == 0 => Kind::Commitment,
                _ => Kind::Concern,
            };
            // A few themes are raised often, many seldom, one never.
            if nth % 7 != 0 {
                let theme = &codes[(nth * nth + nth) % codes.len()];
                let mark = ThemeMark::plain(theme.clone());
                one.tags.push(Tag { mark: mark.clone(), coder: "BK".into() });
                if nth % 4 == 0 {
                    one.tags.push(Tag { mark, coder: "QZ".into() });
                }
                if nth % 5 == 0 {
                    let mark = ThemeMark {
                        theme: "adequate-living".into(),
                        subtheme: Some("housing".into()),
                    };
                    one.tags.push(Tag { mark, coder: "QZ".into() });
                }
            }
            if one.kind == Kind::Proposal && nth % 8 != 0 {
                one.addressees.push("city".into());
                if nth % 3 == 0 {
                    one.addressees.push("employers".into());
                }
            }
            one.seat = (nth % 6 != 0).then_some(townhall::domain::SeatId([nth as u8 % 37; 8]));
            one.voice = (nth % 3 != 0).then(|| voices[(nth % 37) % voices.len()].clone());
            one.language = (nth % 10 == 1).then(|| "es".to_owned());
            one.table = (nth % 9 == 2).then(|| format!("table {}", nth % 4));
            (one.mode, one.permission) = match nth % 13 {
                0 => (Mode::Verbatim, Permission::Quote),
                1 => (Mode::Verbatim, Permission::Paraphrase),
                2 => (Mode::Paraphrase, Permission::No),
                3 => (Mode::Interpreted, Permission::Paraphrase),
                _ => (Mode::Paraphrase, Permission::Paraphrase),
            };
            one.source = Some(Origin {
                name: "bowling-green".into(),
                row: format!("ROW{}", &record[id]),
                votes: Some(Votes {
                    agree: record[agrees].parse().unwrap(),
                    disagree: record[disagrees].parse().unwrap(),
                    pass: None,
                }),
            });
            if nth > 0 && one.kind == Kind::Proposal && nth % 5 == 0 {
                let answered = hall.listed[nth - 1].reference;
                hall.listed[nth].answers.push(answered);
            }
            if nth > 20 && nth % 29 == 0 {
                let (into, into_id) =
                    (hall.listed[nth - 3].reference, hall.listed[nth - 3].contribution.id);
                hall.merge(nth, into, into_id);
            }
        }
        hall.counted()
    }

    fn merge(&mut self, nth: usize, into: Ref, id: ContributionId) {
        self.listed[nth].merged_into = Some(into);
        self.listed[nth].contribution.merged_into = Some(id);
        self.listed[nth].contribution.status = Status::Merged;
    }

    /// Every hostile text, every text of the rendering probe, and a word of
    /// 10,000 letters; all may be quoted, so that they come out everywhere.
    pub(super) fn hostile() -> Hall {
        let mut hall = Hall::empty();
        let mut texts: Vec<(String, Option<String>)> =
            HOSTILE.iter().map(|text| ((*text).to_owned(), None)).collect();
        texts.push(("W".repeat(10_000), None));
        let file = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/rendering_probe.csv");
        for record in csv::Reader::from_path(file).unwrap().records() {
            let record = record.unwrap();
            texts.push((record[3].to_owned(), Some(record[2].to_owned())));
        }
        for (nth, (text, language)) in texts.into_iter().enumerate() {
            let one = hall.say(&text);
            one.kind = Kind::ALL[nth % 6];
            one.words.original = (nth % 2 == 0).then(|| text.clone());
            one.table = Some(text.clone());
            one.details.insert(Detail::Owner, text.clone());
            one.details.insert(Detail::NextStep, text.clone());
            one.language = language;
            (one.mode, one.permission) = (Mode::Verbatim, Permission::Quote);
        }
        hall.session.details.title = HOSTILE[7].to_owned();
        hall.session.details.place = HOSTILE[14].to_owned();
        hall.counted()
    }
}

impl Source for Hall {
    fn name(&self) -> &str {
        "town-hall-2026-11-23"
    }

    fn session(&self) -> &Session {
        &self.session
    }

    fn figures(&self) -> &Figures {
        &self.figures
    }

    fn head(&self) -> Digest {
        [0xab; 32]
    }

    fn withdrawn(&self) -> Option<(u64, Wall)> {
        None
    }

    fn last_event(&self) -> Wall {
        Wall { ms: 1_795_466_527_000, offset: 60 }
    }

    fn each(&self, take: &mut Take<'_>) -> Result<(), Trouble> {
        self.listed.iter().cloned().try_for_each(take)
    }

    fn each_by_ref(&self, take: &mut Take<'_>) -> Result<(), Trouble> {
        let mut listed = self.listed.clone();
        listed.sort_by_cached_key(|listed| listed.reference.to_string());
        listed.into_iter().try_for_each(take)
    }
}

/// The pack of `hall` in a folder of its own.
pub(super) fn packed(
    hall: &Hall,
    audience: townhall::pack::Audience,
    language: &str,
) -> tempfile::TempDir {
    let place = tempfile::tempdir().unwrap();
    let language = townhall::lang::Lang::from_tag(language).unwrap_or_default();
    let options = townhall::pack::Options { audience, language, ..Default::default() };
    townhall::pack::export(hall, &place.path().join("pack"), &options).unwrap();
    place
}

/// A file of a pack made by [`packed`].
pub(super) fn read(place: &tempfile::TempDir, file: &str) -> String {
    std::fs::read_to_string(place.path().join("pack").join(file)).unwrap()
}
