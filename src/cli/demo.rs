//! `demo`: a data folder with invented networks, served at once.

use std::{
    io::{self, Write},
    net::{IpAddr, SocketAddr, UdpSocket},
    path::{Path, PathBuf},
    sync::Arc,
};

use clap::Args;
use jiff::Zoned;
use serde_json::json;

use super::{CliError, serve};
use crate::{
    demo::{self, Demo},
    settings::{Delivery, Mail, Schedule, Settings},
    store::{Store, account::Role},
};

/// Where the demonstration listens and keeps its data.
#[derive(Debug, Args)]
pub struct DemoArgs {
    /// Address to listen at; by default a phone in the same network can reach it too
    #[arg(long, value_name = "ADDR", default_value = "0.0.0.0:8080")]
    listen: String,
    /// Data folder to make; by default a temporary one, gone when the demonstration stops
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
    /// Print one line of JSON once the server answers
    #[arg(long)]
    json: bool,
}

/// Runs the command.
///
/// # Errors
/// When the data folder holds a database already, or the folder or address cannot be used.
pub fn run(args: DemoArgs) -> Result<(), CliError> {
    let temporary = match args.data {
        Some(_) => None,
        None => Some(tempfile::Builder::new().prefix("netwerkspiegel-demo-").tempdir()?),
    };
    let folder = match (&args.data, &temporary) {
        (Some(folder), _) => folder.clone(),
        (None, Some(temporary)) => temporary.path().to_owned(),
        (None, None) => return Err(CliError::failed("there is no folder for the data")),
    };
    if Store::exists(&folder) {
        return Err(CliError::failed(format!(
            "{0} holds a database already; to go on with it, run: netwerkspiegel serve --data {0}",
            folder.display()
        )));
    }
    let store = Arc::new(Store::open(&folder)?);
    let demo = demo::fill(&store, Zoned::now().date())?;
    let mail = Mail {
        from: "Netwerkspiegel <spiegel@voorbeeld.example>".into(),
        reply_to: None,
        delivery: Delivery::Folder(folder.join("mail")),
        schedule: Schedule::default(),
    };
    let settings = Settings { mail: Some(mail), ..Settings::default() };
    serve::serve(&args.listen, store, settings, |server| {
        let places = Places::of(server.address());
        let text = if args.json { as_json(&demo, &places) } else { as_text(&demo, &places, &folder) };
        let mut out = io::stdout().lock();
        writeln!(out, "{text}")?;
        Ok(out.flush()?)
    })
}

/// The addresses by which the demonstration can be reached.
struct Places {
    /// From this machine.
    here: String,
    /// From a phone in the same network, where there is one.
    phone: Option<String>,
}

impl Places {
    fn of(address: SocketAddr) -> Self {
        if !address.ip().is_unspecified() {
            return Self { here: format!("http://{address}"), phone: None };
        }
        let port = address.port();
        let phone = own_address().map(|ip| format!("http://{}", SocketAddr::new(ip, port)));
        Self { here: format!("http://127.0.0.1:{port}"), phone }
    }
}

/// The address of this machine in its network. Connecting a UDP socket sends nothing; it only makes the system
/// choose the address that it would send from (to an address kept free for documentation, RFC 5737).
fn own_address() -> Option<IpAddr> {
    let socket = UdpSocket::bind("0.0.0.0:0").ok()?;
    socket.connect("192.0.2.1:9").ok()?;
    let ip = socket.local_addr().ok()?.ip();
    (!ip.is_loopback() && !ip.is_unspecified()).then_some(ip)
}

fn as_json(demo: &Demo, places: &Places) -> String {
    let account = |role: Role| {
        let account = demo.accounts.iter().find(|account| account.role == role);
        account.map(|account| json!({"email": account.email, "password": account.password}))
    };
    let surveys =
        demo.surveys.iter().map(|token| format!("{}/s/{}", places.here, token.reveal())).collect::<Vec<_>>();
    json!({
        "url": places.here,
        "surveys": surveys,
        "accounts": {
            "coordinator": account(Role::Coordinator),
            "researcher": account(Role::Researcher),
            "admin": account(Role::Administrator),
        },
    })
    .to_string()
}

fn as_text(demo: &Demo, places: &Places, folder: &Path) -> String {
    let mut lines = vec![
        "Netwerkspiegel: the demonstration is running. All networks, people and answers are invented."
            .to_owned(),
        String::new(),
        format!("  Look around       {}", places.here),
    ];
    let bases = [("Fill in a survey ", Some(&places.here)), ("…or on a phone   ", places.phone.as_ref())];
    for (label, base) in bases {
        let Some(base) = base else { continue };
        for token in &demo.surveys[..demo.unanswered] {
            lines.push(format!("  {label} {base}/s/{}", token.reveal()));
        }
    }
    lines.push(String::new());
    lines.push(format!("  Sign in at        {}/inloggen", places.here));
    for account in &demo.accounts {
        lines.push(format!("  {:<17} {}   {}", account.role.word(), account.email, account.password));
    }
    lines.push(format!("  Mail goes to      {}", folder.join("mail").display()));
    lines.push(String::new());
    lines.push(
        "As coordinator, close the open wave of 'Jong in Vlierhoven' to see its spider. Stop with Ctrl-C."
            .into(),
    );
    lines.join("\n")
}
