//! The rules of the domain on several laptops at once: a log and tables in
//! memory, replicas that write and exchange events, and what must hold of them
//! whatever is typed and however the events travel.

mod clock;
mod conflicts;
mod decide;
mod evening;
mod log;
mod memory;
mod network;
mod newer;
mod oracle;
mod plan;
mod replica;
mod scrub;
mod slips;
mod speaking;
mod undo;
mod wish;
mod world;

use proptest::test_runner::Config;

/// So many cases, unless `PROPTEST_CASES` says otherwise.
fn cases(number: u32) -> Config {
    let cases = match std::env::var_os("PROPTEST_CASES") {
        Some(_) => Config::default().cases,
        None => number,
    };
    // A failure found is kept as a test of its own, not as a file of seeds.
    Config { cases, failure_persistence: None, max_shrink_iters: 4_000, ..Config::default() }
}
