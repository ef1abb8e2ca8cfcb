//! Reads the phases of a plan.

use super::fields::Value;
use super::mistakes::Mistakes;
use super::texts::Texts;
use super::words::{self, Once};
use crate::domain::{Kind, Method, Multiplier, Phase};

/// A phase lasts at most ten hours.
const MOST_MINUTES: i64 = 600;
/// How phases are written.
const FORM: &str = "start each phase with a line [[phase]]";

/// The phases: at least one, of which at least one captures something.
pub(super) fn phases(
    value: Option<Value<'_>>,
    texts: &Texts,
    m: &mut Mistakes,
) -> Option<Vec<Phase>> {
    let value = value?;
    let list = value.list(FORM, m)?;
    if list.is_empty() {
        m.note(value.at, &*value.path, "has no phases", "add a [[phase]] for each step");
        return None;
    }
    let mut ids = Once::default();
    let mut captures = false;
    let phases: Vec<_> =
        list.iter().map(|value| phase(value, &mut ids, &mut captures, texts, m)).collect();
    if !captures {
        let fix = "add captures = [\"concern\", \"proposal\"] to the phases where notes are taken";
        m.note_absence(value.at, &*value.path, "no phase captures anything", fix);
    }
    phases.into_iter().collect()
}

fn phase(
    value: &Value<'_>,
    ids: &mut Once,
    captures: &mut bool,
    texts: &Texts,
    m: &mut Mistakes,
) -> Option<Phase> {
    let mut fields = value.table(FORM, m)?;
    let id = fields
        .required("id", "id = \"open-floor\"", m)
        .and_then(|value| ids.take(words::id(&value, m)?, &value, m));
    let title = texts.line(fields.required("title", "title.en = \"…\"", m), m);
    let minutes = fields.required("minutes", "minutes = 15", m).and_then(|v| minutes(&v, m));
    let interpreting = fields
        .required("interpreting", "interpreting = 2.0 for talk, 1.0 where no one waits", m)
        .and_then(|value| multiplier(&value, m));
    let method = fields.required("method", "method = \"round\"", m).and_then(|v| {
        let known = Method::ALL.map(|method| (method.id(), method));
        words::one_of(&v, "method", &known, m)
    });
    let turn_seconds = match fields.optional("turn_seconds") {
        None => Some(None),
        Some(value) => turn_seconds(&value, m).map(Some),
    };
    let purpose = texts.line(fields.required("purpose", "purpose.en = \"…\"", m), m);
    let prompt = texts.or_nothing(fields.optional("prompt"), m);
    let kinds = match fields.optional("captures") {
        None => Some(Vec::new()),
        Some(value) => kinds(&value, m),
    };
    // A list with mistakes in it was meant to capture something.
    *captures |= kinds.as_ref().is_none_or(|kinds| !kinds.is_empty());
    fields.finish(m);
    Some(Phase {
        id: id?,
        title: title?,
        minutes: minutes?,
        interpreting: interpreting?,
        turn_seconds: turn_seconds?,
        method: method?,
        purpose: purpose?,
        prompt: prompt?,
        captures: kinds?,
    })
}

fn minutes(value: &Value<'_>, m: &mut Mistakes) -> Option<u32> {
    let minutes = value.whole(m)?;
    if (1..=MOST_MINUTES).contains(&minutes) {
        return u32::try_from(minutes).ok();
    }
    let what = format!("is not between 1 and {MOST_MINUTES}");
    m.note(value.at, &*value.path, what, "write how long the phase lasts, in whole minutes");
    None
}

fn turn_seconds(value: &Value<'_>, m: &mut Mistakes) -> Option<u32> {
    let seconds = value.whole(m)?;
    if (10..=3_600).contains(&seconds) {
        return u32::try_from(seconds).ok();
    }
    let fix = "write how long one turn to speak is, in seconds: 90 or 120";
    m.note(value.at, &*value.path, "is not between 10 and 3600", fix);
    None
}

fn multiplier(value: &Value<'_>, m: &mut Mistakes) -> Option<Multiplier> {
    let factor = value.number(m)?;
    let multiplier = Multiplier::try_from(factor).ok();
    if multiplier.is_none() {
        let fix =
            "write 2.0 for talk, 1.5 for prepared talk, 1.25 for polls, 1.0 where no one waits";
        m.note(value.at, &*value.path, "is not between 1.0 and 4.0", fix);
    }
    multiplier
}

fn kinds(value: &Value<'_>, m: &mut Mistakes) -> Option<Vec<Kind>> {
    let known = Kind::ALL.map(|kind| (kind.id(), kind));
    let mut once = Once::default();
    let kinds: Vec<_> = value
        .list("write a list of kinds: [\"concern\", \"proposal\"]", m)?
        .iter()
        .map(|value| {
            let kind = words::one_of(value, "kind", &known, m)?;
            once.take(kind.id().to_owned(), value, m)?;
            Some(kind)
        })
        .collect();
    kinds.into_iter().collect()
}
