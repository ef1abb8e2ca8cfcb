//! Reads contributions: pages of a list by keyset, one by its ref, what a search
//! finds. Never a scan that grows with the session.

use super::error::StoreError;
use super::listed::{self, Rows};
use super::reader::Reader;
use crate::domain::contribution::Listed;
use crate::domain::event::Order;
use crate::domain::ids::{ContributionId, EventId, SessionId};
use crate::domain::kind::Kind;
use crate::domain::open_end::OpenEnd;
use crate::domain::reference::Ref;
use crate::text;
use rusqlite::{OptionalExtension, params, params_from_iter, types::Value};

/// Which contributions a list shows. Hidden ones are in none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Filter {
    /// All of them.
    #[default]
    All,
    /// Those without a theme.
    Untagged,
    /// Those with this theme or residual code.
    Theme(String),
    /// Those of this kind.
    Kind(Kind),
    /// Those set aside for later.
    Parked,
    /// Those about which two laptops said different things.
    Conflicts,
    /// Proposals and commitments that ask nobody to act.
    NoAddressee,
    /// What is still open.
    Open(OpenEnd),
}

/// Which way a page goes from where it starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Towards the first contribution.
    Older,
    /// Towards the latest.
    Newer,
}

impl Reader {
    /// Up to `limit` contributions from a place on, which itself is left out;
    /// from the latest or the first where there is none. Always in the order of
    /// the session, the oldest first.
    ///
    /// # Errors
    /// [`StoreError`] where the store cannot be read.
    pub fn page(
        &self,
        session: SessionId,
        filter: &Filter,
        from: Option<Order>,
        direction: Direction,
        limit: usize,
    ) -> Result<Vec<Listed>, StoreError> {
        self.read_page(session, filter, from, direction, limit).map_err(|error| self.failed(error))
    }

    /// One contribution.
    ///
    /// # Errors
    /// [`StoreError`] where the store cannot be read.
    pub fn listed(&self, id: ContributionId) -> Result<Option<Listed>, StoreError> {
        let sql = format!(
            "SELECT {} FROM event e JOIN contribution c ON c.id = e.id WHERE e.chain = ?1",
            listed::COLUMNS
        );
        let read = || {
            self.db
                .prepare_cached(&sql)?
                .query_row([id.0], |row| Rows::of(&self.db).read(row))
                .optional()
        };
        read().map_err(|error| self.failed(error))
    }

    /// The contributions that a ref names: more than one where two devices took
    /// one mark and the ref was given without its suffix. Hidden ones too.
    ///
    /// # Errors
    /// [`StoreError`] where the store cannot be read.
    pub fn find_ref(
        &self,
        session: Option<SessionId>,
        reference: &Ref,
    ) -> Result<Vec<ContributionId>, StoreError> {
        let bare = Ref { clash: None, ..*reference };
        let read = || {
            self.db
                .prepare_cached(
                    "SELECT c.event, c.clash FROM contribution c JOIN session_key k ON k.id = c.session \
                     WHERE c.ref = ?1 AND (?2 IS NULL OR k.uuid = ?2) ORDER BY c.at, c.id",
                )?
                .query_map(params![bare.to_string(), session.map(|id| id.0)], |row| {
                    Ok((EventId(row.get(0)?), row.get::<_, Option<u8>>(1)?))
                })?
                .collect::<rusqlite::Result<Vec<_>>>()
        };
        let found = read().map_err(|error| self.failed(error))?;
        let wanted = |clash: &Option<u8>| reference.clash.is_none() || *clash == reference.clash;
        Ok(found.into_iter().filter(|(_, clash)| wanted(clash)).map(|(id, _)| id).collect())
    }

    /// The newest contributions that hold every word of `query`, the last word
    /// as far as it is typed. Empty where there is nothing to search for.
    ///
    /// # Errors
    /// [`StoreError`] where the store cannot be read, or the search was
    /// interrupted.
    pub fn search(
        &self,
        query: &str,
        session: Option<SessionId>,
        limit: usize,
    ) -> Result<Vec<Listed>, StoreError> {
        let Some(query) = text::search_query(query) else { return Ok(Vec::new()) };
        let read = || {
            let within = match session {
                None => None,
                Some(session) => match self.session_key(session)? {
                    None => return Ok(Vec::new()),
                    key => key,
                },
            };
            let sql = format!(
                "SELECT {} FROM contribution_search f JOIN contribution c ON c.id = f.rowid \
                 WHERE contribution_search MATCH ?1 AND (?2 IS NULL OR c.session = ?2) \
                 ORDER BY f.rowid DESC LIMIT {limit}",
                listed::COLUMNS
            );
            let mut rows = Rows::of(&self.db);
            self.db
                .prepare_cached(&sql)?
                .query_map(params![query, within], |row| rows.read(row))?
                .collect::<rusqlite::Result<Vec<_>>>()
        };
        read().map_err(|error| self.failed(error))
    }

    fn read_page(
        &self,
        session: SessionId,
        filter: &Filter,
        from: Option<Order>,
        direction: Direction,
        limit: usize,
    ) -> rusqlite::Result<Vec<Listed>> {
        let (wanted, value) = condition(filter);
        let (than, order) = match direction {
            Direction::Older => ("<", "DESC"),
            Direction::Newer => (">", "ASC"),
        };
        let beyond = match from {
            None => String::new(),
            Some(_) => format!("AND c.at {than}= ?2 AND (c.at, d.uuid, c.seq) {than} (?2, ?3, ?4)"),
        };
        let Some(key) = self.session_key(session)? else { return Ok(Vec::new()) };
        let sql = format!(
            "SELECT {} FROM contribution c JOIN device d ON d.id = c.device \
             WHERE c.session = ?1 AND c.status <> 'hidden' {wanted} {beyond} \
             ORDER BY c.at {order}, d.uuid {order}, c.seq {order} LIMIT {limit}",
            listed::COLUMNS
        );
        let mut values = vec![Value::Integer(key)];
        match from {
            Some(from) => values.extend([
                Value::Integer(from.at.0),
                Value::Blob(from.device.0.to_vec()),
                Value::Integer(from.seq.cast_signed()),
            ]),
            None => values.extend([Value::Null, Value::Null, Value::Null]),
        }
        values.push(value.map_or(Value::Null, Value::Text));
        let mut statement = self.db.prepare_cached(&sql)?;
        values.truncate(statement.parameter_count());
        let mut rows = Rows::of(&self.db);
        let mut page: Vec<Listed> = statement
            .query_map(params_from_iter(values), |row| rows.read(row))?
            .collect::<rusqlite::Result<_>>()?;
        if direction == Direction::Older {
            page.reverse();
        }
        Ok(page)
    }
}

/// The SQL of a filter, and the value it needs as `?5`.
pub(super) fn condition(filter: &Filter) -> (&'static str, Option<String>) {
    match filter {
        Filter::All => ("", None),
        Filter::Untagged | Filter::Open(OpenEnd::Untagged) => ("AND c.primary_theme IS NULL", None),
        Filter::Theme(theme) => (
            "AND EXISTS (SELECT 1 FROM tag WHERE tag.contribution = c.id AND tag.theme = ?5)",
            Some(theme.clone()),
        ),
        Filter::Kind(kind) => ("AND c.kind = ?5", Some(kind.id().to_owned())),
        Filter::Parked => ("AND c.status = 'parked'", None),
        Filter::Conflicts | Filter::Open(OpenEnd::Conflicts) => ("AND c.conflicts > 0", None),
        Filter::NoAddressee | Filter::Open(OpenEnd::NoAddressee) => (
            "AND c.kind IN ('proposal', 'commitment') \
             AND NOT EXISTS (SELECT 1 FROM addressee a WHERE a.contribution = c.id)",
            None,
        ),
        // Asked once for all questions, as links are found by who links.
        Filter::Open(OpenEnd::Unanswered) => (
            "AND c.kind = 'question' AND c.event NOT IN (SELECT l.target FROM link l \
             JOIN contribution a ON a.id = l.contribution AND a.status <> 'hidden' \
             WHERE l.link = 'answers')",
            None,
        ),
        Filter::Open(OpenEnd::NoOwner) => (
            "AND c.kind = 'commitment' AND (c.due IS NULL OR NOT EXISTS \
             (SELECT 1 FROM detail o WHERE o.contribution = c.id AND o.detail = 'owner'))",
            None,
        ),
        Filter::Open(OpenEnd::NoNextStep) => (
            "AND c.status = 'parked' AND NOT EXISTS \
             (SELECT 1 FROM detail s WHERE s.contribution = c.id AND s.detail = 'next-step')",
            None,
        ),
        Filter::Open(OpenEnd::ToReword) => {
            ("AND c.mode = 'verbatim' AND c.permission = 'paraphrase' AND c.text <> ''", None)
        }
    }
}
