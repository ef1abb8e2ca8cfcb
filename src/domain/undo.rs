//! Which act an undo or a redo means: each desk takes back its own, the latest
//! first, and a new act, erasures included, ends what can be brought back.

use super::act::Act;
use super::ids::EventId;

/// One event of a desk's own, as far as undoing is concerned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Own {
    /// The event.
    pub id: EventId,
    /// What it is.
    pub what: OwnAct,
    /// Whether it counts.
    pub effective: bool,
}

/// What an event of a desk's own is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OwnAct {
    /// Something that can be taken back.
    Original,
    /// Something the chair alone may write, and take back.
    Led,
    /// The taking back of another: of an original, or of an undo (a redo).
    Undo(EventId),
    /// Something that cannot be taken back, or goes and comes with another.
    Fixed,
}

impl OwnAct {
    /// What `act` is.
    pub fn of(act: &Act) -> Self {
        match act {
            Act::Undone(undone) => OwnAct::Undo(undone.event),
            act if act.came_with().is_some() => OwnAct::Fixed,
            act if act.is_led() && act.can_be_undone() => OwnAct::Led,
            act if act.can_be_undone() => OwnAct::Original,
            _ => OwnAct::Fixed,
        }
    }
}

/// What a desk can take back and bring back, each with the latest last.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Undoable {
    done: Vec<Own>,
    undone: Vec<(Own, Own)>,
    /// Whether something was taken back, or brought back, that lies before what
    /// was followed.
    reaches_back: bool,
}

impl Undoable {
    /// Follows a desk's own events, the oldest first.
    pub fn follow(history: impl IntoIterator<Item = Own>) -> Self {
        let mut desk = Undoable::default();
        for own in history {
            match own.what {
                OwnAct::Original | OwnAct::Led => {
                    desk.undone.clear();
                    desk.done.push(own);
                }
                OwnAct::Undo(target) => desk.follow_undo(own, target),
                OwnAct::Fixed => desk.undone.clear(),
            }
        }
        desk
    }

    fn follow_undo(&mut self, undo: Own, target: EventId) {
        if let Some(at) = self.done.iter().rposition(|own| own.id == target) {
            let original = self.done.remove(at);
            self.undone.push((original, undo));
        } else if let Some(at) = self.undone.iter().rposition(|(_, by)| by.id == target) {
            let (original, _) = self.undone.remove(at);
            self.done.push(original);
        } else {
            self.reaches_back = true;
        }
    }

    /// Whether the end of a history was enough to follow: all of it would not lead
    /// to another act to take back, or with `redo` to bring back.
    pub fn is_enough(&self, redo: bool) -> bool {
        // What stays for good is the chair's, and counts for nothing here.
        let found = if redo { self.to_redo(false) } else { self.to_undo(false, |_| false) };
        !self.reaches_back && found.is_some()
    }

    /// The act to take back: the desk's latest that counts, and whose consequences
    /// do not stay for good (`stays`). Without the chair (`leads`), phases and clock
    /// are not the desk's to turn back any more.
    pub fn to_undo(&self, leads: bool, stays: impl Fn(EventId) -> bool) -> Option<EventId> {
        let mut latest = self.done.iter().rev();
        let up_to_us = |own: &&Own| own.effective && own.is_up_to_us(leads) && !stays(own.id);
        latest.find(up_to_us).map(|own| own.id)
    }

    /// The undo to take back, so that what it took back counts again.
    pub fn to_redo(&self, leads: bool) -> Option<EventId> {
        let mut latest = self.undone.iter().rev();
        let found = latest.find(|(own, undo)| undo.effective && own.is_up_to_us(leads));
        found.map(|(_, undo)| undo.id)
    }
}

impl Own {
    fn is_up_to_us(&self, leads: bool) -> bool {
        leads || self.what != OwnAct::Led
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// A desk by the book: a list of acts and how many of them count.
    #[derive(Default)]
    struct Desk {
        history: Vec<Own>,
        book: Vec<EventId>,
        done: usize,
    }

    impl Desk {
        fn write(&mut self, what: OwnAct) -> EventId {
            let mut bytes = [0; 32];
            bytes[..8].copy_from_slice(&(self.history.len() as u64 + 1).to_be_bytes());
            let id = EventId(bytes);
            self.history.push(Own { id, what, effective: true });
            if let OwnAct::Undo(target) = what {
                self.flip(target);
            }
            id
        }

        fn flip(&mut self, id: EventId) {
            let mut next = Some(id);
            while let Some(id) = next.take() {
                for own in self.history.iter_mut().filter(|own| own.id == id) {
                    own.effective = !own.effective;
                    if let OwnAct::Undo(further) = own.what {
                        next = Some(further);
                    }
                }
            }
        }

        /// However short an end of the history is followed, it is not enough or
        /// leads to the same.
        fn looks_back_far_enough(&self, redo: bool) -> Result<(), TestCaseError> {
            let whole = self.undoable();
            for from in 0..self.history.len() {
                let end = Undoable::follow(self.history[from..].iter().copied());
                if end.is_enough(redo) {
                    for leads in [true, false] {
                        let of = |all: &Undoable| match redo {
                            true => all.to_redo(leads),
                            false => all.to_undo(leads, |_| false),
                        };
                        prop_assert_eq!(of(&end), of(&whole));
                    }
                }
            }
            Ok(())
        }

        fn undoable(&self) -> Undoable {
            Undoable::follow(self.history.iter().copied())
        }
    }

    proptest! {
        #[test]
        fn undo_and_redo_do_as_every_editor_does(keys in proptest::collection::vec(0..3u8, 0..60)) {
            let mut desk = Desk::default();
            for key in keys {
                match key {
                    0 => {
                        desk.book.truncate(desk.done);
                        let id = desk.write(OwnAct::Original);
                        desk.book.push(id);
                        desk.done += 1;
                    }
                    1 => {
                        desk.looks_back_far_enough(false)?;
                        let target = desk.undoable().to_undo(true, |_| false);
                        prop_assert_eq!(target, desk.done.checked_sub(1).map(|nth| desk.book[nth]));
                        if let Some(target) = target {
                            desk.write(OwnAct::Undo(target));
                            desk.done -= 1;
                        }
                    }
                    _ => {
                        desk.looks_back_far_enough(true)?;
                        let undo = desk.undoable().to_redo(true);
                        prop_assert_eq!(undo.is_some(), desk.done < desk.book.len());
                        if let Some(undo) = undo {
                            desk.write(OwnAct::Undo(undo));
                            desk.done += 1;
                        }
                    }
                }
                let counting: Vec<_> = (desk.history.iter())
                    .filter(|own| own.what == OwnAct::Original && own.effective)
                    .map(|own| own.id)
                    .filter(|id| desk.book.contains(id))
                    .collect();
                prop_assert_eq!(counting, desk.book[..desk.done].to_vec());
            }
        }
    }
}
