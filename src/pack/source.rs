//! What a pack is made from: one snapshot of one session in the store.

use super::error::Trouble;
use crate::domain::contribution::Listed;
use crate::domain::event::Digest;
use crate::domain::figures::Figures;
use crate::domain::session::Session;
use crate::domain::time::Wall;

/// Takes one contribution; an error of its own ends the streaming and comes back
/// from it unchanged.
pub type Take<'a> = dyn FnMut(Listed) -> Result<(), Trouble> + 'a;

/// One snapshot of one session. Every answer is about the same moment of the
/// log, however often and in whatever order the questions are asked.
pub trait Source {
    /// The session's short name.
    fn name(&self) -> &str;

    /// The session as it stands.
    fn session(&self) -> &Session;

    /// Its counts, as the desks show them.
    fn figures(&self) -> &Figures;

    /// The head of the log.
    fn head(&self) -> Digest;

    /// When the session's last event was written: the pack's "now".
    fn last_event(&self) -> Wall;

    /// How many contributions were taken back, and when the last was; none where
    /// none were.
    fn withdrawn(&self) -> Option<(u64, Wall)>;

    /// Streams every contribution that is not hidden, oldest first, in memory
    /// that does not grow with them.
    ///
    /// # Errors
    /// [`Trouble`] of the store or of `take`.
    fn each(&self, take: &mut Take<'_>) -> Result<(), Trouble>;

    /// Streams all by which each contribution counts, in no particular order; its
    /// words, times, origin and links may be missing.
    ///
    /// # Errors
    /// [`Trouble`] of the store or of `take`.
    fn each_outline(&self, take: &mut Take<'_>) -> Result<(), Trouble> {
        self.each(take)
    }

    /// As [`each`](Self::each), in the alphabetical order of the refs *as
    /// printed*: an order by mark and number would reveal who spoke first.
    ///
    /// # Errors
    /// [`Trouble`] of the store or of `take`.
    fn each_by_ref(&self, take: &mut Take<'_>) -> Result<(), Trouble>;
}
