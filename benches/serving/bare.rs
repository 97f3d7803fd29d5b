//! What ours is compared with: a server that does nothing with what it gets, and a loop that writes a row a transaction.

use std::{
    collections::HashMap,
    error::Error,
    path::Path,
    time::{Duration, Instant},
};

use actix_web::{App, HttpResponse, HttpServer, rt, web};
use rusqlite::{Connection, params};

/// The argument that makes this program the bare server.
pub const ARGUMENT: &str = "--serve-bare";

/// Takes forms and leads on; gives texts.
pub fn serve() -> Result<(), Box<dyn Error>> {
    rt::System::new().block_on(async {
        let server = HttpServer::new(|| {
            App::new().route("/form", web::post().to(lead_on)).route("/text/{length}", web::get().to(text))
        });
        let server = server.bind("127.0.0.1:0")?;
        eprintln!("bare at http://{}", server.addrs()[0]);
        server.run().await?;
        Ok(())
    })
}

async fn lead_on(_: web::Form<HashMap<String, String>>) -> HttpResponse {
    HttpResponse::SeeOther().insert_header(("location", "/form")).finish()
}

async fn text(length: web::Path<usize>) -> HttpResponse {
    HttpResponse::Ok().content_type("text/html; charset=utf-8").body("x".repeat(*length))
}

/// Writes a row of the size of a response a transaction, each on the disk before the next.
pub fn inserts_per_second(path: &Path, measured: Duration) -> rusqlite::Result<f64> {
    let db = Connection::open(path)?;
    db.pragma_update(None, "journal_mode", "WAL")?;
    db.pragma_update(None, "synchronous", "FULL")?;
    db.execute_batch(
        "CREATE TABLE response (key BLOB PRIMARY KEY, answers BLOB NOT NULL) STRICT, WITHOUT ROWID",
    )?;
    let mut insert = db.prepare("INSERT INTO response (key, answers) VALUES (?1, ?2)")?;
    let (start, mut count) = (Instant::now(), 0_u64);
    while start.elapsed() < measured {
        let spread = count.wrapping_mul(0x9E37_79B9_7F4A_7C15).to_be_bytes();
        insert.execute(params![[spread; 4].concat(), [4_u8; 20].as_slice()])?;
        count += 1;
    }
    Ok(count as f64 / start.elapsed().as_secs_f64())
}
