//! Contributions with the themes that coders put on them, for suggestions to learn
//! from; and from where on they count.

use super::error::StoreError;
use super::log;
use super::open::Store;
use super::reader::Reader;
use crate::domain::ids::{ContributionId, EventId};
use crate::domain::theme_mark::ThemeMark;
use rusqlite::{OptionalExtension, params};

/// The setting that says after which event tags count; without it, all do.
const COUNT_FROM: &str = "suggestions_count_from";

/// A contribution with its themes, as coders left them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tagged {
    /// Its id.
    pub id: ContributionId,
    /// Its words, also in the speaker's own language where those are kept.
    pub text: String,
    /// Its themes or residual codes, the primary first, each once.
    pub themes: Vec<ThemeMark>,
}

/// Says whether [`Reader::tagged`] may tell something else than before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TaggedUpTo {
    event: i64,
    count_from: i64,
}

impl Store {
    /// From here on, suggestions learn from tags that are put on later only; or
    /// from all of them again. The tags themselves stay as they are.
    ///
    /// # Errors
    /// [`StoreError`] where the store could not be written.
    pub fn count_tags_from_now(&mut self, from_now: bool) -> Result<(), StoreError> {
        let write = || {
            if !from_now {
                return self.db.execute("DELETE FROM setting WHERE name = ?1", [COUNT_FROM]);
            }
            let last = log::last(&self.db)?;
            self.db.execute(
                "INSERT OR REPLACE INTO setting (name, value) VALUES (?1, ?2)",
                params![COUNT_FROM, last],
            )
        };
        write().map(drop).map_err(|error| self.failed(error))
    }
}

impl Reader {
    /// How far the log goes and from where on tags count. Costs microseconds.
    ///
    /// # Errors
    /// [`StoreError`] where the store cannot be read.
    pub fn tagged_up_to(&self) -> Result<TaggedUpTo, StoreError> {
        let read =
            || Ok(TaggedUpTo { event: log::last(&self.db)?, count_from: self.count_from()? });
        read().map_err(|error| self.failed(error))
    }

    fn count_from(&self) -> rusqlite::Result<i64> {
        let found = self
            .db
            .prepare_cached("SELECT value FROM setting WHERE name = ?1")?
            .query_row([COUNT_FROM], |row| row.get(0))
            .optional()?;
        Ok(found.unwrap_or(0))
    }

    /// The latest `most` contributions with a theme in this store, of all sessions with
    /// the codebook, the oldest first. Those that may only be counted are left out, and
    /// those on which no theme was put since tags count.
    ///
    /// # Errors
    /// [`StoreError`] where the store cannot be read.
    pub fn tagged(&self, codebook: &str, most: usize) -> Result<Vec<Tagged>, StoreError> {
        self.read_tagged(codebook, most).map_err(|error| self.failed(error))
    }

    fn read_tagged(&self, codebook: &str, most: usize) -> rusqlite::Result<Vec<Tagged>> {
        let from = self.count_from()?;
        // The latest are looked up first, in the order of the index, so that the rest
        // is not read however many there are.
        let mut found = self.db.prepare_cached(
            "SELECT c.id, c.event, c.text, c.original_text FROM \
             (SELECT contribution FROM tag GROUP BY contribution \
              ORDER BY contribution DESC LIMIT ?2) AS latest \
             JOIN contribution c ON c.id = latest.contribution \
             JOIN session s ON s.id = c.session \
             WHERE s.codebook = ?1 AND c.status <> 'hidden' AND c.permission <> 'no' \
               AND (c.id > ?3 OR EXISTS \
                 (SELECT 1 FROM write w JOIN event e ON e.id = w.event \
                  WHERE w.contribution = c.id AND w.event > ?3 AND e.kind = 'tag.set')) \
             ORDER BY c.id",
        )?;
        let most = i64::try_from(most).unwrap_or(i64::MAX);
        let rows = found.query_map(params![codebook, most, from], |row| {
            let (id, event): (i64, [u8; 32]) = (row.get(0)?, row.get(1)?);
            let (text, original): (String, Option<String>) = (row.get(2)?, row.get(3)?);
            let text = original.into_iter().fold(text, |text, own| text + "\n" + &own);
            Ok((id, Tagged { id: EventId(event), text, themes: Vec::new() }))
        })?;
        let mut themes = self.db.prepare_cached(
            "SELECT theme, subtheme FROM tag WHERE contribution = ?1 ORDER BY position",
        )?;
        let mut all = Vec::new();
        for row in rows {
            let (id, mut tagged) = row?;
            let marks = themes.query_map([id], |row| {
                Ok(ThemeMark { theme: row.get(0)?, subtheme: row.get(1)? })
            })?;
            for mark in marks {
                let mark = mark?;
                if tagged.themes.iter().all(|other| other.theme != mark.theme) {
                    tagged.themes.push(mark);
                }
            }
            all.push(tagged);
        }
        Ok(all)
    }
}
