//! A thousand real sentences: no mark in them is one, and no letter is lost.

use crate::domain::grammar::fake::Fake;
use crate::domain::grammar::{Entry, Line, parse_line, print_line};

fn sentences() -> Vec<String> {
    let file = include_str!("../../../../tests/data/sentences.csv");
    let mut reader = csv::Reader::from_reader(file.as_bytes());
    let texts = reader.records().map(|row| row.unwrap()[3].to_owned()).collect::<Vec<_>>();
    assert!(texts.len() >= 1_000);
    texts
}

/// What a line says beside its remarks, and the words these point at.
fn read(line: &str) -> (Entry, Vec<String>) {
    let Line::Contribution(mut entry) = parse_line(line, &Fake) else { panic!("{line}") };
    let words = entry.remarks.drain(..).map(|remark| line[remark.span()].to_owned()).collect();
    (entry, words)
}

#[test]
fn real_sentences_are_exactly_their_text() {
    let mut pointed_out = Vec::new();
    for text in sentences() {
        let (entry, words) = read(&text);
        assert_eq!(entry, Entry { text, ..Entry::default() });
        pointed_out.extend(words);
    }
    // Two people ended on a hashtag: kept in the text, and asked about.
    assert_eq!(pointed_out, ["#Nomoreorangeglow", "#slowthecars"]);
}

#[test]
fn real_sentences_take_marks_and_print_as_they_were_typed() {
    for text in sentences() {
        let line = format!("+ {text} #adequate-living/housing @city %newcomer ~es ^14 &quote");
        let (marked, _) = read(&line);
        assert_eq!(marked.text, text);
        assert_eq!(marked.themes.len(), 1);
        let printed = print_line(&marked);
        assert_eq!(printed.replace(r"\#", "#"), line);
        assert_eq!(read(&printed), (marked, vec![]));
    }
}
