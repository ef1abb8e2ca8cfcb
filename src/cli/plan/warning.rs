//! What to say about a plan that takes longer than a hall can follow.

use crate::cli::layout::{self, PAGE, duration};
use crate::domain::{LONG_MINUTES, Method, Plan, running_order};
use chrono::NaiveDateTime;

/// The warning about how long `plan` takes, with what can be done; without
/// `interpreted`, both ways of holding it are looked at.
pub(super) fn warning(plan: &Plan, interpreted: bool, lang: &str) -> Option<String> {
    let plain = plan.total_minutes(false);
    let with = plan.total_minutes(true);
    if !interpreted && plain > LONG_MINUTES {
        let mut text =
            format!("warning: this takes {}; a hall can follow for three hours\n", duration(plain));
        add(&mut text, "Give the longest phases fewer turns, or leave a phase out.");
        add_two_sessions(&mut text, plan, false, lang);
        return Some(text);
    }
    if with <= LONG_MINUTES {
        return None;
    }
    let mut text = format!(
        "warning: interpreted, this takes {}; a hall can follow for three hours\n",
        duration(with)
    );
    add(&mut text, "Seat people at tables by language: phases at such tables take no longer.");
    add(&mut text, "Interpret while people speak, aloud or whispered: then nothing is said twice.");
    let mut grown: Vec<(u32, &str)> = plan
        .phases
        .iter()
        .map(|p| (p.minutes_when(true).saturating_sub(p.minutes), p.title.get(lang)))
        .filter(|(growth, _)| *growth >= 10)
        .collect();
    grown.sort_by_key(|(growth, _)| std::cmp::Reverse(*growth));
    if !grown.is_empty() {
        let most =
            grown.iter().take(2).map(|(growth, title)| format!("\"{title}\" (+{growth} min)"));
        let most = most.collect::<Vec<_>>().join(" and ");
        add(&mut text, &format!("Allow fewer turns where most is added: {most}."));
    }
    add_two_sessions(&mut text, plan, true, lang);
    Some(text)
}

fn add(text: &mut String, hint: &str) {
    const LEAD: &str = "  hint: ";
    for (nth, line) in layout::wrap(hint, PAGE - LEAD.len()).iter().enumerate() {
        text.push_str(if nth == 0 { LEAD } else { "        " });
        text.push_str(line);
        text.push('\n');
    }
}

/// Two sessions, parted at the break nearest to the middle.
fn add_two_sessions(text: &mut String, plan: &Plan, interpreted: bool, lang: &str) {
    let total = i64::from(plan.total_minutes(interpreted));
    let start = NaiveDateTime::default();
    let breaks = running_order(plan, start, interpreted)
        .into_iter()
        .filter(|slot| plan.phases[slot.phase].method == Method::Break)
        .map(|slot| ((slot.starts - start).num_minutes(), slot.phase));
    match breaks.min_by_key(|(at, _)| (at * 2 - total).abs()) {
        Some((at, phase)) => {
            let title = plan.phases[phase].title.get(lang);
            let at = duration(u32::try_from(at).unwrap_or_default());
            add(text, &format!("Hold two sessions, parted at \"{title}\", {at} after the start."));
        }
        None => add(text, "Hold two sessions."),
    }
}
