//! Reads the words of a codebook in each language into its structure.

use crate::domain::Localized;
use crate::domain::codebook::{
    Code, Codebook, DeclarationUnit, Goal, LocalizedList, SHORT_COLUMNS, Subtheme, fold,
};
use crate::plans::near::did_you_mean;
use crate::plans::toml_walk::{Page, Table};
use std::collections::BTreeMap;
use std::fmt::Display;
use unicode_width::UnicodeWidthStr;

/// Fills the texts of all languages in, and notes what is missing or wrong.
pub(super) fn read(wordings: &[(&str, Page)], codebook: &mut Codebook) {
    for (lang, page) in wordings {
        if !is_language(lang) {
            page.wrong(
                "",
                format!("\"{lang}\" is not a language, and the files here are named after theirs"),
                "name it like en.toml or pt-BR.toml, or move it elsewhere",
            );
            continue;
        }
        let Some(tree) = page.parse() else { continue };
        let words = Words { page, lang };
        words.codebook(page.root(&tree), codebook);
        words.check_names(codebook);
    }
    check_rules(wordings, codebook);
}

/// Whether a file is named after a language: `en`, `pt-BR`.
pub(super) fn is_language(lang: &str) -> bool {
    let mut parts = lang.split('-');
    let primary = parts.next().unwrap_or_default();
    (2..=3).contains(&primary.len())
        && primary.chars().all(|c| c.is_ascii_lowercase())
        && parts.all(|part| {
            (2..=8).contains(&part.len()) && part.chars().all(|c| c.is_ascii_alphanumeric())
        })
}

/// The words of one language.
struct Words<'a> {
    page: &'a Page,
    lang: &'a str,
}

/// Short titles by id, for the `{id}` in texts.
type Shorts = BTreeMap<String, String>;

impl Words<'_> {
    fn codebook(&self, root: Table<'_>, codebook: &mut Codebook) {
        let shorts = self.shorts(&root, codebook);
        self.text(&root, "title", &mut codebook.title);
        self.text(&root, "unit_of_coding", &mut codebook.unit_of_coding);
        let rules: Vec<String> = root.list("rules", 1);
        codebook.rules.resize_with(codebook.rules.len().max(rules.len()), Localized::default);
        for (nth, rule) in rules.into_iter().enumerate() {
            let rule = self.fill_in(rule, &format!("rules[{}]", nth + 1), &shorts);
            codebook.rules[nth].0.insert(self.lang.to_owned(), rule);
        }
        self.section(
            &root,
            "theme",
            &mut codebook.themes,
            |theme| &theme.id,
            |table, theme| {
                self.text(table, "title", &mut theme.title);
                self.short(table, &mut theme.short);
                self.list(table, "aliases", &mut theme.aliases, &shorts);
                self.filled(table, "definition", &mut theme.definition, &shorts);
                self.list(table, "include", &mut theme.include, &shorts);
                self.list(table, "exclude", &mut theme.exclude, &shorts);
                self.subthemes(table, &mut theme.subthemes, &shorts);
            },
        );
        let residuals = &mut codebook.residuals;
        self.section(
            &root,
            "residual",
            residuals,
            |residual| &residual.id,
            |table, residual| {
                self.text(table, "title", &mut residual.title);
                self.short(table, &mut residual.short);
                self.list(table, "aliases", &mut residual.aliases, &shorts);
                self.filled(table, "definition", &mut residual.definition, &shorts);
            },
        );
        let addressees = &mut codebook.addressees;
        self.section(
            &root,
            "addressee",
            addressees,
            |who| &who.id,
            |table, who| {
                self.text(table, "title", &mut who.title);
                self.short(table, &mut who.short);
                self.list(table, "aliases", &mut who.aliases, &shorts);
                self.filled(table, "definition", &mut who.definition, &shorts);
            },
        );
        self.gists(&root, &mut codebook.declaration);
        self.goals(&root, codebook);
        root.close("field");
    }

    fn subthemes(&self, table: &Table<'_>, subthemes: &mut [Subtheme], shorts: &Shorts) {
        self.section(
            table,
            "subthemes",
            subthemes,
            |sub| &sub.id,
            |table, sub| {
                self.text(table, "title", &mut sub.title);
                if let Some(short) = table.optional::<String>("short") {
                    self.check_short(table, &short);
                    let shorts = sub.short.get_or_insert_default();
                    shorts.0.insert(self.lang.to_owned(), short);
                }
                self.list(table, "aliases", &mut sub.aliases, shorts);
            },
        );
    }

    /// One table of tables by id: reads each thing's, notes those that are
    /// missing and those that belong to nothing.
    fn section<T>(
        &self,
        parent: &Table<'_>,
        key: &str,
        things: &mut [T],
        id: impl Fn(&T) -> &String,
        mut read: impl FnMut(&Table<'_>, &mut T),
    ) {
        if things.is_empty() {
            return;
        }
        let sort = if key == "subthemes" { "sub-theme" } else { key };
        let all = format!("the words for every {sort}");
        let Some(table) = parent.table(key, &all) else { return };
        for thing in things {
            let id = id(thing).clone();
            if id.is_empty() {
                continue;
            }
            let one = format!("the words for the {sort} \"{id}\"");
            if let Some(entry) = table.table(&id, &one) {
                read(&entry, thing);
                entry.close("field");
            }
        }
        table.close(sort);
    }

    fn gists(&self, root: &Table<'_>, units: &mut [DeclarationUnit]) {
        if units.is_empty() {
            return;
        }
        let Some(table) = root.table("declaration", "the gists of the declaration units") else {
            return;
        };
        for unit in units.iter_mut().filter(|unit| !unit.id.is_empty()) {
            self.text(&table, &unit.id.clone(), &mut unit.gist);
        }
        table.close("declaration unit");
    }

    fn goals(&self, root: &Table<'_>, codebook: &mut Codebook) {
        let frameworks = &mut codebook.frameworks;
        let Some(table) = root.optional_table("goals") else {
            let none = frameworks.gcm.is_empty()
                && frameworks.gcr.is_empty()
                && frameworks.sdg.is_empty()
                && frameworks.nua.is_empty()
                && frameworks.paris.is_empty();
            if !none {
                root.table("goals", "the words for the goals");
            }
            return;
        };
        self.goals_of(&table, "gcm", &mut frameworks.gcm);
        self.goals_of(&table, "gcr", &mut frameworks.gcr);
        self.goals_of(&table, "sdg", &mut frameworks.sdg);
        self.goals_of(&table, "nua", &mut frameworks.nua);
        self.goals_of(&table, "paris", &mut frameworks.paris);
        table.close("framework");
    }

    fn goals_of<Id: Display>(&self, table: &Table<'_>, name: &str, goals: &mut [Goal<Id>]) {
        if goals.is_empty() {
            return;
        }
        let Some(table) = table.table(name, "the words for these goals") else { return };
        for goal in goals {
            self.text(&table, &goal.id.to_string(), &mut goal.title);
        }
        table.close(&format!("{name} goal"));
    }

    fn text(&self, table: &Table<'_>, key: &str, into: &mut Localized) {
        let text: String = table.required(key);
        into.0.insert(self.lang.to_owned(), text);
    }

    fn filled(&self, table: &Table<'_>, key: &str, into: &mut Localized, shorts: &Shorts) {
        let text = self.fill_in(table.required(key), &table.path(key), shorts);
        into.0.insert(self.lang.to_owned(), text);
    }

    fn list(&self, table: &Table<'_>, key: &str, into: &mut LocalizedList, shorts: &Shorts) {
        let texts = table.list::<String>(key, 1).into_iter().enumerate();
        let field = |nth| format!("{}[{}]", table.path(key), nth + 1);
        let texts = texts.map(|(nth, text)| self.fill_in(text, &field(nth), shorts)).collect();
        into.0.insert(self.lang.to_owned(), texts);
    }

    fn short(&self, table: &Table<'_>, into: &mut Localized) {
        let short: String = table.required("short");
        self.check_short(table, &short);
        into.0.insert(self.lang.to_owned(), short);
    }

    fn check_short(&self, table: &Table<'_>, short: &str) {
        let width = short.width();
        if width > SHORT_COLUMNS {
            self.page.wrong(
                &table.path("short"),
                format!("\"{short}\" is {width} columns wide; there is room for {SHORT_COLUMNS}"),
                format!("shorten it by {}", width - SHORT_COLUMNS),
            );
        }
    }

    /// The short titles, read ahead because texts may name any code.
    fn shorts(&self, root: &Table<'_>, codebook: &Codebook) -> Shorts {
        let peek = |section: &str, id: &str| root.peek(&[section, id, "short"]);
        codebook
            .codes()
            .map(|code| {
                let section = match code {
                    Code::Theme(_) => "theme",
                    Code::Residual(_) => "residual",
                };
                let short = peek(section, code.id()).unwrap_or_else(|| code.id().to_owned());
                (code.id().to_owned(), short)
            })
            .collect()
    }

    /// The text with each `{id}` replaced by that code's short title.
    fn fill_in(&self, text: String, field: &str, shorts: &Shorts) -> String {
        let mut filled = String::with_capacity(text.len());
        let mut rest = text.as_str();
        while let Some((before, after)) = rest.split_once('{') {
            filled.push_str(before);
            let Some((id, after)) = after.split_once('}') else {
                let fix = "close it with }, or take the { out";
                self.page.wrong(field, "a { opens here and is never closed", fix);
                return text;
            };
            match shorts.get(id) {
                Some(short) => filled.push_str(short),
                None => {
                    let fix = did_you_mean(id, shorts.keys().map(String::as_str), "theme");
                    self.page.wrong(field, format!("there is no theme \"{id}\" for {{{id}}}"), fix);
                }
            }
            rest = after;
        }
        filled.push_str(rest);
        filled
    }

    /// Notes every name that would not find the thing it is a name of.
    fn check_names(&self, codebook: &Codebook) {
        let mut codes = Names::new(self.page);
        codebook.codes().for_each(|code| codes.add_id(code.id()));
        for code in codebook.codes().filter(|code| !code.id().is_empty()) {
            let section = match code {
                Code::Theme(_) => "theme",
                Code::Residual(_) => "residual",
            };
            let field = format!("{section}.{}", code.id());
            let names = self.names(&field, code.title(), Some(code.short()), code.aliases());
            codes.add(code.id(), names);
            let mut parts = Names::new(self.page);
            code.subthemes().iter().for_each(|sub| parts.add_id(&sub.id));
            for sub in code.subthemes() {
                let field = format!("{field}.subthemes.{}", sub.id);
                let names = self.names(&field, &sub.title, sub.short.as_ref(), &sub.aliases);
                parts.add(&sub.id, names);
            }
        }
        let mut addressees = Names::new(self.page);
        codebook.addressees.iter().for_each(|who| addressees.add_id(&who.id));
        for who in codebook.addressees.iter().filter(|who| !who.id.is_empty()) {
            let field = format!("addressee.{}", who.id);
            let names = self.names(&field, &who.title, Some(&who.short), &who.aliases);
            addressees.add(&who.id, names);
        }
    }

    /// Names in this language alone, with the fields they stand in.
    fn names<'n>(
        &self,
        field: &str,
        title: &'n Localized,
        short: Option<&'n Localized>,
        aliases: &'n LocalizedList,
    ) -> Vec<(String, &'n str)> {
        let mut names = Vec::new();
        let texts = [("title", Some(title)), ("short", short)];
        for (key, text) in texts {
            let name = text.and_then(|text| text.0.get(self.lang));
            names.extend(name.map(|name| (format!("{field}.{key}"), name.as_str())));
        }
        let aliases = aliases.0.get(self.lang).into_iter().flatten().enumerate();
        let place = |nth| format!("{field}.aliases[{}]", nth + 1);
        names.extend(aliases.map(|(nth, alias)| (place(nth), alias.as_str())));
        names
    }
}

/// Whose each name is, as words are compared when one is looked for.
struct Names<'a> {
    page: &'a Page,
    owners: BTreeMap<String, String>,
}

impl<'a> Names<'a> {
    fn new(page: &'a Page) -> Self {
        Names { page, owners: BTreeMap::new() }
    }

    /// Ids come first: no name of another thing may read the same.
    fn add_id(&mut self, id: &str) {
        self.owners.entry(fold(id)).or_insert_with(|| id.to_owned());
    }

    fn add(&mut self, id: &str, names: Vec<(String, &str)>) {
        for (field, name) in names.into_iter().filter(|(_, name)| !name.is_empty()) {
            let word = fold(name);
            if word.is_empty() {
                let what = format!("no word finds \"{name}\"");
                self.page.wrong(&field, what, "use letters or digits");
                continue;
            }
            match self.owners.get(&word) {
                Some(owner) if owner != id => self.page.wrong(
                    &field,
                    format!("\"{name}\" is also a name of \"{owner}\""),
                    "use another word for one of them",
                ),
                Some(_) => {}
                None => {
                    self.owners.insert(word, id.to_owned());
                }
            }
        }
    }
}

/// Every language has every rule, so that their numbers mean the same.
fn check_rules(wordings: &[(&str, Page)], codebook: &Codebook) {
    let of = |lang: &str| codebook.rules.iter().filter(|rule| rule.0.contains_key(lang)).count();
    for (lang, page) in wordings {
        let (here, all) = (of(lang), codebook.rules.len());
        if here > 0 && here < all {
            page.wrong(
                "rules",
                format!("another language has {all} rules, and this one {here}"),
                "write all of them, in the same order",
            );
        }
    }
}
