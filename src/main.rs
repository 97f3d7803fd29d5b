//! The command line of Netwerkspiegel; its commands come with the modules that they call.

fn main() {}
