//! The notes desk: writing, saving, failing, recovering.

use super::{desk, evening};
use townhall::lang::Lang;

#[test]
fn enter_saves_and_the_line_stays_ready() {
    let script = desk(80, 24)
        .keys("The lift has been broken since March Enter")
        .expect("saved 19:")
        .expect_line("")
        .keys("Tab 2 Esc")
        .expect("Decent living");
    assert_eq!(script.captured(), ["The lift has been broken since March"]);
    assert_eq!(script.themes(), ["adequate-living"]);
}

#[test]
fn it_is_called_saved_only_once_it_is() {
    let script = desk(80, 24)
        .world(|world| world.slow = true)
        .keys("half the street floods Enter")
        .expect("saving…")
        .expect("half the street floods")
        .expect_no("saved 19:")
        .expect_line("");
    script.answers().expect("saved 19:").expect_no("saving…");
}

#[test]
fn a_failed_save_brings_the_line_back() {
    let script = desk(80, 24)
        .world(|world| world.failing = true)
        .keys("the school has no heating Enter")
        .expect("not saved")
        .expect("The disk is full")
        .expect_line("the school has no heating");
    assert!(script.captured().is_empty());
    let script = script.world(|world| world.failing = false).keys("Enter").expect("saved 19:");
    assert_eq!(script.captured(), ["the school has no heating"]);
    script.expect_no("not saved").expect_no("The disk is full");
}

#[test]
fn lines_that_come_back_while_another_is_typed_wait_their_turn() {
    let script = desk(80, 24)
        .world(|world| (world.slow, world.failing) = (true, true))
        .keys("first Enter")
        .keys("second Enter")
        .keys("third")
        .answers()
        .expect_line("third")
        .expect("3 not saved");
    let script = script.world(|world| (world.slow, world.failing) = (false, false));
    let script = script.keys("Enter").expect_line("first").keys("Enter").expect_line("second");
    assert_eq!(script.keys("Enter").expect_line("").captured(), ["third", "first", "second"]);
}

#[test]
fn the_draft_is_kept_soon_after_the_last_key_and_each_second_while_typing() {
    let script = desk(80, 24).keys("w").waits(300);
    assert_eq!(script.world.drafts.last().map(|(_, text)| text.as_str()), Some("w"));
    let kept_before = script.world.drafts.len();
    // Forty keys without a pause take 3.2 seconds.
    let script = script.types("e wait for the bus in the rain every day");
    assert!(script.world.drafts.len() >= kept_before + 3, "{:?}", script.world.drafts);
    let script = script.keys("Enter").waits(300);
    assert_eq!(script.world.draft, None, "a saved line is no draft");
}

#[test]
fn a_draft_left_behind_comes_back_with_its_context() {
    let cut_off = desk(80, 24)
        .keys(":seat 14 Enter")
        .world(|world| world.slow = true)
        .keys("on its way Enter")
        .keys("half a li")
        .waits(400);
    let draft = cut_off.world.draft.clone();
    desk(80, 24)
        .world(|world| world.draft = draft)
        .happens([townhall::tui::What::Opened])
        .expect_line("half a li")
        .expect("seat 14")
        .expect("2 lines that were not saved are back")
        .keys("ne Enter")
        .expect_line("on its way");
}

#[test]
fn escape_and_ctrl_c_discard_nothing() {
    desk(80, 24)
        .types("nobody asked us")
        .keys("Esc Esc Ctrl+C")
        .expect_line("nobody asked us")
        .expect("Nothing is lost");
}

#[test]
fn leaving_waits_until_all_is_saved() {
    let script = desk(80, 24)
        .world(|world| world.slow = true)
        .keys("on its way Enter")
        .types("and half a line")
        .keys("Ctrl+Q");
    assert!(!script.model.quitting);
    assert_eq!(script.world.draft.as_ref().unwrap().text, "and half a line\non its way");
    assert!(script.answers().model.quitting);
}

#[test]
fn a_pasted_block_is_shown_first_and_undone_as_one() {
    let block = "one worry\r\n\r\n+ one idea #2\nand a question";
    let script = desk(80, 24)
        .types("half a line")
        .pastes(block)
        .expect("3 lines pasted")
        .expect("half a line");
    let script = script.keys("Enter").expect_line("half a line");
    assert_eq!(script.captured(), ["one worry", "one idea #2", "and a question"]);
    let script = script.keys("Ctrl+Z");
    assert!(script.captured().is_empty());
    assert_eq!(script.keys("Ctrl+Y").captured().len(), 3);
}

#[test]
fn a_pasted_block_can_be_one_contribution_or_wait() {
    let script = desk(80, 24).pastes("first line\nsecond line").keys("Esc").expect_line("");
    let script = script.keys("Ctrl+B").expect("2 lines pasted").types("1");
    assert_eq!(script.captured(), ["first line\nsecond line"]);
}

#[test]
fn one_pasted_line_is_typing() {
    desk(80, 24)
        .types("see ")
        .pastes("the letter\u{1b}[31m of May\n")
        .expect_line("see the letter␛[31m of May");
}

#[test]
fn the_context_holds_for_the_lines_that_follow() {
    let script = desk(80, 24)
        .keys(":seat 14 Enter :voice newcomer Enter :table 3 Enter :lang ti Enter")
        .expect("seat 14")
        .expect("~ti ›")
        .keys("we share one room Enter");
    let it = &script.world.rows[0].contribution;
    assert_eq!(it.seat.and_then(|seat| script.world.session.seats.name(seat)), Some("14"));
    assert_eq!(it.voice.as_deref(), Some("newcomer"));
    assert_eq!(it.table.as_deref(), Some("3"));
    assert_eq!(it.language.as_deref(), Some("ti"));
    script.keys(":clear Enter").expect_no("seat 14").expect_no("~ti");
}

#[test]
fn a_wrong_command_stays_in_the_line_and_says_why() {
    desk(80, 24)
        .types(":phase 40")
        .keys("Enter")
        .expect("The plan has 10 phases.")
        .expect_line(":phase 40");
    desk(80, 24).types(":seat").keys("Enter").expect(":seat needs a word").expect_line(":seat");
    desk(80, 24).types(":nonsense").keys("Enter").expect("There is no :nonsense");
    desk(80, 24).keys("one Enter").types(":up").keys("Enter").expect("no meaning here");
    desk(80, 24).types(":undo all").keys("Enter").expect(":undo takes nothing after it");
}

#[test]
fn tab_completes_an_open_mark() {
    desk(80, 24)
        .types("no heating #adequate-living/hous")
        .expect("Tab #adequate-living/housing")
        .keys("Tab")
        .expect_line("no heating #adequate-living/housing ")
        .expect("Housing");
    desk(80, 24).types(":und").keys("Tab").expect_line(":undo ");
}

#[test]
fn up_edits_the_last_line_and_gives_the_new_one_back() {
    let script = desk(80, 24)
        .keys("the lift is borken Enter")
        .types("and a new th")
        .keys("Up")
        .expect_line("the lift is borken")
        .keys("Backspace Backspace Backspace Backspace Backspace")
        .types("oken")
        .keys("Enter")
        .expect_line("and a new th");
    assert_eq!(script.captured(), ["the lift is broken"].map(|_| "the lift is boken"));
}

#[test]
fn an_edit_left_with_escape_is_taken_up_again() {
    desk(80, 24)
        .keys("the lift Enter Up")
        .types(" is broken")
        .keys("Esc")
        .expect_line("")
        .expect("is kept")
        .keys("Up")
        .expect_line("the lift is broken");
}

#[test]
fn marks_typed_while_editing_are_put_on() {
    let script =
        desk(80, 24).keys("the lift Enter Up").types(" stops #adequate-living @city").keys("Enter");
    let it = &script.world.rows[0].contribution;
    assert_eq!(it.words.text, "the lift stops");
    assert_eq!(it.themes(), ["adequate-living"]);
    assert_eq!(it.addressees, ["city"]);
}

#[test]
fn marks_alone_go_to_the_contribution_before() {
    let script =
        desk(80, 24).keys("the lift stops Enter").types("#adequate-living @city").keys("Enter");
    assert_eq!(script.themes(), ["adequate-living"]);
    assert_eq!(script.captured().len(), 1);
}

#[test]
fn theme_keys_pressed_before_the_answer_are_kept() {
    let script = desk(80, 24)
        .world(|world| world.slow = true)
        .keys("the lift stops Enter Tab 2 5")
        .expect_line("")
        .world(|world| world.slow = false)
        .answers();
    assert_eq!(script.themes(), ["adequate-living", "living-together"]);
    // Also by who has gone on to the next line, and to its themes.
    let script = desk(80, 24)
        .world(|world| world.slow = true)
        .keys("the lift stops Enter Tab 2 Esc the bus is late Enter Tab 5 5 4 Esc and")
        .world(|world| world.slow = false)
        .answers()
        .expect_line("and");
    let themes = |nth: usize| script.world.rows[nth].contribution.themes();
    assert_eq!((themes(0), themes(1)), (vec!["adequate-living"], vec!["fair-treatment"]));
    // Where the line comes back instead, one types on in it.
    desk(80, 24)
        .world(|world| (world.slow, world.failing) = (true, true))
        .keys("the lift stops Enter Tab 2 5 5")
        .answers()
        .expect_line("the lift stops #adequate-living")
        .types(" @city")
        .expect_line("the lift stops #adequate-living @city");
}

#[test]
fn a_theme_key_takes_off_what_it_put_on_on_any_keyboard() {
    let script = desk(80, 24).keys("the lift stops Enter Tab 2 2");
    assert!(script.themes().is_empty());
    // Cyrillic а lies on the key f, ф on a; é is 2 in French, ٣ is 3.
    let script = script.types("фé٣");
    assert_eq!(
        script.themes(),
        ["resident-concerns-", "adequate-living", "equal-opportunities"].map(|id| {
            if id == "resident-concerns-" {
                script.model.session.as_ref().unwrap().codebook.code_on_key('a').unwrap().id()
            } else {
                id
            }
        })
    );
}

#[test]
fn the_queue_goes_through_what_has_no_theme() {
    let script = desk(80, 24)
        .keys("first Enter second Enter third Enter")
        .expect("3 without a theme")
        .types("half a line")
        .keys("F6 2")
        .expect("2 without a theme")
        .keys("3 4")
        .expect("Every contribution has a theme")
        .keys("Esc")
        .expect_line("half a line");
    let themes: Vec<_> =
        script.world.rows.iter().map(|row| row.contribution.themes().len()).collect();
    assert_eq!(themes, [1, 1, 1]);
    script.keys("F6").expect("Every contribution has a theme.");
}

#[test]
fn a_selection_is_tagged_addressed_and_parked_together() {
    let script = desk(80, 24).keys("first Enter second Enter third Enter F5 Up Space Space");
    let script = script.expect("2 selected").types("#2").keys("Esc");
    let themes: Vec<_> =
        script.world.rows.iter().map(|row| row.contribution.themes().len()).collect();
    assert_eq!(themes, [0, 1, 1]);
    let script = script.types("@1").types("p").expect("parked");
    let asked: Vec<_> =
        script.world.rows.iter().map(|row| row.contribution.addressees.len()).collect();
    assert_eq!(asked, [0, 1, 1]);
}

#[test]
fn a_proposal_is_linked_to_the_concern_it_answers() {
    let script = desk(80, 24)
        .keys("! the stairs are dark Enter")
        .keys("+ lamps with a sensor Enter F5")
        .types(">")
        .expect("Go to what it answers")
        .keys("Enter");
    assert_eq!(script.world.rows[1].contribution.links.len(), 1);
    script.keys("Enter").expect("Answers:");
}

#[test]
fn kind_voice_and_permission_are_chosen_in_the_place_of_the_themes() {
    let script = desk(80, 24).keys("the stairs are dark Enter F5").types("!2").expect("+");
    let script = script.types("%").expect("Who says it?").types("1").types("&1");
    let it = &script.world.rows[0].contribution;
    assert_eq!(it.kind, townhall::domain::Kind::Proposal);
    assert_eq!(it.voice.as_deref(), Some("newcomer"));
    assert_eq!(it.permission, townhall::domain::Permission::Quote);
}

#[test]
fn a_subtheme_is_chosen_after_its_theme() {
    let script = desk(80, 24)
        .keys("no flats Enter Tab 2")
        .expect("without a sub-theme")
        .types(".")
        .expect("Housing");
    let script = script.types("2").expect_no("without a sub-theme");
    assert!(script.world.rows[0].contribution.tags[0].mark.subtheme.is_some());
}

#[test]
fn scrubbing_may_leave_nothing() {
    let script = desk(80, 24).keys("my name is known Enter F5").types("s").expect("for good");
    let script = script.keys("Backspace").types("n: reworded").keys("Enter");
    assert!(script.world.rows[0].contribution.scrubbed);
    assert_eq!(script.captured(), ["my name is know"].map(|_| "my name is known: reworded"));
}

#[test]
fn search_finds_as_one_types_and_goes_there() {
    let script = desk(80, 24)
        .keys("the night bus stops early Enter rents doubled Enter")
        .types("half a line")
        .keys("Ctrl+F")
        .types("night")
        .expect("1 found")
        .expect("half a line")
        .keys("Enter")
        .expect("LIST");
    assert_eq!(
        script.model.stream.cursor_row().unwrap().contribution.words.text,
        "the night bus stops early"
    );
    script.keys("Esc").expect_line("half a line").keys("Ctrl+F zzz").expect("Nothing like it");
}

#[test]
fn the_palette_does_what_it_finds() {
    desk(80, 24)
        .keys("one Enter Ctrl+P")
        .types("undo")
        .expect("Take back")
        .keys("Enter")
        .expect("Taken back");
}

#[test]
fn the_language_changes_at_once_and_the_line_stays() {
    desk(80, 24)
        .types("half a line")
        .keys("F10")
        .expect("Las pantallas están en español.")
        .expect("guardar")
        .expect_line("half a line")
        .keys("F10")
        .expect("Les écrans sont en français.")
        .keys("Enter")
        .types(":language en")
        .keys("Enter")
        .expect("The screens are in English.");
}

#[test]
fn an_unknown_mark_is_pointed_out_and_stays_text() {
    let script =
        desk(80, 24).types("we need #xyzzy").expect("#xyzzy names nothing here").keys("Enter");
    assert_eq!(script.captured(), ["we need #xyzzy"]);
}

#[test]
fn help_shows_the_keys_and_never_covers_the_line() {
    desk(80, 24)
        .types("half a line")
        .keys("F1")
        .expect("Save the line")
        .expect("half a line")
        .keys("F1")
        .expect_no("Save the line");
}

#[test]
fn a_window_too_small_says_so_and_keeps_the_line() {
    desk(80, 24)
        .types("half a line")
        .resizes(50, 15)
        .expect("This window has 50")
        .expect("half a line")
        .types(" more")
        .expect_line("half a line more")
        .resizes(80, 24)
        .expect("half a line more");
}

#[test]
fn a_ref_that_names_nothing_stays_in_the_text() {
    let script = desk(80, 24).types("lamps on the stairs >C7XYZ").keys("Enter");
    assert_eq!(script.captured(), ["lamps on the stairs >C7XYZ"]);
}

#[test]
fn what_is_shown_costs_the_same_however_much_there_is() {
    let script = evening(80, 24, Lang::En);
    let asked = script.world.asked.clone();
    let script = script.types("a whole sentence without a pause, letter by letter");
    let writes_and_reads = |asked: &std::collections::BTreeMap<&str, usize>| -> usize {
        // Drafts are few, and what is suggested is asked of no store.
        let counts = |what: &str| what != "draft" && what != "suggest";
        asked.iter().filter(|(what, _)| counts(what)).map(|(_, n)| n).sum()
    };
    assert_eq!(
        writes_and_reads(&script.world.asked),
        writes_and_reads(&asked),
        "typing asks the store for nothing"
    );
}

#[test]
fn a_filter_says_what_it_shows_and_has_a_row_at_hand() {
    let script = evening(80, 24, Lang::En).keys("F5 f 2").expect("Only: without a theme");
    assert!(script.model.stream.cursor.is_some(), "\n{}", script.screen());
    script.keys("f 1").expect_no("Only:").expect("o who acts  n next step");
}

#[test]
fn a_scrub_is_named_where_an_edit_is() {
    let script = evening(80, 24, Lang::En).keys("F5 s").expect("SCRUB").expect_no(" EDIT ");
    script.keys("Esc e").expect(" EDIT ").expect_no("SCRUB");
}
