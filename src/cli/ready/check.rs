//! One thing that was looked at: how it stands, and what to do.

use serde::Serialize;

/// How it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum State {
    /// As it should be.
    Ok,
    /// A person has to look: it may be right, or cannot be seen from here.
    Look,
    /// It must be put right first.
    No,
}

/// One thing that was looked at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Check {
    /// Its name, one word.
    pub(super) check: &'static str,
    /// How it stands.
    pub(super) state: State,
    /// What was found.
    pub(super) found: String,
    /// What to do.
    #[serde(rename = "do", skip_serializing_if = "Option::is_none")]
    pub(super) todo: Option<String>,
}

impl Check {
    pub(super) fn ok(check: &'static str, found: impl Into<String>) -> Check {
        Check { check, state: State::Ok, found: found.into(), todo: None }
    }

    pub(super) fn look(
        check: &'static str,
        found: impl Into<String>,
        todo: impl Into<String>,
    ) -> Check {
        Check { check, state: State::Look, found: found.into(), todo: Some(todo.into()) }
    }

    pub(super) fn no(
        check: &'static str,
        found: impl Into<String>,
        todo: impl Into<String>,
    ) -> Check {
        Check { check, state: State::No, found: found.into(), todo: Some(todo.into()) }
    }
}

#[cfg(test)]
mod tests {
    use super::Check;

    #[test]
    fn json_names_what_to_do() {
        let json =
            serde_json::to_string(&Check::look("power", "on battery", "Plug it in.")).unwrap();
        assert_eq!(
            json,
            r#"{"check":"power","state":"look","found":"on battery","do":"Plug it in."}"#
        );
        let json = serde_json::to_string(&Check::ok("power", "plugged in")).unwrap();
        assert_eq!(json, r#"{"check":"power","state":"ok","found":"plugged in"}"#);
    }
}
