//! Every file in `invalid/` is refused with the message recorded for it.

use std::path::{Path, PathBuf};
use townhall::plans::{PlanError, Source, read_from};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/plans/invalid")
}

#[test]
fn every_mistake_is_named_with_its_place_and_its_fix() {
    let mut files: Vec<_> =
        std::fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    assert!(files.len() > 25);
    for path in files {
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        let Err(PlanError::Mistakes(mut problems)) = read_from(&Source::File(path)) else {
            panic!("{name}.toml should have mistakes");
        };
        assert!(!problems.0.is_empty(), "{name}.toml has an error without a problem");
        for problem in &mut problems.0 {
            problem.file = PathBuf::from(format!("{name}.toml"));
        }
        insta::assert_snapshot!(name, problems);
    }
}
