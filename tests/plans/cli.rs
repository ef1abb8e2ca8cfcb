//! The command `townhall plan`: exact output and exit codes.

use assert_cmd::Command;
use std::path::Path;
use std::process::Stdio;
use tempfile::TempDir;

fn folder() -> TempDir {
    tempfile::tempdir().unwrap()
}

fn townhall(folder: &Path, args: &[&str]) -> Command {
    let mut command = Command::cargo_bin("townhall").unwrap();
    command.current_dir(folder).args(args);
    command
}

/// The command, its exit code, and what it printed.
fn transcript(folder: &Path, args: &[&str]) -> String {
    let output = townhall(folder, args).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    format!(
        "$ townhall {}\nexit code {}\n--- standard output\n{}--- standard error\n{}",
        args.join(" "),
        output.status.code().unwrap(),
        text(output.stdout),
        text(output.stderr)
    )
}

fn write(folder: &Path, name: &str, text: &str) {
    let path = folder.join(name);
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(path, text).unwrap();
}

/// A plan in one language, its phases 100 minutes each.
fn long_plan() -> String {
    townhall::plans::built_in::template("long").replace("minutes = 30", "minutes = 100")
}

#[test]
fn list_shows_the_plans_that_come_with_the_program() {
    let folder = folder();
    insta::assert_snapshot!(transcript(folder.path(), &["plan", "list"]));
    insta::assert_snapshot!(transcript(folder.path(), &["plan", "list", "--lang", "fr"]));
}

#[test]
fn list_takes_ones_own_plans_before_those_compiled_in_and_reports_broken_ones() {
    let folder = folder();
    let own = townhall::plans::built_in::template("world-cafe").replace("Our evening", "Our café");
    write(folder.path(), "sessions/world-cafe.toml", &own);
    write(folder.path(), "sessions/zebra.toml", &townhall::plans::built_in::template("zebra"));
    write(folder.path(), "sessions/broken.toml", "schema = 1\nid = \"broken\n");
    write(folder.path(), "sessions/notes.txt", "not a plan");
    insta::assert_snapshot!(transcript(folder.path(), &["plan", "list"]));
    let shown = townhall(folder.path(), &["plan", "show", "world-cafe"]).assert().success();
    let shown = String::from_utf8(shown.get_output().stdout.clone()).unwrap();
    assert!(shown.starts_with("Our café\n"), "{shown}");
}

#[test]
fn list_and_show_speak_json() {
    let folder = folder();
    let value = |args: &[&str]| -> serde_json::Value {
        let output = townhall(folder.path(), args).assert().success().get_output().stdout.clone();
        serde_json::from_slice(&output).unwrap()
    };
    let list = value(&["plan", "list", "--json"]);
    assert_eq!(list.as_array().unwrap().len(), 6);
    insta::assert_snapshot!(serde_json::to_string_pretty(&list[0]).unwrap());
    let mut shown = value(&["plan", "show", "nominal-group", "--start", "9:30", "--json"]);
    let plan: townhall::domain::Plan = serde_json::from_value(shown["plan"].take()).unwrap();
    assert_eq!(plan.id, "nominal-group");
    insta::assert_snapshot!(serde_json::to_string_pretty(&shown).unwrap());
}

#[test]
fn show_prints_the_running_order_with_clock_times() {
    let folder = folder();
    for args in [
        &["plan", "show", "town-hall-stack", "--start", "18:30"][..],
        &["plan", "show", "nominal-group", "--interpreted", "--lang", "es"],
        &["plan", "show", "budget-assembly", "--start", "22:00", "--lang", "fr"],
        &["plan", "show", "listening-circle", "--lang", "ti"],
        &["plan", "show", "world-cafe", "--start", "25:00"],
    ] {
        insta::assert_snapshot!(transcript(folder.path(), args));
    }
}

#[test]
fn show_keeps_to_eighty_columns() {
    let folder = folder();
    for (id, _) in townhall::plans::built_in::PLANS {
        for lang in ["en", "es", "fr"] {
            let args = ["plan", "show", id, "--start", "20:30", "--lang", lang];
            for line in transcript(folder.path(), &args).lines() {
                assert!(townhall::cli::layout::width(line) <= 80, "{line}");
            }
        }
    }
}

#[test]
fn show_warns_of_a_plan_that_is_long_in_one_language_too() {
    let folder = folder();
    write(folder.path(), "long.toml", &long_plan());
    insta::assert_snapshot!(transcript(folder.path(), &["plan", "show", "long.toml"]));
}

#[test]
fn an_unknown_plan_is_answered_with_those_that_are_near() {
    let folder = folder();
    insta::assert_snapshot!(transcript(folder.path(), &["plan", "show", "wrold-cafe"]));
    insta::assert_snapshot!(transcript(folder.path(), &["plan", "show", "zzz"]));
    insta::assert_snapshot!(transcript(folder.path(), &["plan", "show", "plans/mine.toml"]));
}

#[test]
fn a_plan_with_mistakes_is_not_shown() {
    let folder = folder();
    write(folder.path(), "empty.toml", "");
    insta::assert_snapshot!(transcript(folder.path(), &["plan", "show", "empty.toml"]));
}

#[test]
fn check_names_every_mistake_of_every_file() {
    let folder = folder();
    let good = townhall::plans::built_in::template("good");
    write(folder.path(), "sessions/good.toml", &good);
    write(folder.path(), "one.toml", &good.replace("minutes = 30", "minutes = 0"));
    write(folder.path(), "two.toml", &good.replace("method = \"break\"", "method = \"brake\""));
    write(folder.path(), "large.toml", &"#".repeat((1 << 20) + 1));
    for args in [
        &["plan", "check", "sessions/good.toml"][..],
        &["plan", "check", "one.toml"],
        &["plan", "check", "good", "one.toml", "two.toml", "town-hall-stack"],
        &["plan", "check", "sessions", "large.toml", "none.toml"],
        &["plan", "check"],
    ] {
        insta::assert_snapshot!(transcript(folder.path(), args));
    }
}

#[cfg(unix)]
#[test]
fn a_file_without_permission_is_told_as_such() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = folder();
    write(folder.path(), "closed.toml", "");
    let closed = std::fs::Permissions::from_mode(0o000);
    std::fs::set_permissions(folder.path().join("closed.toml"), closed).unwrap();
    if std::fs::read(folder.path().join("closed.toml")).is_ok() {
        eprintln!("skipped: this user may read every file");
        return;
    }
    insta::assert_snapshot!(transcript(folder.path(), &["plan", "check", "closed.toml"]));
}

#[test]
fn new_writes_a_plan_that_passes_its_own_check_and_never_overwrites() {
    let folder = folder();
    let run = |args: &[&str]| transcript(folder.path(), args);
    insta::assert_snapshot!(run(&["plan", "new", "our-street"]));
    insta::assert_snapshot!(run(&["plan", "check", "our-street"]));
    let file = folder.path().join("sessions/our-street.toml");
    std::fs::write(&file, "mine").unwrap();
    insta::assert_snapshot!(run(&["plan", "new", "our-street"]));
    assert_eq!(std::fs::read_to_string(&file).unwrap(), "mine");
    insta::assert_snapshot!(run(&["plan", "new", "plans/deep/evening.toml"]));
    assert!(folder.path().join("plans/deep/evening.toml").exists());
    insta::assert_snapshot!(run(&["plan", "new", "Fête du quartier"]));
    insta::assert_snapshot!(run(&["plan", "new", "world-cafe"]));
}

#[test]
fn a_reader_that_has_seen_enough_is_no_failure() {
    let mut townhall = std::process::Command::new(assert_cmd::cargo::cargo_bin!("townhall"))
        .args(["plan", "show", "town-hall-stack", "--json"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(townhall.stdout.take());
    let output = townhall.wait_with_output().unwrap();
    assert!(output.status.success(), "{output:?}");
    assert!(output.stderr.is_empty(), "{output:?}");
}
