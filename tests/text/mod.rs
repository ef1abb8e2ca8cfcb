//! The text layer against a real FTS5 index and real texts in 55 languages.

pub(crate) mod rendering;

use proptest::prelude::*;
use rendering::{HOSTILE, hard_texts};
use rusqlite::{Connection, params};
use std::collections::BTreeSet;
use townhall::text::{
    SEARCH_TOKENIZER, clean_input, harmless_block, harmless_line, search_query, search_terms,
    width, wrap,
};
use unicode_segmentation::UnicodeSegmentation;

/// An index like the store's: no text in it, prefixes of one to three characters.
struct Index(Connection);

impl Index {
    fn of<'a>(texts: impl IntoIterator<Item = &'a str>) -> Self {
        let db = Connection::open_in_memory().unwrap();
        db.execute_batch(&format!(
            "CREATE VIRTUAL TABLE t USING fts5(x, tokenize=\"{SEARCH_TOKENIZER}\", prefix='1 2 3', content='')"
        ))
        .unwrap();
        for (row, text) in texts.into_iter().enumerate() {
            db.execute(
                "INSERT INTO t (rowid, x) VALUES (?1, ?2)",
                params![row as i64, search_terms(text)],
            )
            .unwrap();
        }
        Self(db)
    }

    /// The rows that `typed` finds; `None` where there is nothing to search for.
    fn find(&self, typed: &str) -> rusqlite::Result<Option<Vec<usize>>> {
        let Some(query) = search_query(typed) else { return Ok(None) };
        let mut select =
            self.0.prepare_cached("SELECT rowid FROM t WHERE t MATCH ?1 ORDER BY rowid")?;
        let rows = select.query_map([query], |row| row.get::<_, i64>(0))?;
        rows.map(|row| row.map(|row| row as usize)).collect::<rusqlite::Result<_>>().map(Some)
    }

    fn finds(&self, typed: &str) -> bool {
        self.find(typed).unwrap().is_some_and(|rows| !rows.is_empty())
    }
}

fn texts() -> Vec<(String, String)> {
    let mut reader = csv::Reader::from_reader(&include_bytes!("../data/multilingual.csv")[..]);
    let rows = reader.records().map(|row| {
        let row = row.unwrap();
        (row[2].to_owned(), row[3].to_owned())
    });
    rows.collect()
}

#[test]
fn people_find_what_was_said_however_they_spell_it() {
    for (text, typed) in [
        ("L'école est trop chère", "ecole"),
        ("L'ecole est trop chere", "école CHÈRE"),
        ("Die Straße ist laut", "strasse"),
        ("DIE STRASSE IST LAUT", "straße"),
        ("Die Straße ist laut", "STRASS"),
        ("المدرسة بعيدة", "مدرسة"),
        ("والمدرسة بعيدة", "مدرسه"),
        ("للمدارس", "مدارس"),
        ("مدرسة بعيدة", "المدرسة"),
        ("أُسْرَتي", "اسرتي"),
        ("في إيران", "ایران"),
        ("من می\u{200c}خواهم", "میخواهم"),
        ("من می\u{200c}خواهم", "می خواهم"),
        ("وبالعربية والفارسية", "عربية"),
        ("وبالعربية والفارسية", "العربية"),
        ("የቤት ኪራይ", "ቤት"),
        ("በየቀኑ", "ቀኑ"),
        ("ብዙ ሀኪሞች ዉስጥ", "ሐኪሞች ውስጥ"),
        ("ስለትምህርት", "ትምህርት"),
        ("我们需要住房", "住房"),
        ("我们需要住房", "需要"),
        ("我们需要住房", "要"),
        ("我们需要住房", "房"),
        ("我们需要住房", "需要住房"),
        ("保育園が足りない", "足り"),
        ("カフェ", "ｶﾌｪ"),
        ("ค่าเช่าแพงมาก", "เช่า"),
        ("ค่าเช่าแพงมาก", "ก"),
        ("ស្រុកខ្មែរ", "ខ្មែរ"),
        ("শিশুদের শিক্ষা", "শিক্ষা"),
        ("শিশুদের শিক্ষা", "শি"),
        ("कक्षा में ज़मीन", "ज़मीन"),
        ("주거비가 비싸다", "주거"),
        ("주거비가 비싸다", "비싸"),
        ("사람들은 집이 없다", "집 사람"),
        ("𞤀𞤣𞤤𞤢𞤥 𞤆𞤵𞤤𞤢𞤪", "𞤢𞤣𞤤"),
        ("bus 24 at ٣ o'clock", "3 clo"),
        ("bus ২৪", "24"),
        ("COVID-19", "covid 19"),
        ("SARS病毒2020", "sars 病毒 2020"),
        ("Ёлка и йод", "елка"),
        ("Αθήνα, ΟΔΟΣ", "οδος αθηνα"),
    ] {
        assert!(Index::of([text]).finds(typed), "{typed} in {text}");
    }
}

#[test]
fn other_words_are_not_found() {
    for (text, typed) in [
        ("我们需要住房", "要需"),
        ("我们需要住房", "我要"),
        ("শিশুদের কাল", "কল"),
        ("rent and schools", "rent tax"),
        ("rent and schools", "ents"),
        ("rents are up", "rent are"),
        ("ガス", "カス"),
        ("السلام", "بلام"),
        ("мой дом", "мои дом"),
    ] {
        assert!(!Index::of([text]).finds(typed), "{typed} in {text}");
    }
}

#[test]
fn every_word_of_every_text_and_its_beginning_find_the_text() {
    let texts = texts();
    assert_eq!(texts.len(), 300);
    let index = Index::of(texts.iter().map(|(_, text)| text.as_str()));
    let mut asked = 0;
    for (row, (language, text)) in texts.iter().enumerate() {
        for word in text.split_whitespace() {
            let beginning: String = word.chars().take(3).collect();
            for typed in [word, &beginning] {
                if let Some(found) = index.find(typed).unwrap() {
                    assert!(found.contains(&row), "{typed} ({language}) in {text}");
                    asked += 1;
                }
            }
        }
        let found = index.find(text).unwrap().unwrap();
        assert!(found.contains(&row), "the whole text ({language}): {text}");
    }
    assert!(asked > 8_000, "only {asked} words were looked for");
}

/// Search as they type: every beginning of a word, in capitals too, and, in
/// scripts without spaces, whatever stands anywhere in a run.
#[test]
fn hard_texts_are_found_while_their_words_are_typed() {
    let texts = hard_texts();
    let texts: Vec<&str> = texts.iter().map(String::as_str).chain(HOSTILE).collect();
    let is_unspaced = |grapheme: &&str| {
        grapheme.starts_with(|c| {
            matches!(c, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17d3}'
                | '\u{3041}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}')
        })
    };
    let mut asked = 0;
    for text in texts {
        let index = Index::of([text]);
        let words: BTreeSet<&str> = text.split_whitespace().collect();
        for word in words {
            let graphemes: Vec<&str> = word.graphemes(true).collect();
            let mut typed: Vec<String> =
                (1..=graphemes.len().min(8)).map(|end| graphemes[..end].concat()).collect();
            typed.push(word.to_uppercase());
            for run in graphemes.split(|grapheme| !is_unspaced(grapheme)) {
                for length in 1..=4 {
                    typed.extend(run.windows(length).step_by(9).map(<[&str]>::concat));
                }
            }
            for typed in typed {
                if let Some(found) = index.find(&typed).unwrap() {
                    assert_eq!(found, [0], "{typed:?} in {text:?}: {}", search_terms(text));
                    asked += 1;
                }
            }
        }
    }
    assert!(asked > 10_000, "only {asked} were looked for");
}

/// The index holds our words and nothing else, whatever FTS5, with the Unicode
/// version it was built for, thinks of their characters.
#[test]
fn the_index_keeps_our_words_whole() {
    let texts = hard_texts();
    for text in texts.iter().map(String::as_str).chain(HOSTILE) {
        let index = Index::of([text]);
        index.0.execute_batch("CREATE VIRTUAL TABLE held USING fts5vocab(t, row)").unwrap();
        let mut select = index.0.prepare("SELECT term FROM held").unwrap();
        let held: BTreeSet<String> =
            select.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
        let terms = search_terms(text);
        let ours: BTreeSet<String> = terms.split_whitespace().map(str::to_owned).collect();
        assert_eq!(held, ours, "{text:?}");
    }
}

#[test]
fn no_query_is_taken_for_the_query_language() {
    let index = Index::of(["or and not near a b x"]);
    for typed in [
        "\" OR *",
        "\"",
        "\"\"",
        "NEAR(",
        "NEAR(a b, 2)",
        "-x",
        "a:b",
        "x:a",
        "{x}: a",
        "^a",
        "a*",
        "*",
        "a + b",
        "(a",
        "a)",
        "NOT",
        "AND",
        "OR OR",
        "a\0b",
        "\0",
        "'",
        "''; DROP TABLE t; --",
        "\\",
        "a\"b",
        "\u{fffd}",
        "\u{10ffff}a",
        "\u{2f}中\"文",
        "，。",
    ] {
        index.find(typed).unwrap_or_else(|error| panic!("{typed:?}: {error}"));
    }
    assert!(index.finds("NOT x"), "the operators are words like others");
    assert!(index.finds("a:b"));
    assert!(index.finds("\" OR *"));
}

#[test]
fn a_query_of_any_length_is_answered() {
    let index = Index::of(["rent", "住房"]);
    for typed in
        ["rent ".repeat(10_000), "住房".repeat(10_000), "r".repeat(100_000), "中 ".repeat(10_000)]
    {
        index.find(&typed).unwrap();
    }
}

#[test]
fn real_texts_pass_through_unharmed_and_wrapped() {
    for (language, text) in texts() {
        assert_eq!(clean_input(&text), text.trim(), "{language}");
        assert_eq!(harmless_line(&text), text, "{language}");
        assert_eq!(harmless_block(&text), text, "{language}");
        let lines = wrap(&text, 40);
        let joined: String = lines.iter().map(|line| &text[line.clone()]).collect();
        let visible = |s: &str| s.chars().filter(|c| !c.is_whitespace()).collect::<String>();
        assert_eq!(visible(&joined), visible(&text), "{language}");
        assert!(lines.iter().all(|line| width(&text[line.clone()]) <= 40), "{language}: {text}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn no_query_makes_the_index_fail(
        text in any::<String>(),
        typed in prop_oneof![any::<String>(), "[\"*^:(){}+,a中ก\u{0} -]{0,30}", "(AND|OR|NOT|NEAR|\\(|\\)|\"|a| ){0,12}"],
    ) {
        let index = Index::of([text.as_str()]);
        prop_assert!(index.find(&typed).is_ok(), "{typed:?}");
        if let Some(found) = index.find(&text).unwrap() {
            prop_assert_eq!(found, vec![0], "{:?} does not find itself", text);
        }
    }
}
