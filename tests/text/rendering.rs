//! Texts that are hard to render, and texts made to do harm, through all that
//! the screen asks of the text layer.

use proptest::prelude::*;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use townhall::text::{
    clean_input, clip, fold, harmless_block, harmless_line, pad, pad_left, width, wrap,
};
use unicode_normalization::UnicodeNormalization;

/// What nobody would type, and somebody will paste.
pub(crate) const HOSTILE: [&str; 14] = [
    "\u{1b}[2J\u{1b}]0;owned\u{7}",
    "\u{9b}31mred",
    "nul\0inside",
    "a\r\nb\rc\u{85}d\u{2028}e\u{2029}f",
    "\u{202e}desrever\u{202c} \u{2067}isolate\u{2069}",
    "\u{feff}\u{fffe}\u{ffff}\u{fdd0}\u{10ffff}",
    "x\u{e0041}\u{e007f}",
    "=1+1 <script>alert('x')</script> \"'; DROP TABLE t; --",
    "NEAR(a b) AND NOT (col : x*) ^y - {z} + \"",
    "Z\u{351}\u{36b}\u{343}a\u{32a}\u{32b}l\u{33d}\u{334}go\u{489}",
    "👩‍👩‍👧‍👦🏴\u{e0067}\u{e0062}\u{e007f}🇺🇸♥\u{fe0f}1\u{fe0f}\u{20e3}",
    "\u{600}\u{6dd}\u{110bd}a \u{ad}\u{200b}\u{2060}",
    "İßﬃⅷ½¨ŉǰΐẞ",
    "ｶﾞﾊﾟ が か\u{3099} \u{1100}\u{1161}\u{11a8} 각",
];

pub(crate) fn hard_texts() -> Vec<String> {
    let mut reader = csv::Reader::from_reader(&include_bytes!("../data/rendering_probe.csv")[..]);
    let texts: Vec<String> = reader.records().map(|row| row.unwrap()[3].to_owned()).collect();
    assert_eq!(texts.len(), 165);
    texts
}

/// The columns that the screen library fills with `text`.
fn drawn(text: &str) -> usize {
    let mut buffer = Buffer::empty(Rect::new(0, 0, 4_000, 1));
    usize::from(buffer.set_stringn(0, 0, text, usize::MAX, Style::new()).0)
}

/// Named apart from the code it checks: what no terminal may ever be sent.
fn is_obeyed(c: char) -> bool {
    let code = u32::from(c);
    c.is_control()
        || (0x202a..=0x202e).contains(&code)
        || (0x2028..=0x2029).contains(&code)
        || (0x2066..=0x206f).contains(&code)
        || (0xe0000..=0xe007f).contains(&code)
        || (0xfdd0..=0xfdef).contains(&code)
        || code & 0xffff >= 0xfffe
        || code == 0xfeff
}

fn check_fits(text: &str, columns: usize) {
    assert!(width(&clip(text, columns)) <= columns, "{text:?} in {columns}");
    assert_eq!(width(&pad(text, columns)), columns, "{text:?}");
    assert_eq!(width(&pad_left(text, columns)), columns, "{text:?}");
    let mut reached = 0;
    for line in wrap(text, columns) {
        let left_out = &text[reached..line.start];
        assert!(left_out.chars().all(char::is_whitespace), "{left_out:?} lost of {text:?}");
        reached = line.end;
        let line = &text[line];
        let visible = line.chars().filter(|c| width(c.encode_utf8(&mut [0; 4])) > 0).count();
        assert!(width(line) <= columns.max(1) || visible == 1, "{line:?} of {text:?} in {columns}");
    }
    assert!(text[reached..].chars().all(char::is_whitespace), "the end of {text:?} lost");
}

fn check_harmless(text: &str) {
    let line = harmless_line(text);
    assert!(!line.chars().any(is_obeyed), "{line:?}");
    assert_eq!(harmless_line(&line), line);
    let block = harmless_block(text);
    assert!(!block.chars().any(|c| is_obeyed(c) && c != '\n'), "{block:?}");
    assert_eq!(harmless_block(&block), block);

    let kept = clean_input(text);
    assert!(!kept.chars().any(|c| is_obeyed(c) && c != '\n'), "{kept:?}");
    assert_eq!(clean_input(&kept), kept);
    let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    assert!(kept.is_empty() || letters(&kept) == letters(text), "a letter of {text:?} was lost");
}

fn check_folds(text: &str) {
    let folded = fold(text);
    assert_eq!(fold(&folded), folded, "{text:?}");
    for form in [text.nfc().collect::<String>(), text.nfd().collect(), text.to_lowercase()] {
        assert_eq!(fold(&form), folded, "{text:?} as {form:?}");
    }
}

#[test]
fn they_are_measured_as_they_are_drawn() {
    for text in hard_texts().iter().map(String::as_str).chain(HOSTILE) {
        assert_eq!(width(text), drawn(text), "{text:?}");
    }
}

#[test]
fn they_fit_into_any_width() {
    for text in hard_texts().iter().map(String::as_str).chain(HOSTILE) {
        for columns in [0, 1, 2, 7, 59] {
            check_fits(text, columns);
        }
    }
}

#[test]
fn they_come_out_harmless_and_fold_alike() {
    for text in hard_texts().iter().map(String::as_str).chain(HOSTILE) {
        check_harmless(text);
        check_folds(text);
    }
}

#[test]
fn ten_thousand_characters_without_a_space_fit() {
    for unit in ["a", "住", "क\u{94d}", "e\u{301}\u{301}", "\u{200d}👩", "م", "-", "ก"] {
        let text = unit.repeat(10_000);
        check_fits(&text, 1);
        check_fits(&text, 80);
    }
}

#[test]
fn every_character_folds_once_for_all() {
    // What lies beyond is ideographs and what has no use yet.
    for c in ('\0'..='\u{1ffff}').chain('\u{e0000}'..='\u{e01ff}') {
        let folded = fold(c.encode_utf8(&mut [0; 4]));
        assert_eq!(fold(&folded), folded, "{c:?}");
    }
}

proptest! {
    #[test]
    fn any_few_signs_fit_and_are_measured_as_drawn(
        text in "[ab \n\r住(),.。\u{301}\u{200d}\u{fe0f}👩♥\u{94d}क\u{ff9e}\u{a0}\u{200b}-]{0,40}",
        columns in 0_usize..12,
    ) {
        check_fits(&text, columns);
        prop_assert_eq!(width(&text), drawn(&text));
    }

    #[test]
    fn any_text_comes_out_harmless_and_folds_alike(
        text in prop_oneof![
            any::<String>(),
            "[a \n\r\t\0\u{1b}\u{85}\u{2028}\u{202e}\u{2069}\u{e0041}\u{feff}\u{200b}\u{200d}]{0,30}",
            "[иіИeEсС\u{306}\u{308}\u{301}\u{345}\u{654}\u{93c}ىیåΑαςΣ가\u{1100}\u{1161}か\u{3099}ＡİI]{0,12}",
        ]
    ) {
        check_harmless(&text);
        check_folds(&text);
    }
}
