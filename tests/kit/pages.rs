//! What holds of every page, in every language and on every paper.

use super::xml::{Element, elements, named};
use super::{House, bilingual, details};
use townhall::domain::Command;
use townhall::domain::act::SessionDetails;
use townhall::domain::floor::sheet::SheetField;
use townhall::domain::{Localized, Plan};
use townhall::kit::{Paper, Wishes};
use townhall::plans;

/// What holds words and nothing that begins a line of its own.
const HOLDS_WORDS: [&str; 7] = ["p", "h1", "h2", "h3", "span", "b", "strong"];
/// What begins a line of its own.
const BLOCKS: [&str; 14] = [
    "p", "h1", "h2", "h3", "div", "ul", "ol", "li", "table", "section", "article", "main", "dl",
    "dd",
];

/// Checks a page and hands its elements back.
fn check(name: &str, page: &str) -> Vec<Element> {
    let found = elements(page).unwrap_or_else(|error| panic!("{name}: {error}"));
    let html = named(&found, "html")[0];
    assert!(!html.lang.is_empty() && !html.dir.is_empty(), "{name} has no language");
    assert_eq!(named(&found, "h1").len().min(1), 1, "{name} has no heading");
    assert_eq!(named(&found, "main").len(), 1, "{name}");
    assert!(!named(&found, "title")[0].text.trim().is_empty(), "{name}");
    for forbidden in ["script", "link", "img", "iframe", "object", "form", "base"] {
        assert!(named(&found, forbidden).is_empty(), "{name} holds a {forbidden}");
    }
    for element in &found {
        let at = || format!("{name}: <{}> {:?}", element.name, element.text.trim());
        let around = element.within.last().map_or("", String::as_str);
        let nested = HOLDS_WORDS.contains(&around) && BLOCKS.contains(&element.name.as_str());
        assert!(!nested, "{} within <{around}>", at());
        for attribute in element.attributes.keys() {
            assert!(!attribute.starts_with("on"), "{} acts: {attribute}", at());
        }
        let leads = element.attributes.get("href").or_else(|| element.attributes.get("src"));
        if let Some(leads) = leads {
            assert!(leads.ends_with(".html") && !leads.contains(['/', ':']), "{leads}");
        }
        match element.name.as_str() {
            "th" => assert!(element.attributes.contains_key("scope"), "{}", at()),
            "svg" => assert_eq!(element.attributes.get("aria-hidden").unwrap(), "true", "{}", at()),
            _ => {}
        }
        if element.within.iter().any(|around| around == "body") {
            assert!(!element.text.contains("kit-"), "a wording is missing: {}", at());
            assert!(!element.text.contains("{ $"), "an argument is missing: {}", at());
        }
    }
    page_is_self_contained(name, page);
    found
}

fn page_is_self_contained(name: &str, page: &str) {
    for outside in ["http:", "https:", "url(", "@import", "//"] {
        let allowed = page.matches("url(#hatch)").count();
        let found = page.matches(outside).count();
        assert!(found == 0 || outside == "url(" && found == allowed, "{name}: {outside}");
    }
    // Letters are never smaller than 14 points.
    for size in page.split("font-size:").skip(1) {
        let points: f64 = size.split("pt").next().unwrap().trim().parse().unwrap();
        assert!(points >= 14.0, "{name}: {points} points");
    }
    assert!(page.contains("font: 14pt/"), "{name}");
}

#[test]
fn every_page_of_every_plan_is_well_formed_in_every_language() {
    let plan_names = townhall::plans::built_in::PLANS.map(|(id, _)| id);
    for (nth, id) in plan_names.into_iter().enumerate() {
        let plan = plans::load(id).unwrap();
        let languages = [&["en"][..], &["es", "en"], &["fr", "ar", "es"]][nth % 3];
        let mut house = House::new(plan, details("An evening", languages));
        let paper = Paper::ALL[nth % 2];
        house.write(&Wishes { paper, slips: Some(3), ..Wishes::default() });
        for (name, page) in house.pages() {
            check(&name, &page);
            assert!(page.contains(&format!("size: {} portrait", paper.css())), "{name}");
        }
    }
}

#[test]
fn every_built_in_plan_keeps_its_prompts_on_one_side() {
    for (id, _) in townhall::plans::built_in::PLANS {
        for paper in Paper::ALL {
            let plan = plans::load(id).unwrap();
            let asked = plan.phases.iter().filter(|phase| !phase.prompt.is_empty()).count();
            let mut house = House::new(plan, details("An evening", &["en", "es", "fr"]));
            let only = Some(vec![townhall::kit::Sheet::Agenda]);
            house.write(&Wishes { paper, only, ..Wishes::default() });
            for (name, page) in house.pages().iter().filter(|(name, _)| name.starts_with("agenda"))
            {
                let prompts = page.matches("class=\"prompt\"").count();
                assert_eq!(prompts, asked, "{id}, {name}, {paper}");
            }
        }
    }
}

#[test]
fn an_agenda_that_would_not_fit_leaves_its_prompts_to_the_room_and_says_so() {
    let mut plan = plans::load("town-hall-stack").unwrap();
    let long = "What would you say about it? ".repeat(12);
    for phase in &mut plan.phases {
        phase.prompt = Localized::from([("en", long.clone())]);
    }
    let mut house = House::new(plan, details("An evening", &["en"]));
    house.write(&Wishes::default());
    let page = house.page("agenda-en.html");
    assert!(!page.contains("class=\"prompt\""));
    assert!(page.contains("The question of each phase is shown in the room."));
}

#[test]
fn the_agenda_shows_clock_times_or_lengths_and_what_everyone_may_do() {
    let mut house = House::town_hall();
    house.write(&Wishes::default());
    let page = house.page("agenda-en.html");
    for shown in ["18:30", "18:45", "20:45", "Monday, 23 November 2026", "Library", "pass", "leave"]
    {
        assert!(page.contains(shown), "{shown}");
    }
    assert!(page.contains("What makes life hard in this district at the moment?"));
    assert!(page.contains("<strong><bdi>not stated</bdi></strong>"));
    for (field, text) in [
        (SheetField::ReplyBy, "2027-01-31"),
        (SheetField::ReplyFrom, "the head of <housing>"),
        (SheetField::Contact, "Town hall, room 3"),
    ] {
        let fill = Command::FillSheet { field, words: text.to_owned(), scrub: false };
        house.store.act(house.session, &super::who(), fill, super::NOW).unwrap();
    }
    house.write(&Wishes::default());
    let page = house.page("agenda-en.html");
    assert!(
        page.contains("<bdi>Sunday, 31 January 2027, the head of &#60;housing&#62;</bdi>"),
        "{page}"
    );
    assert!(house.page("slips.html").contains("<bdi>Town hall, room 3</bdi>"));
    let untimed = SessionDetails { start: String::new(), ..details("An evening", &["en"]) };
    let mut house = House::new(plans::load("town-hall-stack").unwrap(), untimed);
    house.write(&Wishes::default());
    let page = house.page("agenda-en.html");
    assert!(page.contains("30 min") && !page.contains("18:30"));
    assert!(page.contains("No starting time is stated"));
}

#[test]
fn right_to_left_pages_are_right_to_left_and_say_where_they_are_not() {
    let mut house = House::new(bilingual(), details("أمسية الحي", &["ar", "en"]));
    house.write(&Wishes { slips: Some(2), ..Wishes::default() });
    for (name, page) in house.pages() {
        let found = check(&name, &page);
        let html = named(&found, "html")[0];
        let expected = if name.ends_with("-en.html") { ("en", "ltr") } else { ("ar", "rtl") };
        assert_eq!((html.lang.as_str(), html.dir.as_str()), expected, "{name}");
        for element in &found {
            let dir = townhall::text::Direction::of(&element.lang).html();
            let is_code = element.attributes.contains_key("translate");
            // A `bdi` takes its direction from its words.
            let inherited = !element.attributes.contains_key("lang") || element.name == "bdi";
            assert!(element.dir == dir || is_code || inherited, "{name}: {element:?}");
        }
    }
    // The codebook has no Arabic: the themes are marked as English, and the form says so.
    let notes = house.page("notes-ar.html");
    assert!(notes.contains("<span lang=\"en\" dir=\"ltr\">Decent living</span>"), "{notes}");
    assert!(notes.contains("المواضيع والجهات ليست مكتوبة"), "nothing is owned up to");
    assert!(!house.page("notes-en.html").contains("not written in"));
    // A shared sheet speaks both.
    let fist = house.page("fist.html");
    assert!(fist.contains("أستطيع قبوله") && fist.contains("I can live with it"));
}

#[test]
fn what_is_missing_in_a_language_is_said() {
    // A plan in Tigrinya, for which Townhall has no fixed words, and Somali, for
    // which nobody has any.
    let mut plan = bilingual();
    plan.languages = vec!["ti".into(), "en".into()];
    plan.title.0.insert("ti".into(), "ምሸት".into());
    plan.phases[0].title.0.insert("ti".into(), "ምምጻእ".into());
    let mut house = House::new(plan, details("An evening", &["es", "ti", "so"]));
    let written = house.write(&Wishes::default());
    assert_eq!(written.marker.languages, ["es", "ti"]);
    assert_eq!(house.evening(&Wishes::default()).nothing_for, ["so"]);
    let agenda = house.page("agenda-ti.html");
    let found = check("agenda-ti.html", &agenda);
    // The fixed words are in Spanish, and marked so; the plan's are in Tigrinya.
    assert_eq!(named(&found, "html")[0].lang, "es");
    assert!(agenda.contains("lang=\"ti\" dir=\"ltr\">ምምጻእ"));
    assert!(agenda.contains("aún no existen en ትግርኛ. Están en español."));
    let spanish = house.page("agenda-es.html");
    assert!(spanish.contains("El plan no tiene texto en español. Se muestra en English"));
    assert!(house.page("index.html").contains("Para Soomaali no hay nada que imprimir"));
    // Nothing is printed twice in one language on a sheet for all.
    assert_eq!(house.page("fist.html").matches("puedo aceptarlo").count(), 1);
}

/// What should never act, in every place that a plan or a session has for words.
const HOSTILE: &str = "</p></style><script>alert(1)</script>\" onload=\"x' & &amp; <b>\u{202e}\u{1b}[2J\0 {{ x }} {% if %}";

#[test]
fn hostile_words_come_out_as_words() {
    let mut plan: Plan = plans::load("town-hall-stack").unwrap();
    let hostile = || Localized::from([("en", HOSTILE), ("ar", HOSTILE)]);
    plan.title = hostile();
    plan.voices.iter_mut().for_each(|voice| voice.title = hostile());
    plan.consent_script.iter_mut().for_each(|line| *line = hostile());
    for phase in &mut plan.phases {
        (phase.title, phase.prompt) = (hostile(), hostile());
    }
    let details = SessionDetails {
        title: HOSTILE.into(),
        place: HOSTILE.into(),
        date: HOSTILE.into(),
        start: HOSTILE.into(),
        languages: vec!["en".into(), "ar".into(), HOSTILE.into(), "../../x".into()],
        interpreted: true,
        expected: Some(3),
        ..SessionDetails::default()
    };
    let mut house = House::new(plan, details);
    house.write(&Wishes::default());
    for (name, page) in house.pages() {
        check(&name, &page);
        for gone in ['\u{202e}', '\u{1b}', '\0'] {
            assert!(!page.contains(gone), "{name} holds {gone:?}");
        }
    }
    let agenda = house.page("agenda-en.html");
    let found = elements(&agenda).unwrap();
    let phase = found.iter().find(|it| it.attributes.get("class").is_some_and(|is| is == "phase"));
    assert!(phase.unwrap().text.starts_with("</p></style><script>alert(1)</script>\" onload"));
    let files = std::fs::read_dir(house.folder.path()).unwrap().count();
    assert!(files <= 6, "a file was written beside the kit");
}
