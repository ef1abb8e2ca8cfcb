//! Pictures of the desks: those of the README, which have to be of the present
//! screens, and more to be looked at: `cargo test pictures -- --ignored` writes
//! them to `target/screens/`.

use super::script::Script;
use super::world::World;
use townhall::lang::Lang;
use townhall::tui::picture::to_svg;
use townhall::tui::theme::{Depth, Theme};

/// An evening half way through: real worries from `tests/data/sentences.csv`.
pub(crate) fn evening(columns: u16, lines: u16, language: Lang) -> Script {
    let said = [
        "! The lift in the Elm Street block has been broken since March; my mother cannot leave the flat #adequate-living/housing @city",
        "+ Open the school kitchen on Saturdays so that families can cook together #living-together @community",
        "? Why do the council's letters come in one language only? #rights-access/digital-access @city",
        "\" I waited fourteen months for a permit and could not work one day of it #rights-access",
        "My boss keeps my papers and pays half of what he promised #equal-opportunities/work-conditions @employers",
        "* Everybody on our staircase helps when someone is ill #living-together",
        "= By June there will be an interpreter at every counter on Tuesdays #rights-access @city",
        "The night bus no longer stops at the harbour and the shift ends at two",
        "+ Let us name one person at the town hall whom newcomers can simply call #city-governance @city",
        "Rents near the port doubled in four years #adequate-living/housing @national",
        "People stare at us in the park; my daughter asks me why #balanced-narrative",
        "! Three families, one kitchen; 1 in 5 households here cannot heat",
    ];
    let mut script = Script::new(columns, lines, World::new(), language);
    for line in said {
        // Pasted, not typed letter by letter: a line in one go.
        script = script.pastes(line).keys("Enter");
    }
    script.waits(3_000)
}

fn save(script: &Script, name: &str, light: bool) {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("target/screens");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(
        folder.join(format!("{name}.svg")),
        to_svg(script.cells(), script.cursor(), light, name),
    )
    .unwrap();
}

#[test]
fn the_pictures_in_docs_are_of_the_present_screens() {
    let notes = evening(120, 36, Lang::En)
        .types("Three families share one kitchen and nobody answers our letters #adequate-l");
    let floor = on_the_floor(120, 36, Lang::En);
    for (name, script, title) in [
        ("notes", notes, "The notes desk of Townhall"),
        ("floor", floor, "The floor desk of Townhall"),
    ] {
        let picture = to_svg(script.cells(), script.cursor(), false, title);
        crate::docs::hold(&format!("docs/screens/{name}.svg"), &picture);
    }
}

#[test]
#[ignore = "writes pictures to look at"]
fn pictures() {
    for (columns, lines) in [(60, 20), (80, 24), (120, 36), (200, 60)] {
        let script = evening(columns, lines, Lang::En)
            .types("Three families share one kitchen and nobody answers our letters #adequate-l");
        save(&script, &format!("notes-{columns}x{lines}"), false);
    }
    save(&Script::new(80, 24, World::new(), Lang::En), "notes-empty", false);
    save(&evening(80, 24, Lang::Fr).keys("Tab 2"), "notes-tag-fr", false);
    save(&evening(80, 24, Lang::Es).keys("F6"), "notes-queue-es", false);
    save(&evening(80, 24, Lang::En).keys("F5 Up Up Space"), "notes-list", false);
    save(&evening(80, 24, Lang::En).keys("F5 Up @"), "notes-choose", false);
    save(&evening(80, 24, Lang::En).keys("F1"), "notes-help", false);
    save(&evening(80, 24, Lang::En).keys("Ctrl+P un"), "notes-palette", false);
    save(&evening(80, 24, Lang::En).types("half a line").keys("Ctrl+F the"), "notes-search", false);
    save(&evening(80, 24, Lang::En).keys("F5 Up Up Up Enter"), "notes-full", false);
    let mut light = evening(120, 36, Lang::En).types("Three families share one kitchen @ci");
    light.model.theme = Theme { depth: Depth::True, light: true };
    save(&light.happens([townhall::tui::What::Tick]), "notes-light-120x36", true);
    let mut plain = evening(80, 24, Lang::En);
    plain.model.theme = Theme { depth: Depth::None, light: false };
    save(&plain.keys("Tab 3"), "notes-no-colour", false);
    let failing = evening(80, 24, Lang::En).world(|world| world.failing = true);
    save(&failing.types("This must not be lost").keys("Enter"), "notes-failed", false);
}

#[test]
#[ignore = "writes pictures to look at"]
fn pictures_of_floor_and_home() {
    use super::floor::{floor, half_way};
    use super::home::{home, with_sessions};
    for (columns, lines) in [(60, 20), (80, 24), (120, 36), (200, 60)] {
        let size = format!("{columns}x{lines}");
        save(&on_the_floor(columns, lines, Lang::En), &format!("floor-{size}"), false);
        let begin = floor(columns, lines, World::new(), Lang::Es);
        save(&begin, &format!("floor-begin-{size}"), false);
        let sessions = home(columns, lines, with_sessions(5), Lang::En).keys("Down");
        save(&sessions, &format!("home-{size}"), false);
    }
    for (columns, lines) in [(60, 20), (80, 24), (120, 36), (200, 60)] {
        let list = floor(columns, lines, super::list::open_floor(), Lang::En);
        save(&list, &format!("floor-list-{columns}x{lines}"), false);
        let heard = floor(columns, lines, super::list::open_floor(), Lang::En).keys("b");
        save(&heard, &format!("floor-heard-{columns}x{lines}"), false);
    }
    save(&on_the_floor(80, 24, Lang::Fr).keys("Space"), "floor-paused-fr", false);
    save(&on_the_floor(80, 24, Lang::En).keys("g"), "floor-phases", false);
    save(&on_the_floor(80, 24, Lang::En).keys("F1"), "floor-help", false);
    save(&on_the_floor(80, 24, Lang::En).waits(25 * 60_000), "floor-over", false);
    save(&floor(80, 24, half_way(4), Lang::En).keys("E"), "floor-ended", false);
    save(&home(80, 24, with_sessions(0), Lang::Fr), "home-none-fr", false);
    save(&home(80, 24, with_sessions(2), Lang::En).keys("Tab Enter"), "home-form", false);
}

/// The same evening as [`evening`], from the floor desk.
pub(crate) fn on_the_floor(columns: u16, lines: u16, language: Lang) -> Script {
    let mut world = super::floor::half_way(6);
    world.rows = evening(80, 24, Lang::En).world.rows;
    super::floor::floor(columns, lines, world, language)
}
