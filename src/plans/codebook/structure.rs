//! Reads `codebook.toml`: ids, keys, limits and how they hang together. The
//! texts are empty until the wordings are read.

use super::wording::is_language;
use crate::domain::codebook::{
    Addressee, Codebook, DeclarationUnit, Frameworks, Goal, LocalizedList, Residual, Subtheme,
    Theme,
};
use crate::domain::{Kind, Localized};
use crate::plans::near::did_you_mean;
use crate::plans::toml_walk::{Item, Page, Table};
use std::collections::BTreeMap;
use std::fmt::Display;

/// The version of the structure that this program reads.
const SCHEMA: u32 = 1;

/// The codebook without its words, or nothing if the file is not TOML.
pub(super) fn read(page: &Page, wordings: &[(&str, Page)]) -> Option<Codebook> {
    let tree = page.parse()?;
    let root = page.root(&tree);
    let schema = root.required("schema");
    if schema > SCHEMA {
        // Whatever else looks wrong may be right in that schema.
        page.wrong(
            "schema",
            format!("this codebook is of schema {schema}; this program reads {SCHEMA}"),
            "use a newer version of Townhall",
        );
        return None;
    }
    let codebook = Codebook {
        schema,
        id: root.required("id"),
        version: root.required("version"),
        language: root.required("language"),
        title: Localized::default(),
        unit_of_coding: Localized::default(),
        rules: Vec::new(),
        min_themes: root.required("min_themes"),
        max_themes: root.required("max_themes"),
        max_addressees: root.required("max_addressees"),
        subtheme_required_for: root.optional_list("subtheme_required_for"),
        addressee_required_for: kinds(page, &root),
        themes: root.tables("theme").into_iter().map(|table| theme(page, table)).collect(),
        residuals: root.tables("residual").into_iter().map(|table| residual(page, table)).collect(),
        addressees: root.tables("addressee").into_iter().map(addressee).collect(),
        declaration: root.tables("unit").into_iter().map(unit).collect(),
        frameworks: frameworks(page, &root),
    };
    root.close("field");
    check_head(page, &codebook, wordings);
    check_ids(page, &codebook);
    check_keys(page, &codebook);
    Some(codebook)
}

fn kinds(page: &Page, root: &Table<'_>) -> Vec<Kind> {
    let mut kinds = Vec::new();
    for (nth, word) in root.optional_list::<String>("addressee_required_for").iter().enumerate() {
        match word.parse::<Kind>() {
            Ok(kind) => kinds.push(kind),
            Err(_) => page.wrong(
                &format!("addressee_required_for[{}]", nth + 1),
                format!("\"{word}\" is not a kind of contribution"),
                did_you_mean(word, Kind::ALL.map(Kind::id), "kind"),
            ),
        }
    }
    kinds
}

fn theme(page: &Page, table: Table<'_>) -> Theme {
    let theme = Theme {
        id: table.required("id"),
        key: key(page, &table),
        title: Localized::default(),
        short: Localized::default(),
        aliases: LocalizedList::default(),
        definition: Localized::default(),
        include: LocalizedList::default(),
        exclude: LocalizedList::default(),
        declaration: table.optional_list("declaration"),
        gcm: table.optional_list("gcm"),
        gcr: table.optional_list("gcr"),
        sdg: table.optional_list("sdg"),
        nua: table.optional_list("nua"),
        paris: table.optional_list("paris"),
        subthemes: table.tables("subthemes").into_iter().map(subtheme).collect(),
    };
    table.close("field");
    theme
}

fn subtheme(table: Table<'_>) -> Subtheme {
    let subtheme = Subtheme {
        id: table.required("id"),
        title: Localized::default(),
        short: None,
        aliases: LocalizedList::default(),
        sdg: table.optional_list("sdg"),
    };
    table.close("field");
    subtheme
}

fn residual(page: &Page, table: Table<'_>) -> Residual {
    let residual = Residual {
        id: table.required("id"),
        key: key(page, &table),
        title: Localized::default(),
        short: Localized::default(),
        aliases: LocalizedList::default(),
        definition: Localized::default(),
    };
    table.close("field");
    residual
}

fn addressee(table: Table<'_>) -> Addressee {
    let addressee = Addressee {
        id: table.required("id"),
        title: Localized::default(),
        short: Localized::default(),
        aliases: LocalizedList::default(),
        definition: Localized::default(),
        declaration: table.optional_list("declaration"),
    };
    table.close("field");
    addressee
}

fn unit(table: Table<'_>) -> DeclarationUnit {
    let unit = DeclarationUnit {
        id: table.required("id"),
        gist: Localized::default(),
        themes: table.list("themes", 0),
        addressees: table.optional_list("addressees"),
        lead_in: table.optional("lead_in").unwrap_or_default(),
    };
    table.close("field");
    unit
}

/// A palette key: one small letter or digit, so that it is one stroke on any
/// keyboard and never a command. NUL stands in for one that will not do.
fn key(page: &Page, table: &Table<'_>) -> char {
    let text: String = table.required("key");
    let mut letters = text.chars();
    match (letters.next(), letters.next()) {
        (Some(key), None) if key.is_ascii_lowercase() || key.is_ascii_digit() => key,
        (None, _) => '\0',
        _ => {
            page.wrong(
                &table.path("key"),
                format!("\"{text}\" cannot be a palette key"),
                "use one of the letters a to z or the digits 0 to 9",
            );
            '\0'
        }
    }
}

fn frameworks(page: &Page, root: &Table<'_>) -> Frameworks {
    let Some(table) = root.optional_table("frameworks") else {
        return Frameworks::default();
    };
    let frameworks = Frameworks {
        gcm: goals(page, &table, "gcm"),
        gcr: goals(page, &table, "gcr"),
        sdg: goals(page, &table, "sdg"),
        nua: goals(page, &table, "nua"),
        paris: goals(page, &table, "paris"),
    };
    table.close("framework");
    frameworks
}

fn goals<Id: Item + PartialEq + Display>(
    page: &Page,
    table: &Table<'_>,
    name: &str,
) -> Vec<Goal<Id>> {
    let Some(table) = table.optional_table(name) else { return Vec::new() };
    let ids: Vec<Id> = table.list("goals", 1);
    let to_check: Vec<Id> = table.optional_list("to_check");
    for (nth, id) in to_check.iter().enumerate() {
        if !ids.contains(id) {
            page.wrong(
                &format!("{}[{}]", table.path("to_check"), nth + 1),
                format!("{id} is to be checked, but is not among the goals"),
                format!("add {id} to `goals`, or take it out here"),
            );
        }
    }
    for (nth, id) in ids.iter().enumerate() {
        if ids[..nth].contains(id) {
            page.wrong(
                &format!("{}[{}]", table.path("goals"), nth + 1),
                format!("{id} is listed twice"),
                "take one of the two out",
            );
        }
    }
    table.close("field");
    let goal = |id| Goal { seen: !to_check.contains(&id), id, title: Localized::default() };
    ids.into_iter().map(goal).collect()
}

fn check_head(page: &Page, codebook: &Codebook, wordings: &[(&str, Page)]) {
    if codebook.schema < SCHEMA && !page.is_wrong("schema") {
        page.wrong("schema", "the first schema is 1", format!("write schema = {SCHEMA}"));
    }
    let languages = || wordings.iter().map(|(lang, _)| *lang).filter(|lang| is_language(lang));
    if !codebook.language.is_empty() && !languages().any(|lang| lang == codebook.language) {
        page.wrong(
            "language",
            format!("there is no file {}.toml beside this one", codebook.language),
            match languages().next() {
                None => "write the words of the codebook in it".to_owned(),
                Some(_) => did_you_mean(&codebook.language, languages(), "language"),
            },
        );
    }
    if page.is_wrong("max_themes") {
        // Its value only stands in.
    } else if codebook.max_themes == 0 {
        page.wrong("max_themes", "no theme may be put on at all", "allow at least 1");
    } else if codebook.min_themes > codebook.max_themes {
        page.wrong(
            "min_themes",
            format!(
                "{} themes are asked for and {} allowed",
                codebook.min_themes, codebook.max_themes
            ),
            "make `min_themes` no larger than `max_themes`",
        );
    }
    if codebook.themes.is_empty() && !page.is_wrong("theme") {
        page.wrong("theme", "there is no theme", "write [[theme]] with an `id` and a `key`");
    }
    for (nth, id) in codebook.subtheme_required_for.iter().enumerate() {
        let field = format!("subtheme_required_for[{}]", nth + 1);
        match codebook.theme(id) {
            Some(theme) if theme.subthemes.is_empty() => page.wrong(
                &field,
                format!("\"{id}\" has no sub-themes to require"),
                "give it `subthemes`, or take it out here",
            ),
            Some(_) => {}
            None => {
                let known = codebook.themes.iter().map(|theme| theme.id.as_str());
                let fix = did_you_mean(id, known, "theme");
                page.wrong(&field, format!("there is no theme \"{id}\""), fix);
            }
        }
    }
}

/// Notes ids that are used twice or badly formed.
struct Ids<'a> {
    page: &'a Page,
    first: BTreeMap<&'a str, String>,
}

impl<'a> Ids<'a> {
    fn new(page: &'a Page) -> Self {
        Ids { page, first: BTreeMap::new() }
    }

    fn add(&mut self, id: &'a str, owner: String) {
        if id.is_empty() {
            return; // Noted as missing already.
        }
        match self.first.get(id) {
            Some(first) => self.page.wrong(
                &format!("{owner}.id"),
                format!("the id \"{id}\" is taken by {first}"),
                "give it an id of its own",
            ),
            None => {
                self.first.insert(id, owner);
            }
        }
    }

    fn add_kebab(&mut self, id: &'a str, owner: String) {
        check_kebab(self.page, id, &format!("{owner}.id"));
        self.add(id, owner);
    }
}

fn check_kebab(page: &Page, id: &str, field: &str) {
    let kebab = |part: &str| {
        !part.is_empty() && part.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit())
    };
    if !id.is_empty() && !id.split('-').all(kebab) {
        page.wrong(
            field,
            format!("\"{id}\" cannot be an id"),
            "use small letters a to z and digits, with single hyphens between words",
        );
    }
}

fn check_ids(page: &Page, codebook: &Codebook) {
    check_kebab(page, &codebook.id, "id");
    let mut codes = Ids::new(page);
    for (nth, theme) in codebook.themes.iter().enumerate() {
        let owner = format!("theme[{}]", nth + 1);
        codes.add_kebab(&theme.id, owner.clone());
        let mut parts = Ids::new(page);
        for (nth, sub) in theme.subthemes.iter().enumerate() {
            parts.add_kebab(&sub.id, format!("{owner}.subthemes[{}]", nth + 1));
        }
    }
    for (nth, residual) in codebook.residuals.iter().enumerate() {
        codes.add_kebab(&residual.id, format!("residual[{}]", nth + 1));
    }
    let mut addressees = Ids::new(page);
    for (nth, addressee) in codebook.addressees.iter().enumerate() {
        addressees.add_kebab(&addressee.id, format!("addressee[{}]", nth + 1));
    }
    let mut units = Ids::new(page);
    for (nth, unit) in codebook.declaration.iter().enumerate() {
        units.add(&unit.id, format!("unit[{}]", nth + 1));
    }
}

fn check_keys(page: &Page, codebook: &Codebook) {
    let mut first: BTreeMap<char, &str> = BTreeMap::new();
    let themes = codebook.themes.len();
    for (nth, code) in codebook.codes().enumerate() {
        let field = match nth.checked_sub(themes) {
            None => format!("theme[{}].key", nth + 1),
            Some(nth) => format!("residual[{}].key", nth + 1),
        };
        match first.get(&code.key()) {
            Some(taken) if code.key() != '\0' => {
                let free = ('1'..='9')
                    .chain('a'..='z')
                    .find(|free| !codebook.codes().any(|code| code.key() == *free));
                page.wrong(
                    &field,
                    format!("the key \"{}\" is taken by \"{taken}\"", code.key()),
                    match free {
                        Some(free) => format!("use a free one: \"{free}\""),
                        None => "there are more codes than keys: merge some".to_owned(),
                    },
                );
            }
            _ => {
                first.insert(code.key(), code.id());
            }
        }
    }
}
