//! How many surveys a server takes in, and how fast: `cargo bench --bench serving`. Prints tables in Markdown.
//!
//! The program itself serves a new data folder, with every write on the disk before it is acknowledged. It is compared, in
//! one run, with a handler that does nothing and with a loop that writes one row a transaction. The server has one core and
//! who asks another, where the machine can do that (`taskset`).

mod bare;
mod folder;
mod journey;
mod load;
mod server;

use std::{env, error::Error, path::Path, time::Duration};

use load::Outcome;
use server::Server;

/// Connections at the same time.
const CONNECTIONS: [usize; 4] = [1, 8, 32, 256];
/// How long each is measured.
const MEASURED: Duration = Duration::from_secs(8);

fn main() -> Result<(), Box<dyn Error>> {
    let arguments = env::args().collect::<Vec<_>>();
    if arguments.iter().any(|argument| argument == bare::ARGUMENT) {
        return bare::serve();
    }
    server::keep_to_core(1);
    let folder = tempfile::tempdir_in(
        env::var("BENCH_DIR").unwrap_or_else(|_| env::temp_dir().display().to_string()),
    )?;
    let inserts = bare::inserts_per_second(&folder.path().join("bare.sqlite"), MEASURED)?;
    println!("A bare loop of one insert a transaction: {inserts:.0} a second.\n");
    submissions(folder.path(), inserts)?;
    pages(folder.path())
}

/// Whole surveys: the link, five pages and sending, each a form that leads on.
fn submissions(folder: &Path, inserts: f64) -> Result<(), Box<dyn Error>> {
    println!(
        "| connections | surveys/s | forms/s | p50 | p99 | p99.9 | bare handler/s | of that | writes/s | of the bare loop |"
    );
    println!("|---|---|---|---|---|---|---|---|---|---|");
    for connections in CONNECTIONS {
        let bare = Server::bare()?;
        let handler = load::run(&bare.url, connections, MEASURED, &journey::bare())?;
        drop(bare);
        let data = folder.join(format!("data-{connections}"));
        let journeys = folder::prepare(&data)?;
        let server = Server::start(&data)?;
        let ours = load::run(&server.url, connections, MEASURED, &journeys)?;
        drop(server);
        // Every form but the first is written down.
        let writes = ours.per_second() * (journey::FORMS - 1) as f64 / journey::FORMS as f64;
        println!(
            "| {connections} | {:.0} | {:.0} | {} | {:.0} | {:.0}% | {writes:.0} | {:.2} |",
            ours.per_second() / journey::FORMS as f64,
            ours.per_second(),
            quantiles(&ours),
            handler.per_second(),
            100.0 * ours.per_second() / handler.per_second(),
            writes / inserts,
        );
    }
    println!();
    Ok(())
}

/// A page of the survey, against a text of the same length.
fn pages(folder: &Path) -> Result<(), Box<dyn Error>> {
    let data = folder.join("data-pages");
    let journeys = folder::prepare(&data)?;
    let server = Server::start(&data)?;
    let opened = journey::opened(&server.url, &journeys)?;
    println!("| connections | survey pages/s | p50 | p99 | p99.9 | bare text/s | of that |");
    println!("|---|---|---|---|---|---|---|");
    for connections in CONNECTIONS {
        let ours = load::run(&server.url, connections, MEASURED, &opened.pages)?;
        let bare = Server::bare()?;
        let text = load::run(&bare.url, connections, MEASURED, &journey::text(opened.length))?;
        println!(
            "| {connections} | {:.0} | {} | {:.0} | {:.0}% |",
            ours.per_second(),
            quantiles(&ours),
            text.per_second(),
            100.0 * ours.per_second() / text.per_second(),
        );
    }
    Ok(())
}

fn quantiles(outcome: &Outcome) -> String {
    let told =
        [0.5, 0.99, 0.999].map(|part| format!("{:.1} ms", outcome.quantile(part).as_secs_f64() * 1000.0));
    told.join(" | ")
}
