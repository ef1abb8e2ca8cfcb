//! A whole town's statements in, out as an internal pack, and into a second
//! store: equal, row by row.

use assert_cmd::Command;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// Runs `townhall` on a store of its own; what it printed.
pub(crate) fn townhall(store: &Path, arguments: &[&str]) -> String {
    run(store, arguments, "")
}

fn run(store: &Path, arguments: &[&str], input: &str) -> String {
    let mut command = Command::cargo_bin("townhall").unwrap();
    let output =
        command.env("TOWNHALL_STORE", store).args(arguments).write_stdin(input).output().unwrap();
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "townhall {arguments:?}: {told}");
    String::from_utf8(output.stdout).unwrap()
}

pub(crate) fn statements() -> String {
    let path =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/polis/bowling-green/comments.csv");
    path.display().to_string()
}

/// A session with 896 real statements, and some lines said in the room with
/// every mark there is.
fn town(folder: &TempDir) -> PathBuf {
    let store = folder.path().join("town.db");
    townhall(&store, &["new", "town-hall-stack", "--date", "2026-11-23"]);
    townhall(
        &store,
        &["import", "town", &statements(), "--mode", "verbatim", "--permission", "quote"],
    );
    let said = "! Three families share one kitchen #adequate-living/housing %newcomer ~es ^14\n\
                :table 3\n\
                + Open the school kitchen || Abrir la cocina #adequate-living/food #living-together @city @community\n\
                = We answer by June @city &quote &verbatim\n\
                =1+1 \"quoted\", and <b>bold</b>\\na second line\n";
    let refs = run(&store, &["capture", "town", "--as", "BK"], said);
    let first = refs.lines().next().unwrap();
    run(
        &store,
        &["capture", "town", "--as", "LM"],
        &format!("+ And more homes #housing >{first}\n"),
    );
    store
}

pub(crate) fn flat(store: &Path) -> Vec<Vec<rusqlite::types::Value>> {
    let db = rusqlite::Connection::open(store).unwrap();
    let mut rows = db.prepare("SELECT * FROM contribution_flat ORDER BY ref").unwrap();
    let columns = rows.column_count();
    let read = |row: &rusqlite::Row<'_>| (0..columns).map(|n| row.get(n)).collect();
    rows.query_map([], read).unwrap().map(Result::unwrap).collect()
}

#[test]
fn an_internal_pack_read_into_a_second_store_is_equal() {
    let folder = tempfile::tempdir().unwrap();
    let store = town(&folder);
    let pack = folder.path().join("pack");
    townhall(&store, &["export", "town", "--to", &pack.display().to_string(), "--for", "internal"]);
    let second = folder.path().join("second.db");
    townhall(&second, &["new", "town-hall-stack", "--date", "2026-11-23"]);
    let rows = pack.join("data/contributions.csv").display().to_string();
    townhall(&second, &["import", "town", &rows]);
    let (ours, theirs) = (flat(&store), flat(&second));
    assert_eq!(ours.len(), 901);
    for (ours, theirs) in ours.iter().zip(&theirs) {
        assert_eq!(ours, theirs);
    }
    assert_eq!(ours.len(), theirs.len());
    townhall(&store, &["verify"]);
    townhall(&second, &["verify"]);
    let again = townhall(&second, &["import", "town", &rows]);
    assert_eq!(again, "0 contributions taken in; 901 rows had been taken in before.\n");
    let home = townhall(&store, &["import", "town", &rows]);
    assert_eq!(home, again, "an export read back into the session it came from");
}

#[test]
fn a_dry_run_changes_nothing_and_the_votes_are_kept() {
    let folder = tempfile::tempdir().unwrap();
    let store = folder.path().join("town.db");
    townhall(&store, &["new", "town-hall-stack", "--date", "2026-11-23"]);
    let survey = townhall(&store, &["import", "town", &statements(), "--dry-run", "--json"]);
    let survey: serde_json::Value = serde_json::from_str(&survey).unwrap();
    assert_eq!(survey["rows"]["usable"], 896);
    assert_eq!(flat(&store).len(), 0);
    townhall(&store, &["import", "town", &statements()]);
    let db = rusqlite::Connection::open(&store).unwrap();
    let votes: (i64, i64) = db
        .query_row("SELECT sum(votes_agree), sum(votes_disagree) FROM contribution", [], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })
        .unwrap();
    assert_eq!(votes, (110_032, 38_760));
}

#[test]
fn two_exports_of_one_store_are_equal_to_the_byte() {
    let folder = tempfile::tempdir().unwrap();
    let store = town(&folder);
    for audience in ["council", "internal"] {
        let packs: Vec<_> = ["one", "two"]
            .iter()
            .map(|name| folder.path().join(format!("{audience}-{name}")))
            .inspect(|pack| {
                let to = pack.display().to_string();
                townhall(&store, &["export", "town", "--to", &to, "--for", audience]);
            })
            .collect();
        for file in ["data/contributions.csv", "data/session.json", "report.md", "manifest.json"] {
            let [one, two] =
                [&packs[0], &packs[1]].map(|pack| std::fs::read(pack.join(file)).unwrap());
            assert!(one == two, "{audience} {file} differs");
        }
    }
}
