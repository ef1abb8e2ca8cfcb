//! Reads a plan from its TOML text: a plan without mistakes, or all of them.

use super::fields::{Fields, Value};
use super::mistakes::Mistakes;
use super::phases::phases;
use super::problem::Problems;
use super::syntax;
use super::texts::Texts;
use super::voices::voices;
use super::words;
use crate::domain::Plan;
use std::path::Path;

/// The version of the file format that this program reads.
const SCHEMA: i64 = 1;
/// The codebooks that a plan can name, beside a folder.
pub const CODEBOOKS: [&str; 1] = ["cities-migration-2020"];

/// Reads the plan in `text`; `file` is how the user calls the place it is from.
///
/// # Errors
/// Every mistake of the file, in the order of its lines. Mistakes of syntax come
/// with those of content as far as the remaining lines can be understood.
pub fn read(text: &str, file: &Path) -> Result<Plan, Problems> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut mistakes = Mistakes::default();
    let (root, errors) = syntax::parse(text);
    let plan = plan(Fields::root(root.get_ref()), &mut mistakes);
    let mistakes = syntax::join(errors, mistakes, text);
    match plan {
        Some(plan) if mistakes.is_empty() => Ok(plan),
        _ => Err(mistakes.place(text, file)),
    }
}

/// A codebook that is built in, or the folder of one's own, as it is seen from where
/// the program is run. Whether it is there is found when a session is made.
fn codebook(value: &Value<'_>, m: &mut Mistakes) -> Option<String> {
    let named = value.line(m)?;
    if named.contains(['/', '\\']) {
        return Some(named.to_string());
    }
    words::one_of(value, "codebook", &CODEBOOKS.map(|id| (id, id)), m).map(str::to_owned)
}

fn plan(mut fields: Fields<'_>, m: &mut Mistakes) -> Option<Plan> {
    let schema = fields.required("schema", "schema = 1", m).and_then(|v| schema(&v, m));
    let id = fields.required("id", "id = \"my-plan\"", m).and_then(|v| words::id(&v, m));
    let version = fields.required("version", "version = \"1\"", m).and_then(|v| v.line(m));
    let people = fields.required("people", "people = \"20–60\"", m).and_then(|v| v.line(m));
    let texts = Texts::new(fields.required("languages", "languages = [\"en\"]", m), m);
    let codebook = fields
        .required("codebook", &format!("codebook = \"{}\"", CODEBOOKS[0]), m)
        .and_then(|v| codebook(&v, m));
    let title = texts.line(fields.required("title", "title.en = \"…\"", m), m);
    let best_for = texts.line(fields.required("best_for", "best_for.en = \"…\"", m), m);
    let voices = voices(fields.optional("voice"), &texts, m);
    let ground_rules = texts.lines(fields.optional("ground_rule"), m);
    let consent_script = consent_script(&mut fields, &texts, m);
    let materials = texts.lines(fields.optional("material"), m);
    let roles = texts.lines(fields.optional("role"), m);
    let ballots_by_voice = match fields.optional("ballots_by_voice") {
        None => Some(false),
        Some(value) => value.boolean(m),
    };
    let phases = phases(fields.required("phase", "a [[phase]] for each step", m), &texts, m);
    fields.finish(m);
    Some(Plan {
        schema: schema?,
        id: id?,
        version: version?,
        title: title?,
        best_for: best_for?,
        people: people?,
        languages: texts.into_languages(),
        codebook: codebook?,
        voices: voices?,
        ground_rules: ground_rules?,
        consent_script: consent_script?,
        materials: materials?,
        roles: roles?,
        ballots_by_voice: ballots_by_voice?,
        left_out: Vec::new(),
        phases: phases?,
    })
}

fn schema(value: &Value<'_>, m: &mut Mistakes) -> Option<u32> {
    let number = value.whole(m)?;
    if number == SCHEMA {
        return u32::try_from(number).ok();
    }
    let fix = if number > SCHEMA {
        "read it with a newer Townhall, or write schema = 1 and check again"
    } else {
        "write schema = 1"
    };
    let what = format!("this plan is written in schema {number}; this program reads {SCHEMA}");
    m.note(value.at, &*value.path, what, fix);
    None
}

/// The consent script; without one, nothing may be written down.
fn consent_script(
    fields: &mut Fields<'_>,
    texts: &Texts,
    m: &mut Mistakes,
) -> Option<Vec<crate::domain::Localized>> {
    let add = "a [[consent]] for each line that is read aloud before notes are taken";
    let value = fields.required("consent", add, m)?;
    let (at, path) = (value.at, value.path.clone());
    let script = texts.lines(Some(value), m);
    if script.as_ref().is_some_and(Vec::is_empty) {
        m.note(at, path, "has no line", format!("add {add}"));
    }
    script
}
