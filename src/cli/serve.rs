//! `serve`: serves a data folder, until it is told to stop.

use std::{
    env,
    io::{self, Write},
    path::{Path, PathBuf},
    sync::Arc,
    thread,
};

use clap::Args;

use super::{CliError, user};
use crate::{
    settings::Settings,
    store::{Store, account, account_link::Purpose, condition},
    web::Server,
};

/// Where a server listens unless told otherwise.
pub(super) const LISTEN: &str = "127.0.0.1:8080";
/// Up to this size in bytes a database is looked through before it is served: that takes some hundredths of a second.
const LOOKED_THROUGH_FIRST: u64 = 16 * 1024 * 1024;
/// The file with settings that is looked for in the data folder.
const FILE: &str = "netwerkspiegel.toml";

/// Where and how to serve.
#[derive(Debug, Args)]
pub struct ServeArgs {
    /// Data folder; made when it is not there yet
    #[arg(long, value_name = "DIR", env = "NETWERKSPIEGEL_DATA")]
    data: PathBuf,
    /// File with settings; without it, netwerkspiegel.toml in the data folder, if that is there
    #[arg(long, value_name = "FILE", env = "NETWERKSPIEGEL_CONFIG")]
    config: Option<PathBuf>,
    /// Address to listen at; port 0 takes any free port. Without it 127.0.0.1:8080
    #[arg(long, value_name = "ADDR")]
    listen: Option<String>,
    /// Address that partners reach the server by, such as https://spiegel.example.org
    #[arg(long, value_name = "URL")]
    public_url: Option<String>,
}

/// Runs the command.
///
/// # Errors
/// When the data folder or the address cannot be used.
pub fn run(args: ServeArgs) -> Result<(), CliError> {
    let settings = settings(&args)?;
    let listen = settings.listen.clone().unwrap_or_else(|| LISTEN.into());
    let store = Arc::new(Store::open(&args.data)?);
    look_at(&store, &args.data)?;
    let set_up = set_up(&store)?;
    let public_url = settings.public_url.clone();
    serve(&listen, store, settings, |server| {
        let here = server.here();
        tell(&format!("Netwerkspiegel serves {} at {here}", args.data.display()));
        if let Some(token) = &set_up {
            let base = public_url.as_ref().unwrap_or(&here);
            tell(&format!(
                "There is no administrator yet. Make one within a day at {base}/wachtwoord/{token}"
            ));
        }
        Ok(())
    })
}

/// Looks at the state of the data folder before it is served. A large database is looked through while it is served.
fn look_at(store: &Arc<Store>, folder: &Path) -> Result<(), CliError> {
    for concern in condition::concerns(folder)? {
        log::warn!("{concern}");
    }
    if store.size() <= LOOKED_THROUGH_FIRST {
        return Ok(store.look_through()?);
    }
    let store = Arc::clone(store);
    thread::spawn(move || {
        if let Err(error) = store.look_through() {
            log::error!("{error}");
        }
    });
    Ok(())
}

/// The token of the link that makes the first administrator, where there is none.
fn set_up(store: &Store) -> Result<Option<String>, CliError> {
    if store.read(account::has_administrator)? {
        return Ok(None);
    }
    user::make_link(store, None, Purpose::Setup).map(Some)
}

/// The settings that a server would start with: what is called for on the command line goes before the environment, and
/// that before the file.
pub(super) fn settings(args: &ServeArgs) -> Result<Settings, CliError> {
    let beside_data = args.data.join(FILE);
    let file = args.config.as_deref().or(beside_data.exists().then_some(beside_data.as_path()));
    read(file, &[("LISTEN", &args.listen), ("PUBLIC_URL", &args.public_url)])
}

fn read(file: Option<&Path>, called_for: &[(&str, &Option<String>)]) -> Result<Settings, CliError> {
    let environment = env::vars_os()
        .filter_map(|(name, value)| Some((name.into_string().ok()?, value.into_string().ok()?)));
    let called_for = called_for.iter().filter_map(|(name, value)| {
        let value: Option<&String> = value.as_ref();
        value.map(|value| (format!("NETWERKSPIEGEL_{name}"), value.clone()))
    });
    Ok(Settings::read(file, environment.chain(called_for))?)
}

/// Serves until a signal to stop; `announce` is called once the server listens.
pub(super) fn serve(
    listen: &str,
    store: Arc<Store>,
    settings: Settings,
    announce: impl FnOnce(&Server) -> Result<(), CliError>,
) -> Result<(), CliError> {
    open_many_files();
    actix_web::rt::System::new().block_on(async move {
        let server = Server::bind(listen, store, settings).map_err(|error| {
            CliError::failed(format!(
                "cannot listen at {listen}: {error}; choose another address with --listen"
            ))
        })?;
        announce(&server)?;
        server.run().await.map_err(|error| CliError::failed(format!("the server broke off: {error}")))
    })
}

/// Lets this process open as many files as the system allows it to: every connection takes some.
#[cfg(unix)]
fn open_many_files() {
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
    let limit = getrlimit(Resource::Nofile);
    let most = Rlimit { current: limit.maximum, maximum: limit.maximum };
    if let Err(error) = setrlimit(Resource::Nofile, most) {
        log::warn!("no more than {:?} files can be opened: {error}", limit.current);
    }
}

#[cfg(not(unix))]
fn open_many_files() {}

/// Tells whoever started the server. They may have stopped listening: the server goes on all the same.
fn tell(message: &str) {
    let _ = writeln!(io::stderr(), "{message}");
}
