//! A desk holds a few screens of contributions, however many there are.

use super::terminal::Hall;
use std::fs;
use std::time::Duration;

/// The most memory a process ever held, in bytes.
fn peak(process: u32) -> u64 {
    let status = fs::read_to_string(format!("/proc/{process}/status")).unwrap();
    let line = status.lines().find(|line| line.starts_with("VmHWM:")).unwrap();
    line.split_whitespace().nth(1).unwrap().parse::<u64>().unwrap() * 1_024
}

/// The most memory of a notes desk that goes through a session of so many.
fn of_a_desk_with(size: usize) -> u64 {
    let hall = Hall::new();
    let mut reader = csv::Reader::from_path("tests/data/sentences.csv").unwrap();
    let texts: Vec<String> = reader.records().map(|row| row.unwrap()[3].to_owned()).collect();
    let file = hall.folder.path().join("said.csv");
    let mut said = csv::Writer::from_path(&file).unwrap();
    said.write_record(["id", "text"]).unwrap();
    for nth in 1..=size {
        let text = format!("No. {nth}. {}", texts[nth % texts.len()]);
        said.write_record([nth.to_string(), text]).unwrap();
    }
    said.flush().unwrap();
    let mut import = assert_cmd::Command::cargo_bin("townhall").unwrap();
    import.env("TOWNHALL_STORE", hall.path()).args(["import", &hall.session, "--as", "BK"]);
    import.arg(&file).assert().success();
    let mut desk = hall.notes("BK");
    desk.wait_for(&format!("No. {size}."));
    // Far enough back to let go of the rows one came from.
    for _ in 0..60 {
        desk.press("\x1b[5~");
        std::thread::sleep(Duration::from_millis(15));
    }
    desk.press("\x1b[H");
    desk.wait_for("No. 1.");
    desk.press("/need more");
    std::thread::sleep(Duration::from_millis(300));
    let peak = peak(desk.process());
    desk.kill();
    peak
}

#[test]
fn memory_does_not_grow_with_the_record() {
    let (few, many) = (of_a_desk_with(100), of_a_desk_with(10_000));
    println!("{few} bytes with 100 contributions, {many} with 10,000");
    // A window of rows and the caches of four connections, which a hundred
    // contributions do not fill.
    assert!(many < few + 12_000_000, "{few} bytes with 100 contributions, {many} with 10,000");
    assert!(many < 40_000_000, "{many}");
}
