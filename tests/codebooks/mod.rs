//! Codebooks from outside: what the reader says of bad ones, and the command.

mod command;

use std::fs;
use std::path::Path;
use townhall::plans::codebook::{CodebookError, find};

const INVALID: &str = "tests/codebooks/invalid";

/// The recorded messages of one folder of `invalid/`.
fn recorded(folder: &str) {
    let path = Path::new(INVALID).join(folder);
    let problems = match find(path.to_str().unwrap()) {
        Err(CodebookError::Wrong(problems)) => problems,
        other => panic!("{folder}: {other:?}"),
    };
    insta::assert_snapshot!(folder, problems.to_string());
}

macro_rules! recorded {
    ($($test:ident: $folder:literal),+ $(,)?) => {
        $(#[test] fn $test() { recorded($folder); })+

        #[test]
        fn every_invalid_codebook_is_recorded() {
            let mut folders: Vec<String> = fs::read_dir(INVALID)
                .unwrap()
                .map(|entry| entry.unwrap().file_name().into_string().unwrap())
                .collect();
            folders.sort();
            assert_eq!(folders, [$($folder),+]);
        }
    };
}

recorded! {
    coverage_is_checked_both_ways: "coverage",
    other_bytes_than_utf8: "encoding",
    ids_and_keys_are_unique_and_well_formed: "ids-and-keys",
    limits_and_sorts_of_values: "limits-and-sorts",
    missing_texts_of_one_language: "missing-texts",
    a_schema_of_the_future: "newer-schema",
    a_codebook_without_words: "no-words",
    every_error_of_syntax: "syntax",
    unknown_fields_with_the_nearest_known: "unknown-fields",
    words_too_wide_ambiguous_or_leading_nowhere: "wordings",
}
