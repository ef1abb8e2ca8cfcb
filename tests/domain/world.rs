//! A small plan and a small codebook, in code.

use std::collections::BTreeMap;
use townhall::domain::act::{SessionDetails, SessionOpened};
use townhall::domain::codebook::{
    Addressee, Codebook, Frameworks, LocalizedList, Residual, Subtheme, Theme,
};
use townhall::domain::{Kind, Localized, Method, Multiplier, Phase, Plan, SessionId, Voice};

/// The session of nearly every test.
pub(super) const EVENING: SessionId = SessionId([1; 16]);
/// A second one in the same log.
pub(super) const OTHER_EVENING: SessionId = SessionId([2; 16]);

/// When every test begins, in milliseconds since 1970.
pub(super) const START_MS: i64 = 1_795_459_327_000;
/// A minute.
pub(super) const MINUTE: i64 = 60_000;
/// A day.
pub(super) const DAY: i64 = 24 * 60 * MINUTE;

pub(super) const PHASES: [&str; 4] = ["welcome", "worries", "ideas", "closing"];
pub(super) const THEMES: [&str; 4] = ["housing", "work", "school", "other"];
pub(super) const SUBTHEMES: [&str; 2] = ["rent", "mould"];
pub(super) const ADDRESSEES: [&str; 3] = ["city", "landlords", "state"];
pub(super) const VOICES: [&str; 2] = ["newcomer", "neighbour"];
pub(super) const MOST_THEMES: usize = 2;
pub(super) const MOST_ADDRESSEES: usize = 2;

fn named(id: &str) -> Localized {
    Localized::from([("en", id)])
}

fn no_words() -> LocalizedList {
    LocalizedList(BTreeMap::new())
}

pub(super) fn plan() -> Plan {
    let phase = |id: &str, minutes, percent, captures| Phase {
        id: id.to_owned(),
        title: named(id),
        minutes,
        interpreting: Multiplier::from_percent(percent).unwrap(),
        turn_seconds: None,
        method: Method::SpeakingList,
        purpose: named("to talk"),
        prompt: named("What keeps you awake?"),
        captures,
    };
    let voice = |id: &str, migrant_led| Voice {
        id: id.to_owned(),
        title: named(id),
        aliases: vec![],
        migrant_led,
    };
    Plan {
        schema: 1,
        id: "short".to_owned(),
        version: "1".to_owned(),
        title: named("Short"),
        best_for: named("tests"),
        people: "2–30".to_owned(),
        languages: vec!["en".to_owned()],
        codebook: "small".to_owned(),
        voices: vec![voice(VOICES[0], true), voice(VOICES[1], false)],
        ground_rules: vec![],
        consent_script: vec![],
        materials: vec![],
        roles: vec![],
        ballots_by_voice: false,
        phases: vec![
            phase(PHASES[0], 5, 150, vec![]),
            phase(PHASES[1], 30, 200, vec![Kind::Concern, Kind::Testimony]),
            phase(PHASES[2], 20, 125, vec![Kind::Proposal, Kind::Question]),
            phase(PHASES[3], 5, 100, vec![Kind::Commitment]),
        ],
        left_out: vec![],
    }
}

pub(super) fn codebook() -> Codebook {
    let subtheme = |id: &str| Subtheme {
        id: id.to_owned(),
        title: named(id),
        short: None,
        aliases: no_words(),
        sdg: vec![],
    };
    let theme = |id: &str, key, subthemes| Theme {
        id: id.to_owned(),
        key,
        title: named(id),
        short: named(id),
        aliases: no_words(),
        definition: named(id),
        include: no_words(),
        exclude: no_words(),
        subthemes,
        declaration: vec![],
        gcm: vec![],
        gcr: vec![],
        sdg: vec![],
        nua: vec![],
        paris: vec![],
    };
    let addressee = |id: &&str| Addressee {
        id: (*id).to_owned(),
        title: named(id),
        short: named(id),
        aliases: no_words(),
        definition: named(id),
        declaration: vec![],
    };
    Codebook {
        schema: 1,
        id: "small".to_owned(),
        version: "1.0.0".to_owned(),
        language: "en".to_owned(),
        title: named("Small"),
        unit_of_coding: named("one idea"),
        rules: vec![],
        min_themes: 1,
        max_themes: MOST_THEMES as u8,
        max_addressees: MOST_ADDRESSEES as u8,
        subtheme_required_for: vec![],
        addressee_required_for: vec![Kind::Proposal],
        themes: vec![
            theme(THEMES[0], 'h', SUBTHEMES.iter().map(|id| subtheme(id)).collect()),
            theme(THEMES[1], 'w', vec![]),
            theme(THEMES[2], 's', vec![]),
        ],
        residuals: vec![Residual {
            id: THEMES[3].to_owned(),
            key: 'o',
            title: named(THEMES[3]),
            short: named(THEMES[3]),
            aliases: no_words(),
            definition: named("nothing else fits"),
        }],
        addressees: ADDRESSEES.iter().map(addressee).collect(),
        declaration: vec![],
        frameworks: Frameworks::default(),
    }
}

pub(super) fn opened() -> Box<SessionOpened> {
    let details = SessionDetails { title: "An evening".to_owned(), ..SessionDetails::default() };
    Box::new(SessionOpened { plan: plan(), codebook: codebook(), details })
}
