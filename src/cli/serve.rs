//! `serve`: serves a data folder, until it is told to stop.

use std::{path::PathBuf, sync::Arc};

use clap::Args;

use super::CliError;
use crate::{settings::Settings, store::Store, web::Server};

/// Where and how to serve.
#[derive(Debug, Args)]
pub struct ServeArgs {
    /// Data folder; made when it is not there yet
    #[arg(long, value_name = "DIR")]
    data: PathBuf,
    /// Address to listen at; port 0 takes any free port
    #[arg(long, value_name = "ADDR", default_value = "127.0.0.1:8080")]
    listen: String,
    /// Address that partners reach the server by, such as https://spiegel.example.org
    #[arg(long, value_name = "URL")]
    public_url: Option<String>,
}

/// Runs the command.
///
/// # Errors
/// When the data folder or the address cannot be used.
pub fn run(args: ServeArgs) -> Result<(), CliError> {
    let store = Arc::new(Store::open(&args.data)?);
    let public_url = args.public_url.map(|url| url.trim_end_matches('/').to_owned());
    let settings = Settings { public_url, ..Settings::default() };
    serve(&args.listen, store, settings, |server| {
        eprintln!("Netwerkspiegel serves {} at http://{}", args.data.display(), server.address());
        Ok(())
    })
}

/// Serves until a signal to stop; `announce` is called once the server listens.
pub(super) fn serve(
    listen: &str,
    store: Arc<Store>,
    settings: Settings,
    announce: impl FnOnce(&Server) -> Result<(), CliError>,
) -> Result<(), CliError> {
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
