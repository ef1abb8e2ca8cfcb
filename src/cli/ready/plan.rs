//! Does the plan hold, in every language of the evening?

use super::check::Check;
use crate::cli::layout::{counted, duration};
use crate::domain::words::own_name;
use crate::domain::{LONG_MINUTES, Localized, Plan, Session};
use crate::plans;
use std::collections::BTreeSet;
use std::path::Path;

/// The plan as it stands in the session, read once more as if from its file.
pub(super) fn plan(session: &Session) -> Check {
    let plan = &session.plan;
    let read =
        toml::to_string(&as_a_file(plan)).map_err(|error| error.to_string()).and_then(|text| {
            plans::read(&text, Path::new(&plan.id)).map_err(|mistakes| mistakes.to_string())
        });
    if let Err(mistakes) = read {
        let first = mistakes.lines().next().unwrap_or_default();
        let fix = "Mend it on the floor desk with p, or mend its file and make the session anew.";
        return Check::no("plan", first, fix);
    }
    let interpreted = session.floor.interpreted;
    let minutes = plan.total_minutes(interpreted);
    let how = if interpreted { ", interpreted" } else { "" };
    let found = format!("{}, {}{how}", counted(plan.phases.len(), "phase"), duration(minutes));
    if minutes > LONG_MINUTES {
        return Check::look(
            "plan",
            format!("{found}; a hall can follow for three hours"),
            "Give the longest phases fewer turns, or leave a phase out: townhall plan show says which.",
        );
    }
    if session.details.start.is_empty() {
        return Check::look(
            "plan",
            format!("{found}; no starting time is stated"),
            "The agenda shows lengths and no clock times.",
        );
    }
    Check::ok("plan", found)
}

/// The plan as a plan file could have it: what was left out, and words in languages
/// that only this session speaks, stand in no file.
fn as_a_file(plan: &Plan) -> Plan {
    let mut plan = Plan { left_out: Vec::new(), ..plan.clone() };
    let spoken = plan.languages.clone();
    let prompts = plan.phases.iter_mut().map(|phase| &mut phase.prompt);
    let titles = plan.voices.iter_mut().map(|voice| &mut voice.title);
    prompts.chain(titles).for_each(|text| text.0.retain(|tag, _| spoken.contains(tag)));
    plan
}

/// The consent script, in the languages of the evening.
pub(super) fn consent(session: &Session) -> Check {
    let script = &session.plan.consent_script;
    if script.iter().all(Localized::is_empty) {
        return Check::no(
            "consent",
            "the plan has no consent script",
            "Write one into the plan: nothing may be noted without it.",
        );
    }
    let lacks = |tag: &&String| !script.iter().all(|line| line.speaks(tag));
    match missing(session, lacks) {
        None => {
            Check::ok("consent", format!("{} in every language", counted(script.len(), "line")))
        }
        Some(languages) => Check::look(
            "consent",
            format!("not written in {languages}"),
            "Agree with an interpreter who reads it, or write it into the plan.",
        ),
    }
}

/// The codebook: a key for each theme, words in the languages of the evening.
pub(super) fn codebook(session: &Session) -> Check {
    let codebook = &session.codebook;
    let keys: Vec<char> = codebook.codes().map(|code| code.key()).collect();
    let distinct: BTreeSet<&char> = keys.iter().collect();
    if codebook.themes.is_empty() || distinct.len() != keys.len() {
        return Check::no(
            "codebook",
            "it has no themes, or one key for two of them",
            format!("See townhall codebook check {}", codebook.id),
        );
    }
    let found = counted(codebook.themes.len(), "theme");
    match missing(session, |tag| !codebook.title.speaks(tag)) {
        None => Check::ok("codebook", format!("{found}, in every language")),
        Some(languages) => Check::look(
            "codebook",
            format!("{found}, not written in {languages}"),
            "Desks and the note form show them in another language.",
        ),
    }
}

/// How many people are expected, against what the plan is made for.
pub(super) fn people(session: &Session) -> Check {
    let plan = &session.plan.people;
    let Some(expected) = session.details.expected else {
        return Check::look(
            "people",
            format!("it is not stated how many are expected; the plan is for {plan}"),
            "Seat cards and slips are printed for 40 unless you say so: --seats N --slips N",
        );
    };
    let found = format!("{expected} expected; the plan is for {plan}");
    match range(plan) {
        Some((least, most)) if !(least..=most).contains(&expected) => {
            Check::look("people", found, "Choose another plan, or hold several sessions.")
        }
        _ => Check::ok("people", found),
    }
}

/// The own names of the languages of the evening that something lacks.
fn missing(session: &Session, lacks: impl Fn(&&String) -> bool) -> Option<String> {
    let spoken = &session.details.languages;
    let languages = if spoken.is_empty() { &session.plan.languages } else { spoken };
    let missing: Vec<&str> = languages.iter().filter(lacks).map(|tag| own_name(tag)).collect();
    let named = crate::text::harmless_line(&missing.join(", ")).into_owned();
    (!missing.is_empty()).then_some(named)
}

/// The two ends of `20–60`; none where it is written otherwise.
fn range(people: &str) -> Option<(u32, u32)> {
    let (least, most) = people.split_once(['–', '-'])?;
    Some((least.trim().parse().ok()?, most.trim().parse().ok()?))
}

#[cfg(test)]
pub(super) mod tests {
    use super::super::State;
    use super::{codebook, consent, people, plan, range};
    use crate::domain::act::{Act, SessionDetails, SessionOpened};
    use crate::domain::event::{Event, Header};
    use crate::domain::ids::DeviceId;
    use crate::domain::time::{Hlc, Wall};
    use crate::domain::{Localized, Session, SessionId};

    /// A session of a built-in plan, in Spanish.
    pub(in crate::cli::ready) fn session() -> Session {
        let opened = SessionOpened {
            plan: crate::plans::load("town-hall-stack").unwrap(),
            codebook: crate::plans::codebook::find("cities-migration-2020").unwrap(),
            details: SessionDetails {
                start: "18:30".into(),
                languages: vec!["es".into()],
                expected: Some(40),
                ..SessionDetails::default()
            },
        };
        let act = Act::SessionOpened(Box::new(opened));
        let header = Header {
            device: DeviceId([1; 16]),
            seq: 1,
            at: Hlc::at_ms(0),
            wall: Wall { ms: 0, offset: 0 },
            session: SessionId([1; 16]),
            author: "BK".into(),
            desk: "new".into(),
            kind: act.kind().into(),
            version: act.version(),
            facts: act.facts(),
        };
        let event = Event::seal(Event::START, header, None);
        Session::fold(vec![(event, act)]).unwrap()
    }

    #[test]
    fn a_good_plan_holds_and_a_long_one_is_told() {
        let mut session = session();
        assert_eq!(plan(&session).found, "10 phases, 2 h 15 min");
        assert_eq!(plan(&session).state, State::Ok);
        session.floor.interpreted = true;
        assert_eq!(plan(&session).state, State::Look);
        session.floor.interpreted = false;
        session.details.start.clear();
        assert_eq!(plan(&session).state, State::Look);
        session.plan.phases[1].id = session.plan.phases[0].id.clone();
        assert_eq!(plan(&session).state, State::No);
    }

    #[test]
    fn words_are_looked_for_in_the_languages_of_the_evening() {
        let mut session = session();
        assert_eq!(consent(&session).found, "7 lines in every language");
        assert_eq!(codebook(&session).state, State::Ok);
        session.details.languages.push("ar".into());
        assert_eq!(consent(&session).found, "not written in العربية");
        assert_eq!(codebook(&session).found, "14 themes, not written in العربية");
        session.plan.consent_script = vec![Localized::default()];
        assert_eq!(consent(&session).state, State::No);
        session.codebook.themes[0].key = session.codebook.themes[1].key;
        assert_eq!(codebook(&session).state, State::No);
    }

    #[test]
    fn people_are_held_against_the_plan() {
        let mut session = session();
        assert_eq!(people(&session).state, State::Ok);
        for (expected, state) in
            [(Some(19), State::Look), (Some(60), State::Ok), (None, State::Look)]
        {
            session.details.expected = expected;
            assert_eq!(people(&session).state, state, "{expected:?}");
        }
        session.plan.people = "many".into();
        session.details.expected = Some(1_000);
        assert_eq!(people(&session).state, State::Ok);
        assert_eq!(range("20–60"), Some((20, 60)));
        assert_eq!(range("8 - 12"), Some((8, 12)));
        assert_eq!(range("60+"), None);
    }
}
