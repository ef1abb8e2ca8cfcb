//! Checks that themes, addressees, declaration units and goals know each
//! other, and that the themes and the declaration cover each other fully.

use crate::domain::codebook::{Codebook, Goal};
use crate::plans::near::did_you_mean;
use crate::plans::toml_walk::Page;
use std::fmt::Display;

/// Notes every reference that leads nowhere or is not returned.
pub(super) fn check(page: &Page, codebook: &Codebook) {
    check_from_themes(page, codebook);
    check_from_addressees(page, codebook);
    check_from_units(page, codebook);
    check_goals(page, codebook);
}

/// What a field's list of ids refers to.
fn references(page: &Page, field: &str, ids: &[String], known: &[&str], sort: &str) {
    for (nth, id) in ids.iter().enumerate() {
        let field = format!("{field}[{}]", nth + 1);
        if !known.contains(&id.as_str()) {
            let fix = did_you_mean(id, known.iter().copied(), sort);
            page.wrong(&field, format!("there is no {sort} \"{id}\""), fix);
        } else if ids[..nth].contains(id) {
            page.wrong(&field, format!("\"{id}\" is named twice"), "take one of the two out");
        }
    }
}

/// Ids that one side names and the other does not name back.
struct Unreturned<'a> {
    page: &'a Page,
    from: &'a str,
    back: &'a str,
}

impl Unreturned<'_> {
    fn note(&self, field: &str, id: &str, to: &str, sort: &str) {
        self.page.wrong(
            field,
            format!("it names {sort} \"{to}\", which does not name \"{id}\" back"),
            format!(
                "add \"{id}\" to `{}` of \"{to}\", or take \"{to}\" out of `{}`",
                self.back, self.from
            ),
        );
    }
}

fn check_from_themes(page: &Page, codebook: &Codebook) {
    let units: Vec<&str> = codebook.declaration.iter().map(|unit| unit.id.as_str()).collect();
    for (nth, theme) in codebook.themes.iter().enumerate() {
        let field = format!("theme[{}].declaration", nth + 1);
        references(page, &field, &theme.declaration, &units, "declaration unit");
        if theme.declaration.is_empty() && !units.is_empty() {
            page.wrong(
                &field,
                "this theme covers no part of the declaration",
                "name the units it covers",
            );
        }
        let unreturned = Unreturned { page, from: "declaration", back: "themes" };
        for (unit_nth, id) in theme.declaration.iter().enumerate() {
            if codebook.unit(id).is_some_and(|unit| !unit.themes.contains(&theme.id)) {
                let field = format!("{field}[{}]", unit_nth + 1);
                unreturned.note(&field, &theme.id, id, "declaration unit");
            }
        }
    }
}

fn check_from_addressees(page: &Page, codebook: &Codebook) {
    let units: Vec<&str> = codebook.declaration.iter().map(|unit| unit.id.as_str()).collect();
    for (nth, addressee) in codebook.addressees.iter().enumerate() {
        let field = format!("addressee[{}].declaration", nth + 1);
        references(page, &field, &addressee.declaration, &units, "declaration unit");
        let unreturned = Unreturned { page, from: "declaration", back: "addressees" };
        for (unit_nth, id) in addressee.declaration.iter().enumerate() {
            if codebook.unit(id).is_some_and(|unit| !unit.addressees.contains(&addressee.id)) {
                let field = format!("{field}[{}]", unit_nth + 1);
                unreturned.note(&field, &addressee.id, id, "declaration unit");
            }
        }
    }
}

fn check_from_units(page: &Page, codebook: &Codebook) {
    let themes: Vec<&str> = codebook.themes.iter().map(|theme| theme.id.as_str()).collect();
    let addressees: Vec<&str> = codebook.addressees.iter().map(|who| who.id.as_str()).collect();
    for (nth, unit) in codebook.declaration.iter().enumerate() {
        let field = format!("unit[{}]", nth + 1);
        references(page, &format!("{field}.themes"), &unit.themes, &themes, "theme");
        let to_addressees = format!("{field}.addressees");
        references(page, &to_addressees, &unit.addressees, &addressees, "addressee");
        let themes_field = format!("{field}.themes");
        if unit.themes.is_empty() && !page.is_wrong(&themes_field) {
            page.wrong(
                &themes_field,
                "no theme covers this part of the declaration",
                "name the themes that cover it",
            );
        }
        if unit.lead_in {
            continue;
        }
        let unreturned = Unreturned { page, from: "themes", back: "declaration" };
        for (theme_nth, id) in unit.themes.iter().enumerate() {
            if codebook.theme(id).is_some_and(|theme| !theme.declaration.contains(&unit.id)) {
                let field = format!("{field}.themes[{}]", theme_nth + 1);
                unreturned.note(&field, &unit.id, id, "theme");
            }
        }
        let unreturned = Unreturned { page, from: "addressees", back: "declaration" };
        for (who_nth, id) in unit.addressees.iter().enumerate() {
            if codebook.addressee(id).is_some_and(|who| !who.declaration.contains(&unit.id)) {
                let field = format!("{to_addressees}[{}]", who_nth + 1);
                unreturned.note(&field, &unit.id, id, "addressee");
            }
        }
    }
}

fn check_goals(page: &Page, codebook: &Codebook) {
    let frameworks = &codebook.frameworks;
    let themes = || codebook.themes.iter().enumerate();
    let related = |name: &'static str, ids: &dyn Fn(usize) -> Vec<String>| {
        let field = move |nth: usize| format!("theme[{}].{name}", nth + 1);
        themes().map(|(nth, _)| (field(nth), ids(nth))).collect::<Vec<_>>()
    };
    let theme = |nth: usize| &codebook.themes[nth];
    goals(page, "gcm", &frameworks.gcm, &related("gcm", &|nth| shown(&theme(nth).gcm)));
    goals(page, "gcr", &frameworks.gcr, &related("gcr", &|nth| shown(&theme(nth).gcr)));
    goals(page, "nua", &frameworks.nua, &related("nua", &|nth| shown(&theme(nth).nua)));
    goals(page, "paris", &frameworks.paris, &related("paris", &|nth| theme(nth).paris.clone()));
    let mut sdg = related("sdg", &|nth| theme(nth).sdg.clone());
    for (nth, theme) in themes() {
        for (part, sub) in theme.subthemes.iter().enumerate() {
            let field = format!("theme[{}].subthemes[{}].sdg", nth + 1, part + 1);
            sdg.push((field, sub.sdg.clone()));
        }
    }
    goals(page, "sdg", &frameworks.sdg, &sdg);
}

fn shown(ids: &[impl Display]) -> Vec<String> {
    ids.iter().map(ToString::to_string).collect()
}

/// Both directions between the goals of one agreement and those that are
/// related to them: each named one is listed, each listed one is named.
fn goals<Id: Display>(
    page: &Page,
    name: &str,
    goals: &[Goal<Id>],
    related: &[(String, Vec<String>)],
) {
    let known: Vec<String> = goals.iter().map(|goal| goal.id.to_string()).collect();
    let known: Vec<&str> = known.iter().map(String::as_str).collect();
    for (field, ids) in related {
        references(page, field, ids, &known, &format!("{name} goal"));
    }
    for (nth, id) in known.iter().enumerate() {
        if !related.iter().any(|(_, ids)| ids.iter().any(|named| named == id)) {
            page.wrong(
                &format!("frameworks.{name}.goals[{}]", nth + 1),
                format!("no theme is related to {name} {id}"),
                format!("name it in `{name}` of a theme, or take it out here"),
            );
        }
    }
}
