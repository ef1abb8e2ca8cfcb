//! The texts that suggestions are measured on, with what is right for each.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use townhall::domain::Example;

/// A text, and what is right for it.
#[derive(Clone, Debug)]
pub(crate) struct Labelled {
    pub(crate) text: String,
    /// The ids of themes or residual codes, the primary first.
    pub(crate) themes: Vec<String>,
    /// The kinds that are right, if that is known; readers may see two.
    pub(crate) kinds: Vec<String>,
    /// The sub-theme of the primary theme, if that is known.
    pub(crate) subtheme: Option<String>,
    /// The addressee, if there is one; nothing if it is not known.
    pub(crate) addressee: Option<Option<String>>,
}

impl From<&Example> for Labelled {
    fn from(example: &Example) -> Self {
        Labelled {
            text: example.text.clone(),
            themes: example.themes.iter().map(|mark| mark.theme.clone()).collect(),
            kinds: vec![example.kind.id().to_owned()],
            subtheme: example.themes[0].subtheme.clone(),
            addressee: Some(example.addressee.clone()),
        }
    }
}

/// The labelled statements, if they are here.
pub(crate) fn labelled(labels: Option<String>) -> Option<Vec<Labelled>> {
    let folder = std::env::var_os("TOWNHALL_DATA").map(PathBuf::from);
    let folder = folder.unwrap_or_else(|| repository().join("../shared/data"));
    let statements = folder.join("statements_en.csv");
    if !statements.exists() {
        eprintln!("no {}: the labelled statements are left out", statements.display());
        return None;
    }
    let texts: HashMap<String, String> =
        rows(&statements, ["id", "text"]).into_iter().map(|[id, text]| (id, text)).collect();
    let labels = labels.map_or_else(|| folder.join("labels_dev.csv"), PathBuf::from);
    let list = |cell: String| -> Vec<String> { cell.split('|').map(str::to_owned).collect() };
    let labelled = rows(&labels, ["id", "themes", "kind"]).into_iter().map(|[id, themes, kind]| {
        let text = texts.get(&id).unwrap_or_else(|| panic!("no statement {id}")).clone();
        let (themes, kinds) = (list(themes), list(kind));
        Labelled { text, themes, kinds, subtheme: None, addressee: None }
    });
    Some(labelled.collect())
}

/// Texts of ours that no model is trained on.
pub(crate) fn held_out() -> Vec<Labelled> {
    let file = repository().join("tests/data/suggestions/held-out-en.tsv");
    let text = std::fs::read_to_string(file).unwrap();
    let row = |line: &str| {
        let cells: Vec<&str> = line.split('\t').collect();
        let [themes, kind, who, text] = <[&str; 4]>::try_from(cells).unwrap();
        let subtheme = themes.split('|').next().and_then(|mark| Some(mark.split_once('/')?.1));
        let theme = |mark: &str| mark.split('/').next().unwrap_or_default().to_owned();
        Labelled {
            text: text.to_owned(),
            themes: themes.split('|').map(theme).collect(),
            kinds: vec![kind.to_owned()],
            subtheme: subtheme.map(str::to_owned),
            addressee: Some((!who.is_empty()).then(|| who.to_owned())),
        }
    };
    text.lines().skip(1).map(row).collect()
}

/// Real statements and their theme in a council's own small codebook.
pub(crate) fn town_statements() -> Vec<[String; 2]> {
    rows(&town().with_file_name("bowling-green.csv"), ["text", "theme"])
}

/// The folder of that codebook.
pub(crate) fn town() -> PathBuf {
    repository().join("tests/data/suggestions/town")
}

/// Some columns of a CSV file, by their names.
fn rows<const N: usize>(file: &Path, columns: [&str; N]) -> Vec<[String; N]> {
    let mut reader = csv::Reader::from_path(file).unwrap();
    let header = reader.headers().unwrap().clone();
    let at = columns.map(|name| {
        let place = header.iter().position(|it| it == name);
        place.unwrap_or_else(|| panic!("{} has no column {name}", file.display()))
    });
    let row = |record: csv::StringRecord| at.map(|place| record[place].to_owned());
    reader.records().map(|record| row(record.unwrap())).collect()
}

/// Puts the tables between their marks in the document.
pub(crate) fn write_to_docs(tables: &str) {
    let file = repository().join("docs/suggestions.md");
    let text = std::fs::read_to_string(&file).unwrap();
    let (begin, end) = ("<!-- quality: begin -->\n", "<!-- quality: end -->");
    let before = text.find(begin).expect("a mark for the beginning") + begin.len();
    let after = text.find(end).expect("a mark for the end");
    let text = format!("{}\n{}\n{}", &text[..before], tables.trim(), &text[after..]);
    std::fs::write(file, text).unwrap();
}

fn repository() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
