//! When each phase of a plan begins and ends, for a start time given.

use crate::domain::Plan;
use chrono::{NaiveDateTime, TimeDelta};

/// An evening longer than this tires a hall; planning warns beyond it.
pub const LONG_MINUTES: u32 = 180;

/// When one phase takes place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slot {
    /// Which phase: its index in [`Plan::phases`].
    pub phase: usize,
    /// When it begins, local time.
    pub starts: NaiveDateTime,
    /// When it ends, which is when the next begins.
    pub ends: NaiveDateTime,
}

impl Slot {
    /// How long it lasts, in whole minutes.
    pub fn minutes(&self) -> i64 {
        (self.ends - self.starts).num_minutes()
    }
}

/// The running order of `plan` from `start` on.
///
/// Phases follow each other without gaps and change on whole minutes counted
/// from `start`. Half minutes are carried over to the next phase instead of
/// being rounded up each time, so the last slot ends after exactly
/// [`Plan::total_minutes`].
pub fn running_order(plan: &Plan, start: NaiveDateTime, interpreted: bool) -> Vec<Slot> {
    let mut slots = Vec::with_capacity(plan.phases.len());
    let mut elapsed: u32 = 0;
    let mut starts = start;
    for (phase, step) in plan.phases.iter().enumerate() {
        elapsed = elapsed.saturating_add(step.seconds_when(interpreted));
        let minutes = TimeDelta::minutes(i64::from(elapsed.div_ceil(60)));
        // Past the calendar's end, some 262,000 years on, time stands still.
        let ends = start.checked_add_signed(minutes).unwrap_or(starts);
        slots.push(Slot { phase, starts, ends });
        starts = ends;
    }
    slots
}

#[cfg(test)]
mod tests {
    use super::running_order;
    use crate::domain::{Localized, Method, Multiplier, Phase, Plan};
    use chrono::{NaiveDate, NaiveDateTime};
    use proptest::prelude::*;

    fn at(hour: u32, minute: u32) -> NaiveDateTime {
        NaiveDate::from_ymd_opt(2026, 12, 18).unwrap().and_hms_opt(hour, minute, 0).unwrap()
    }

    fn plan(phases: &[(u32, u16)]) -> Plan {
        let phase = |(minutes, percent): &(u32, u16)| Phase {
            id: "talk".to_owned(),
            title: Localized::default(),
            minutes: *minutes,
            interpreting: Multiplier::from_percent(*percent).unwrap(),
            turn_seconds: None,
            method: Method::Round,
            purpose: Localized::default(),
            prompt: Localized::default(),
            captures: vec![],
        };
        Plan {
            schema: 1,
            id: String::new(),
            version: String::new(),
            title: Localized::default(),
            best_for: Localized::default(),
            people: String::new(),
            languages: vec![],
            codebook: String::new(),
            voices: vec![],
            ground_rules: vec![],
            consent_script: vec![],
            materials: vec![],
            roles: vec![],
            ballots_by_voice: false,
            phases: phases.iter().map(phase).collect(),
            left_out: vec![],
        }
    }

    #[test]
    fn half_minutes_are_carried_over() {
        let order = running_order(&plan(&[(5, 150), (5, 150), (10, 200)]), at(18, 30), true);
        let ends: Vec<_> = order.iter().map(|slot| slot.ends).collect();
        assert_eq!(ends, [at(18, 38), at(18, 45), at(19, 5)]);
        assert_eq!(order[1].minutes(), 7);
    }

    #[test]
    fn an_evening_may_pass_midnight() {
        let order = running_order(&plan(&[(60, 100)]), at(23, 30), false);
        assert_eq!(order[0].ends, at(23, 30) + chrono::TimeDelta::hours(1));
    }

    proptest! {
        #[test]
        fn slots_follow_each_other_and_add_up(
            phases in prop::collection::vec((any::<u32>(), 100_u16..=400), 0..20),
            small in any::<bool>(),
            interpreted in any::<bool>(),
        ) {
            let phases: Vec<_> =
                phases.iter().map(|(m, p)| (if small { m % 601 } else { *m }, *p)).collect();
            let plan = plan(&phases);
            let order = running_order(&plan, at(18, 0), interpreted);
            prop_assert_eq!(order.len(), phases.len());
            let mut now = at(18, 0);
            for slot in &order {
                prop_assert_eq!(slot.starts, now);
                prop_assert!(slot.ends >= slot.starts);
                now = slot.ends;
            }
            let whole = (now - at(18, 0)).num_minutes();
            prop_assert_eq!(whole, i64::from(plan.total_minutes(interpreted)));
        }
    }
}
