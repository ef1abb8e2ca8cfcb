//! The note form, for when a laptop fails: eight boxes on two sides, the keys of
//! the themes above them, and a page that explains every field.

use super::evening::Evening;
use super::page::Page;
use super::sheet::Sheet;
use super::tongue::{Text, Tongue};
use crate::domain::{Kind, Permission};
use askama::Template;
use std::ops::RangeInclusive;

#[derive(Template)]
#[template(path = "kit/notes.html", config = "assets/askama.toml")]
struct Notes<'a> {
    page: Page,
    tongue: &'a Tongue,
    sides: [RangeInclusive<u8>; 2],
    kinds: Vec<KindOf>,
    themes: Vec<ThemeOf>,
    addressees: Vec<Text>,
    voices: Vec<Text>,
    permissions: Vec<PermissionOf>,
    notes: Vec<String>,
}

struct KindOf {
    sign: char,
    name: String,
    meaning: String,
}

struct ThemeOf {
    key: char,
    short: Text,
    title: Text,
}

struct PermissionOf {
    name: String,
    meaning: String,
}

pub(super) fn html(evening: &Evening, tongue: &Tongue) -> Result<String, askama::Error> {
    let (plan, codebook) = (&evening.session.plan, &evening.session.codebook);
    let said = |id: String| tongue.text(&id).to_owned();
    Notes {
        page: Page::new(evening, tongue, Sheet::Notes.name()),
        tongue,
        sides: [1..=4, 5..=8],
        kinds: (Kind::ALL.iter())
            .map(|kind| KindOf {
                sign: kind.sign(),
                name: said(format!("kit-kind-{kind}")),
                meaning: said(format!("kit-kind-{kind}-is")),
            })
            .collect(),
        themes: (codebook.codes())
            .map(|code| ThemeOf {
                key: code.key(),
                short: tongue.of(code.short()),
                title: tongue.of(code.title()),
            })
            .collect(),
        addressees: codebook.addressees.iter().map(|it| tongue.of(&it.title)).collect(),
        voices: plan.voices.iter().map(|voice| tongue.of(&voice.title)).collect(),
        permissions: (Permission::ALL.iter())
            .map(|permission| PermissionOf {
                name: said(format!("kit-permission-{permission}")),
                meaning: said(format!("kit-permission-{permission}-is")),
            })
            .collect(),
        notes: tongue.notes(plan).into_iter().chain(tongue.note_on_themes(codebook)).collect(),
    }
    .render()
}
