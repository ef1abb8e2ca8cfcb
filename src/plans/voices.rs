//! Reads the voices of a plan.

use super::fields::Value;
use super::mistakes::Mistakes;
use super::texts::Texts;
use super::words::{self, Once};
use crate::domain::Voice;

/// How voices are written.
const FORM: &str = "start each voice with a line [[voice]]";

/// The voices; none is fine. Ids and aliases share one set of names, as both are
/// written in the capture line.
pub(super) fn voices(
    value: Option<Value<'_>>,
    texts: &Texts,
    m: &mut Mistakes,
) -> Option<Vec<Voice>> {
    let Some(value) = value else { return Some(Vec::new()) };
    let mut names = Once::default();
    let voices: Vec<_> =
        value.list(FORM, m)?.iter().map(|value| voice(value, &mut names, texts, m)).collect();
    voices.into_iter().collect()
}

fn voice(value: &Value<'_>, names: &mut Once, texts: &Texts, m: &mut Mistakes) -> Option<Voice> {
    let mut fields = value.table(FORM, m)?;
    let id = fields.required("id", "id = \"newcomer\"", m).and_then(|value| {
        let id = words::id(&value, m)?;
        if id == "not-stated" {
            let fix = "remove this voice; whoever names no voice has stated none";
            m.note(value.at, &*value.path, "not stating a voice is not a voice", fix);
            return None;
        }
        names.take(id, &value, m)
    });
    let title = texts.line(fields.required("title", "title.en = \"…\"", m), m);
    let aliases = match fields.optional("aliases") {
        None => Some(Vec::new()),
        Some(value) => aliases(&value, names, m),
    };
    let migrant_led = match fields.optional("migrant_led") {
        None => Some(false),
        Some(value) => value.boolean(m),
    };
    fields.finish(m);
    Some(Voice { id: id?, title: title?, aliases: aliases?, migrant_led: migrant_led? })
}

fn aliases(value: &Value<'_>, names: &mut Once, m: &mut Mistakes) -> Option<Vec<String>> {
    let list = value.list("write [\"one\", \"another\"]", m)?;
    let aliases: Vec<_> = list
        .iter()
        .map(|value| {
            let alias = value.line(m)?;
            if alias.contains(char::is_whitespace) {
                let fix = "join its words by a hyphen; it is typed in the capture line";
                m.note(value.at, &*value.path, "an alias must be one word", fix);
                return None;
            }
            names.take(alias, value, m)
        })
        .collect();
    aliases.into_iter().collect()
}
