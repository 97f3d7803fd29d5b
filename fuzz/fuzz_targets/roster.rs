//! A list of participants, pasted or as a file: see `promises` for what must hold.

#![no_main]

mod promises;

use libfuzzer_sys::fuzz_target;
use netwerkspiegel::roster;

fuzz_target!(|bytes: &[u8]| promises::of_list(&roster::read(bytes)));
