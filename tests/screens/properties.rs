//! What holds whatever anybody types.

use super::desk;
use super::script::typed;
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use proptest::prelude::*;
use townhall::tui::What;

/// A thousand real sentences, typed without a pause, while something is suggested at
/// every word: nothing is taken for a mark, no letter is lost, no suggestion sets
/// itself. `tests/data/sentences-README.md` says whose they are.
#[test]
fn a_thousand_real_sentences() {
    let mut reader =
        csv::Reader::from_path(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/sentences.csv"))
            .unwrap();
    let sentences: Vec<String> = reader.records().map(|row| row.unwrap()[3].to_owned()).collect();
    assert_eq!(sentences.len(), 1_000);
    let mut script = desk(80, 24).world(|world| {
        world.suggests = Some(Box::new(|_| super::suggest::by_word("landlord")));
    });
    for some in sentences.chunks(50) {
        let mut events = Vec::new();
        for sentence in some {
            // A new line inside a sentence is typed as `\n`.
            events.extend(sentence.replace('\n', "\\n").chars().map(typed));
            events.push(What::Key(KeyEvent::new(KeyCode::Enter, KeyModifiers::NONE)));
        }
        script = script.happens_undrawn(events);
    }
    let clean = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let captured: Vec<String> = script.captured().into_iter().map(clean).collect();
    for (nth, sentence) in sentences.iter().enumerate() {
        assert_eq!(captured.get(nth), Some(&clean(sentence)), "sentence {nth}");
    }
    assert_eq!(captured.len(), sentences.len());
    for row in &script.world.rows {
        let it = &row.contribution;
        assert!(it.tags.is_empty() && it.addressees.is_empty() && it.links.is_empty(), "{it:?}");
        assert_eq!((it.voice.as_ref(), it.language.as_ref(), it.seat.as_ref()), (None, None, None));
    }
    assert!(script.world.asked["suggest"] > 10_000, "{:?}", script.world.asked);
}

/// One key, or something else that happens.
pub(super) fn anything() -> impl Strategy<Value = What> {
    let codes = prop_oneof![
        6 => "[a-eopx1-9 #@%!.&>/?=:+\\-]".prop_map(|text| KeyCode::Char(text.chars().next().unwrap())),
        2 => prop_oneof![Just(KeyCode::Enter), Just(KeyCode::Tab), Just(KeyCode::Esc)],
        2 => prop_oneof![
            Just(KeyCode::Up), Just(KeyCode::Down), Just(KeyCode::Left), Just(KeyCode::Home),
            Just(KeyCode::PageUp), Just(KeyCode::PageDown), Just(KeyCode::Backspace),
        ],
        2 => (1u8..13).prop_map(KeyCode::F),
        1 => any::<char>().prop_map(KeyCode::Char),
    ];
    let held = prop_oneof![
        8 => Just(KeyModifiers::NONE),
        1 => Just(KeyModifiers::CONTROL),
    ];
    prop_oneof![
        20 => (codes, held)
            .prop_filter("ctrl+q leaves", |(code, held)| {
                !(held.contains(KeyModifiers::CONTROL) && *code == KeyCode::Char('q'))
            })
            .prop_map(|(code, held)| What::Key(KeyEvent::new(code, held))),
        2 => Just(What::Tick),
        1 => (1u16..140, 1u16..50).prop_map(|(columns, lines)| What::Resized(columns, lines)),
        1 => "[a-z\n\u{1b}住#]{0,12}".prop_map(What::Pasted),
        1 => Just(What::Changed),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    /// Whatever happens, the program goes on, and a word that was typed is still
    /// somewhere: in the line, waiting, in the draft, or saved.
    #[test]
    fn no_keys_make_it_panic_or_lose_the_line(
        before in prop::collection::vec(anything(), 0..30),
        after in prop::collection::vec(anything(), 0..60),
        failing in any::<bool>(),
    ) {
        // A stop drops the line, on purpose.
        let stops = |what: &What| matches!(what, What::Key(key) if key.code == KeyCode::F(8));
        // Erasing is the other way to lose letters, so nobody erases here.
        let erases = |what: &What| match what {
            What::Key(key) => {
                key.code == KeyCode::Backspace
                    || key.modifiers.contains(KeyModifiers::CONTROL)
                    || key.code == KeyCode::Tab
                    || key.code == KeyCode::F(8)
            }
            _ => false,
        };
        let script = desk(80, 24)
            .keys("one Enter two Enter")
            .happens(before.into_iter().filter(|what| !stops(what)))
            .world(|world| world.failing = failing)
            .keys("Esc Esc Esc Esc Esc")
            .types("zanahoria")
            .happens(after.into_iter().filter(|what| !erases(what)))
            .keys("Esc Esc Esc Esc Esc")
            .waits(1_200);
        let letters = |text: &str| -> String { text.chars().filter(|c| c.is_alphanumeric()).collect() };
        let draft = script.world.draft.as_ref().map(|draft| draft.text.clone()).unwrap_or_default();
        let model = &script.model;
        let mut everywhere = vec![draft, model.notes.input.value().to_owned()];
        everywhere.extend(script.captured().into_iter().map(str::to_owned));
        everywhere.extend(model.notes.returned.iter().cloned());
        everywhere.extend([model.search.input.value().to_owned(), model.finder.input.value().to_owned()]);
        // Letters typed into the middle of the word are no loss of it.
        let found = everywhere.iter().any(|text| holds_in_order(&letters(text), "zanahoria"));
        prop_assert!(found, "{everywhere:?}\n{}", script.screen());
    }
}

fn holds_in_order(text: &str, word: &str) -> bool {
    let mut letters = text.chars();
    word.chars().all(|wanted| letters.any(|letter| letter == wanted))
}
