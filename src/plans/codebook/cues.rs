//! Reads `cues/LANG.toml`: the words that hint at a theme, a kind or an addressee.

use super::marks::theme_mark;
use crate::domain::codebook::Codebook;
use crate::domain::{Cue, CueWeight, Hint, Kind};
use crate::plans::near::did_you_mean;
use crate::plans::toml_walk::{Page, Table};
use std::collections::BTreeMap;

/// The version of the format that this program reads.
const SCHEMA: u32 = 1;
/// The most words that one cue has.
const MOST_WORDS: usize = 6;
/// The fewest letters beside a `*`.
const FEWEST_LETTERS: usize = 2;

/// The cues of one file; what is wrong in it is noted on its page. Without a
/// codebook, ids are not looked up.
pub(super) fn read(page: &Page, lang: &str, book: Option<&Codebook>) -> Vec<Cue> {
    let Some(tree) = page.parse() else { return Vec::new() };
    let root = page.root(&tree);
    let schema: u32 = root.required("schema");
    if schema > SCHEMA {
        page.wrong(
            "schema",
            format!("these cues are of schema {schema}; this program reads {SCHEMA}"),
            "use a newer version of Townhall",
        );
        return Vec::new();
    }
    let language: String = root.required("language");
    if !page.is_wrong("language") && language != lang {
        let what = format!("the file is named after \"{lang}\" and says it is \"{language}\"");
        page.wrong("language", what, format!("write language = \"{lang}\", or rename the file"));
    }
    let mut reader = Reader { page, book, cues: Vec::new(), seen: BTreeMap::new() };
    for table in root.tables("theme") {
        let at = reader.target(&table, "theme");
        reader.list(&table, "strong", CueWeight::Strong, at.as_ref());
        reader.list(&table, "weak", CueWeight::Weak, at.as_ref());
        table.close("field");
    }
    for sort in ["kind", "addressee"] {
        for table in root.tables(sort) {
            let at = reader.target(&table, sort);
            reader.list(&table, "cues", CueWeight::Strong, at.as_ref());
            table.close("field");
        }
    }
    root.close("field");
    reader.cues
}

struct Reader<'p> {
    page: &'p Page,
    book: Option<&'p Codebook>,
    cues: Vec<Cue>,
    /// What was read, by target and folded words, with where.
    seen: BTreeMap<(String, String), String>,
}

impl Reader<'_> {
    /// What a table's cues hint at.
    fn target(&mut self, table: &Table<'_>, sort: &str) -> Option<Hint> {
        let id: String = table.required("id");
        let path = table.path("id");
        if self.page.is_wrong(&path) || id.is_empty() {
            return None;
        }
        let target = match (sort, self.book) {
            ("kind", _) => id.parse::<Kind>().map(Hint::Kind).map_err(|_| {
                let what = format!("\"{id}\" is not a kind of contribution");
                (what, did_you_mean(&id, Kind::ALL.map(Kind::id), "kind"))
            }),
            ("addressee", Some(book)) if book.addressee(&id).is_none() => {
                let known = book.addressees.iter().map(|who| who.id.as_str());
                let fix = did_you_mean(&id, known, "addressee");
                Err((format!("there is no addressee \"{id}\" in the codebook"), fix))
            }
            ("addressee", _) => Ok(Hint::Addressee(id.clone())),
            _ => theme_mark(&id, self.book).map(Hint::Theme),
        };
        let target = match target {
            Ok(target) => target,
            Err((what, fix)) => {
                self.page.wrong(&path, what, fix);
                return None;
            }
        };
        let entry = (format!("{sort} {id}"), String::new());
        if let Some(first) = self.seen.insert(entry, path.clone()) {
            let what = format!("\"{id}\" has its cues at {first} already");
            self.page.wrong(&path, what, "put them together there");
        }
        Some(target)
    }

    /// The cues of one list. The list is asked for also where its id will not do, so
    /// that it is no unknown field on top.
    fn list(&mut self, table: &Table<'_>, key: &str, weight: CueWeight, at: Option<&Hint>) {
        let list = table.optional_list::<String>(key);
        let Some(at) = at else { return };
        let owner = match at {
            Hint::Theme(mark) => format!("theme {mark}"),
            Hint::Kind(kind) => format!("kind {kind}"),
            Hint::Addressee(id) => format!("addressee {id}"),
        };
        for (nth, words) in list.into_iter().enumerate() {
            let field = format!("{}[{}]", table.path(key), nth + 1);
            if let Err((what, fix)) = check(&words) {
                self.page.wrong(&field, what, fix);
                continue;
            }
            // Two signs apart is one cue: the words are all that is compared.
            let folded = crate::text::tokens(&words).into_iter().map(|it| it.folded);
            let folded = folded.collect::<Vec<_>>().join(" ");
            let stars = format!("{}{}", words.starts_with('*'), words.ends_with('*'));
            let entry = (owner.clone(), format!("{folded} {stars}"));
            match self.seen.get(&entry) {
                Some(first) => {
                    let what = format!("\"{words}\" stands at {first} already");
                    self.page.wrong(&field, what, "keep one of the two");
                }
                None => {
                    self.seen.insert(entry, field);
                    self.cues.push(Cue { words, at: at.clone(), weight });
                }
            }
        }
    }
}

/// What is wrong with a cue, and the fix.
fn check(words: &str) -> Result<(), (String, String)> {
    let inner = words.strip_prefix('*').unwrap_or(words);
    let inner = inner.strip_suffix('*').unwrap_or(inner);
    let say = |what: String, fix: &str| Err((what, fix.to_owned()));
    if inner.contains('*') {
        let what = format!("\"{words}\" has a * inside");
        return say(what, "a * may only begin or end a cue, and stands for any letters there");
    }
    let tokens = crate::text::tokens(inner);
    if tokens.is_empty() {
        let fix = "write the words that hint at it; question marks are seen without a cue";
        return say(format!("\"{words}\" holds no word"), fix);
    }
    if tokens.len() > MOST_WORDS {
        let what = format!("\"{words}\" has {} words", tokens.len());
        return say(what, "a cue has at most 6; keep those that matter");
    }
    if inner != words && inner.chars().count() < FEWEST_LETTERS {
        let what = format!("\"{words}\" is found in nearly every word");
        return say(what, "write at least two letters beside the *");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::read;
    use crate::plans::codebook::{DEFAULT, find};
    use crate::plans::toml_walk::Page;

    /// What is said of a file of cues, and how many cues are left.
    fn told(text: &str) -> (Vec<String>, usize) {
        let book = find(DEFAULT).unwrap();
        let page = Page::new("en.toml".into(), text.as_bytes());
        let cues = read(&page, "en", Some(&book));
        (page.into_problems().into_iter().map(|it| it.what).collect(), cues.len())
    }

    const HEAD: &str = "schema = 1\nlanguage = \"en\"\n";

    #[test]
    fn cues_are_read_by_what_they_hint_at() {
        let text = "[[theme]]\nid = \"adequate-living/housing\"\nstrong = [\"rent\", \"evict*\"]\n\
                    weak = [\"house\"]\n[[kind]]\nid = \"question\"\ncues = [\"who\"]\n\
                    [[addressee]]\nid = \"city\"\ncues = [\"the council\"]\n";
        assert_eq!(told(&format!("{HEAD}{text}")), (Vec::new(), 5));
    }

    #[test]
    fn every_mistake_is_told() {
        let text = "[[theme]]\nid = \"housing\"\nstrong = [\"rent\"]\n\
                    [[theme]]\nid = \"other\"\nstrong = [\"a*b\", \"?\", \"x*\", \"dog\"]\nweak = [\"DOG\"]\n";
        let (told, left) = told(&format!("{HEAD}{text}"));
        for part in ["no theme \"housing\"", "* inside", "no word", "nearly every word", "already"]
        {
            assert!(told.iter().any(|what| what.contains(part)), "{part}: {told:?}");
        }
        assert_eq!(left, 1);
    }
}
