//! Random numbers that can be had again.

use std::time::SystemTime;

/// SplitMix64.
pub(crate) struct Dice(u64);

impl Dice {
    /// From `TOWNHALL_SEED`, or from the clock; the seed is printed.
    pub(crate) fn new() -> Self {
        let seed = match std::env::var("TOWNHALL_SEED") {
            Ok(seed) => seed.parse().unwrap(),
            Err(_) => SystemTime::UNIX_EPOCH.elapsed().unwrap().as_nanos() as u64,
        };
        println!("TOWNHALL_SEED={seed}");
        Dice(seed)
    }

    /// A number from 0 to one less than `limit`.
    pub(crate) fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % limit
    }
}
