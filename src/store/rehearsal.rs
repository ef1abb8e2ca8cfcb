//! Whether a store is there to rehearse in: what is written to it is thrown away.

use super::error::StoreError;
use super::open::Store;
use super::reader::Reader;

impl Store {
    /// Says that nothing of this store is kept, to everyone who opens it.
    ///
    /// # Errors
    /// [`StoreError`] where the store could not be written.
    pub fn mark_as_rehearsal(&mut self) -> Result<(), StoreError> {
        self.db
            .execute("INSERT OR REPLACE INTO setting (name, value) VALUES ('rehearsal', 1)", [])
            .map(drop)
            .map_err(|error| self.failed(error))
    }
}

impl Reader {
    /// Whether nothing of this store is kept.
    ///
    /// # Errors
    /// [`StoreError`] where the store cannot be read.
    pub fn is_rehearsal(&self) -> Result<bool, StoreError> {
        self.db
            .prepare_cached("SELECT 1 FROM setting WHERE name = 'rehearsal' AND value <> 0")
            .and_then(|mut marked| marked.exists([]))
            .map_err(|error| self.failed(error))
    }
}
