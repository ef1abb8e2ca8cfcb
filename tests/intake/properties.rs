//! Any bytes, and any table that the `csv` crate writes.

use super::{Hall, rows};
use proptest::prelude::*;
use std::fs;
use townhall::intake::{self, Format, Options, Survey};

/// Texts that a CSV reader may stumble over.
fn texts() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-z,;\"'\r\n\t|= ]{0,12}",
        any::<String>(),
        Just("=1+1".to_owned()),
        Just("'".to_owned())
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_bytes_are_read_or_refused(
        header in prop_oneof![
            Just(&b""[..]),
            Just(&b"text,kind,themes\n"[..]),
            Just(&b"timestamp,comment-id,agrees,disagrees,moderated,comment-body\n"[..]),
            Just(&b"ref,session,captured_at,kind,text,mode,permission,status\n"[..]),
        ],
        bytes in prop_oneof![
            proptest::collection::vec(any::<u8>(), 0..300),
            "[0-9a,\"\n|'=-]{0,200}".prop_map(String::into_bytes),
        ],
    ) {
                let words = Hall::get().words();
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("any.csv");
        fs::write(&path, [header, &bytes].concat()).unwrap();
        match intake::open(&path, &words, Options::default()) {
            Err(error) => prop_assert!(!super::refusal(&error).is_empty()),
            Ok(mut intake) => {
                let survey = Survey::of(&mut intake).unwrap();
                prop_assert_eq!(survey.rows.read, intake.rows_total());
                let (good, bad) = rows(&mut intake);
                prop_assert_eq!(intake.tally(), survey.rows);
                prop_assert_eq!(good.len() as u64, survey.rows.usable);
                prop_assert_eq!(bad.len() as u64, survey.rows.wrong);
                let ids: std::collections::BTreeSet<_> = super::ids(&good).into_iter().collect();
                prop_assert_eq!(ids.len(), good.len(), "every row has an id of its own");
                prop_assert!(!survey.to_string().contains(char::from(0x1b)), "an escape got through");
            }
        }
    }

    #[test]
    fn what_the_csv_crate_writes_is_read_back(
        texts in proptest::collection::vec((texts(), texts()), 1..8),
        delimiter in prop_oneof![Just(b','), Just(b';'), Just(b'\t'), Just(b'|')],
        terminator in prop_oneof![Just(csv::Terminator::CRLF), Just(csv::Terminator::Any(b'\n')), Just(csv::Terminator::Any(b'\r'))],
        always_quoted in any::<bool>(),
    ) {
                let words = Hall::get().words();
        let style = if always_quoted { csv::QuoteStyle::Always } else { csv::QuoteStyle::Necessary };
        let mut writer = csv::WriterBuilder::new()
            .delimiter(delimiter)
            .terminator(terminator)
            .quote_style(style)
            .from_writer(Vec::new());
        writer.write_record(["table", "text", "original_text"]).unwrap();
        for (text, original) in &texts {
            writer.write_record(["1", text, original]).unwrap();
        }
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("written.csv");
        fs::write(&path, writer.into_inner().unwrap()).unwrap();
        let mut intake = intake::open(&path, &words, Options::default()).unwrap();
        prop_assert_eq!((intake.format(), intake.delimiter()), (Format::Csv, char::from(delimiter)));
        prop_assert_eq!(intake.rows_total(), texts.len() as u64);
        let (good, bad) = rows(&mut intake);
        prop_assert!(bad.is_empty(), "{bad:?}");
        let read: Vec<_> = good
            .into_iter()
            .map(|row| (row.capture.words.text, row.capture.words.original.unwrap_or_default()))
            .collect();
        let said = |(text, original): &(String, String)| (text.clone(), original.trim().to_owned());
        let wanted: Vec<_> = texts.iter().filter(|(text, _)| !text.trim().is_empty()).map(said).collect();
        prop_assert_eq!(read, wanted);
    }
}
