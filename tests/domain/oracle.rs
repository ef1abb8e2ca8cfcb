//! The rules of DESIGN §5 once more, written as plainly as can be over the
//! whole log, to hold the projection against.

use super::memory::Memory;
use super::world::{ADDRESSEES, DAY, EVENING, OTHER_EVENING, PHASES, START_MS, THEMES, VOICES};
use std::collections::{BTreeMap, BTreeSet};
use townhall::domain::Kind;
use townhall::domain::ReadBack;
use townhall::domain::act::{Act, Captured, Field};
use townhall::domain::contribution::{Contribution, Status};
use townhall::domain::event::Event;
use townhall::domain::ids::{ContributionId, EventId};
use townhall::domain::register::Register;
use townhall::domain::session::Session;

/// An act is effective unless undone by an effective undo.
pub(super) fn is_effective(memory: &Memory, id: EventId) -> bool {
    let is_fixed = memory.acts.get(&id).is_some_and(|act| !act.can_be_undone());
    is_fixed
        || !memory.acts.iter().any(|(by, act)| match act {
            Act::Undone(undone) => undone.event == id && is_effective(memory, *by),
            _ => false,
        })
}

/// Everything that `memory` derived, derived again in another way.
pub(super) fn check(memory: &Memory) {
    for id in memory.acts.keys() {
        assert_eq!(is_effective(memory, *id), !memory.undone.contains(id), "{id:?}");
    }
    for (id, act) in &memory.acts {
        if let Act::Captured(captured) = act {
            check_contribution(memory, &memory.log[id], captured);
        }
    }
    assert!(memory.contributions.keys().all(|id| memory.acts.contains_key(id)));
    check_sessions(memory);
    check_figures(memory);
    check_chains(memory);
}

/// Sessions are what their events that count come to, and no clock runs backwards.
fn check_sessions(memory: &Memory) {
    for session in memory.sessions.values() {
        let running = (memory.acts.iter())
            .map(|(id, act)| (memory.log[id].clone(), act.clone()))
            .filter(|(event, act)| act.runs_the_session() && is_effective(memory, event.id))
            .filter(|(event, _)| event.header.session == session.id);
        assert_eq!(Session::fold(running.collect()).as_ref(), Some(session));
        let floor = &session.floor;
        for (index, phase) in floor.phases.iter().enumerate() {
            assert!(phase.paused_ms >= 0);
            assert!(phase.begun.is_some() || phase.ended.is_none());
            if let (Some(begun), Some(ended)) = (phase.begun, phase.ended) {
                assert!(ended - begun >= phase.paused_ms, "it ended before it began");
            }
            for now in [i64::MIN / 4, START_MS, START_MS + DAY, i64::MAX / 4] {
                let clock = session.clock(index, now);
                assert!(clock.is_none_or(|clock| clock.elapsed_ms >= 0 && clock.planned_ms >= 0));
            }
            assert_eq!(
                phase.begun.is_some() && phase.ended.is_none(),
                floor.current == Some(index)
            );
        }
    }
}

/// The writes to one field of a contribution that show: those that count and
/// that no write that counts was made on top of.
pub(super) fn shown(
    memory: &Memory,
    of: ContributionId,
    is_of_field: impl Fn(&Event, &Act) -> bool,
    counts: impl Fn(EventId) -> bool,
) -> Vec<(&Event, &Act)> {
    let writes: BTreeMap<EventId, (&Event, &Act)> = (memory.acts.iter())
        .map(|(id, act)| (*id, (&memory.log[id], act)))
        .filter(|(_, (event, act))| act.writes_to().contains(&of) && is_of_field(event, act))
        .collect();
    let is_below = |low: EventId, high: EventId| {
        let mut reached = BTreeSet::from([high]);
        loop {
            let more: BTreeSet<EventId> = (reached.iter().filter_map(|id| writes.get(id)))
                .flat_map(|(_, act)| act.replaces().iter().copied())
                .chain(reached.iter().copied())
                .collect();
            if more == reached {
                return low != high && reached.contains(&low);
            }
            reached = more;
        }
    };
    let counting: Vec<EventId> = writes.keys().copied().filter(|id| counts(*id)).collect();
    let mut tops: Vec<(&Event, &Act)> = counting
        .iter()
        .filter(|low| !counting.iter().any(|high| is_below(**low, *high)))
        .map(|id| writes[id])
        .collect();
    tops.sort_by_key(|(event, _)| std::cmp::Reverse(event.order()));
    tops
}

fn check_contribution(memory: &Memory, event: &Event, captured: &Captured) {
    let one = &memory.contributions[&event.id];
    let field = |wanted: fn(&Field) -> bool| {
        let of_field =
            move |_: &Event, act: &Act| matches!(act, Act::FieldSet(set) if wanted(&set.field));
        let tops = shown(memory, event.id, of_field, |id| is_effective(memory, id));
        let fields: Vec<Field> = (tops.iter())
            .filter_map(|(_, act)| match act {
                Act::FieldSet(set) => Some(set.field.clone()),
                _ => None,
            })
            .collect();
        let differ = fields.iter().any(|other| *other != fields[0]);
        (fields.into_iter().next(), differ)
    };
    let differs = |register: Register| one.conflicts.contains(&register);

    let (kind, differ) = field(|field| matches!(field, Field::Kind(_)));
    assert_eq!(Field::Kind(one.kind), kind.unwrap_or(Field::Kind(captured.kind)));
    assert_eq!(differs(Register::Kind), differ);

    let (voice, differ) = field(|field| matches!(field, Field::Voice(_)));
    let first = Field::Voice(captured.voice.clone());
    assert_eq!(Field::Voice(one.voice.clone()), voice.unwrap_or(first));
    assert_eq!(differs(Register::Voice), differ);

    let (into, differ) = field(|field| matches!(field, Field::MergedInto(_)));
    let into = into.unwrap_or(Field::MergedInto(None));
    assert_eq!(Field::MergedInto(one.merged_into), into);
    assert_eq!(differs(Register::MergedInto), differ);

    let (parked, _) = field(|field| matches!(field, Field::Parked(_)));
    let batch_counts = captured.batch.is_none_or(|batch| is_effective(memory, batch));
    let withdrawn = memory
        .acts
        .values()
        .any(|act| matches!(act, Act::Scrubbed(scrub) if scrub.of == event.id && scrub.withdrawn));
    assert_eq!(one.withdrawn, withdrawn);
    let status = if withdrawn || !is_effective(memory, event.id) || !batch_counts {
        Status::Hidden
    } else if one.merged_into.is_some() {
        Status::Merged
    } else if parked == Some(Field::Parked(true)) {
        Status::Parked
    } else {
        Status::Open
    };
    assert_eq!(one.status, status);
    for (field, of) in [
        (Field::Seat(one.seat), Field::Seat(captured.seat)),
        (Field::Slip(one.slip), Field::Slip(captured.slip)),
        (Field::ReadBack(one.read_back), Field::ReadBack(ReadBack::Not)),
        (Field::Due(one.due.clone()), Field::Due(None)),
    ] {
        let same = |act: &Act| {
            matches!(act, Act::FieldSet(set)
                if std::mem::discriminant(&set.field) == std::mem::discriminant(&field))
        };
        let tops = shown(memory, event.id, |_, act| same(act), |id| is_effective(memory, id));
        let by_writes = tops.iter().find_map(|(_, act)| match act {
            Act::FieldSet(set) => Some(set.field.clone()),
            _ => None,
        });
        assert_eq!(field, by_writes.unwrap_or(of));
    }
    check_tags(memory, event, captured, one);
    check_addressees(memory, event, captured, one);
}

fn check_tags(memory: &Memory, event: &Event, captured: &Captured, one: &Contribution) {
    let coders: BTreeSet<&str> =
        memory.log.values().map(|event| event.header.author.as_str()).collect();
    let mut expected = 0;
    for coder in coders {
        for theme in THEMES {
            let of_tag = |event: &Event, act: &Act| {
                let is_theme = matches!(act, Act::Tagged(tagged) if tagged.mark.theme == theme);
                is_theme && event.header.author == coder
            };
            let tops = shown(memory, event.id, of_tag, |id| is_effective(memory, id));
            let by_writes = tops.iter().find_map(|(_, act)| match act {
                Act::Tagged(tagged) => Some(tagged.on.then(|| tagged.mark.clone())),
                _ => None,
            });
            let mut at_first = captured.themes.iter().filter(|mark| mark.theme == theme);
            let at_first = || at_first.next().filter(|_| event.header.author == coder).cloned();
            let mark = by_writes.unwrap_or_else(at_first);
            let tags = one.tags.iter().filter(|tag| tag.coder == coder && tag.mark.theme == theme);
            let tags: Vec<_> = tags.map(|tag| tag.mark.clone()).collect();
            assert_eq!(tags, Vec::from_iter(mark), "{theme} by {coder}");
            expected += tags.len();
        }
    }
    assert_eq!(one.tags.len(), expected);
}

fn check_addressees(memory: &Memory, event: &Event, captured: &Captured, one: &Contribution) {
    for addressee in ADDRESSEES {
        let of_this =
            |_: &Event, act: &Act| matches!(act, Act::Addressed(set) if set.addressee == addressee);
        let tops = shown(memory, event.id, of_this, |id| is_effective(memory, id));
        let by_writes = tops.iter().find_map(|(_, act)| match act {
            Act::Addressed(set) => Some(set.on),
            _ => None,
        });
        let at_first = captured.addressees.iter().any(|id| id == addressee);
        let times = one.addressees.iter().filter(|id| *id == addressee).count();
        assert_eq!(times, usize::from(by_writes.unwrap_or(at_first)), "{addressee}");
    }
}

/// The figures, counted again over the contributions.
fn check_figures(memory: &Memory) {
    for session in [EVENING, OTHER_EVENING] {
        let figures = memory.figures(session);
        let count = |counts: &dyn Fn(&Contribution) -> bool| {
            let ones = memory.of_session(session).filter(|one| one.status != Status::Hidden);
            ones.filter(|one| counts(one)).count() as u64
        };
        assert_eq!(figures.all(), count(&|_| true));
        assert_eq!(figures.untagged(), count(&|one| one.tags.is_empty()));
        for theme in THEMES {
            let has = |one: &Contribution| one.tags.iter().any(|tag| tag.mark.theme == theme);
            assert_eq!(figures.theme(theme), count(&has), "{theme}");
            for kind in Kind::ALL {
                let both = |one: &Contribution| has(one) && one.kind == kind;
                assert_eq!(figures.theme_by_kind(theme, kind), count(&both), "{theme} {kind}");
            }
        }
        for kind in Kind::ALL {
            assert_eq!(figures.kind(kind), count(&|one| one.kind == kind), "{kind}");
        }
        for voice in VOICES {
            let has = |one: &Contribution| one.voice.as_deref() == Some(voice);
            assert_eq!(figures.voice(voice), count(&has), "{voice}");
        }
        assert_eq!(figures.voice(""), count(&|one| one.voice.is_none()));
        for phase in PHASES {
            let has = |one: &Contribution| one.phase.as_deref() == Some(phase);
            assert_eq!(figures.phase(phase), count(&has), "{phase}");
        }
        for addressee in ADDRESSEES {
            let has = |one: &Contribution| one.addressees.iter().any(|id| id == addressee);
            assert_eq!(figures.addressee(addressee), count(&has), "{addressee}");
        }
    }
}

/// Every event still verifies, and names the one its device wrote before it.
fn check_chains(memory: &Memory) {
    let places: BTreeMap<_, EventId> = (memory.log.values())
        .map(|event| ((event.header.device, event.header.seq), event.id))
        .collect();
    assert_eq!(places.len(), memory.log.len());
    for event in memory.log.values() {
        assert_eq!(event.verify(), Ok(()));
        let before = match event.header.seq {
            1 => Some(&Event::START),
            seq => places.get(&(event.header.device, seq - 1)),
        };
        // The one before may not have come yet.
        assert!(before.is_none_or(|before| *before == event.prev));
    }
}
