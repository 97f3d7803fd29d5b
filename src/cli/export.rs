//! `export`: data for researchers, as a package.

use std::{
    io::{self, Write},
    path::{Path, PathBuf},
};

use clap::{Args, ValueEnum};
use jiff::Zoned;

use super::CliError;
use crate::{
    export::{Extra, Product, Quasi, Request, write_package},
    messages::Messages,
    research::{self, Choice, Prepared},
    store::{NetworkId, ProjectId, Store},
};

/// What to export, and how it is made safe.
#[derive(Debug, Args)]
pub struct ExportArgs {
    /// Data folder
    #[arg(long, value_name = "DIR", env = "NETWERKSPIEGEL_DATA")]
    data: PathBuf,
    /// Fewest people that must look alike
    #[arg(long, value_name = "N", default_value_t = 5)]
    k: u32,
    /// Ids of networks, separated by commas; all that allow research when left out
    #[arg(long, value_name = "IDS", value_delimiter = ',')]
    networks: Option<Vec<String>>,
    /// Numbers of waves, such as 1,3 for the first and third closed wave of every network
    #[arg(long, value_name = "NUMBERS", value_delimiter = ',')]
    waves: Option<Vec<u32>>,
    /// Ids of questionnaires
    #[arg(long, value_name = "IDS", value_delimiter = ',')]
    questionnaires: Option<Vec<String>>,
    /// Columns that tell something of who answered: network (pseudonymised only), region, phase, organisation_kind,
    /// level, wave, quarter
    #[arg(long, value_name = "NAMES", value_delimiter = ',', value_parser = column)]
    columns: Option<Vec<Quasi>>,
    /// Anonymised rows, or rows linked over waves for a research project
    #[arg(long, default_value = "anonymised")]
    product: ProductArg,
    /// Id of the research project that a pseudonymised export is for
    #[arg(long, value_name = "ID")]
    project: Option<String>,
    /// Largest share of the rows, in percent, that may be hidden in part or left out
    #[arg(long, value_name = "PERCENT", default_value_t = 5.0)]
    max_suppressed: f64,
    /// Items of which people who look alike must have different answers, separated by commas
    #[arg(long, value_name = "ITEMS", value_delimiter = ',')]
    sensitive: Vec<String>,
    /// How many different answers
    #[arg(long, value_name = "L", default_value_t = 2)]
    l: u32,
    /// Further files in the package, separated by commas
    #[arg(long, value_name = "FORMATS", value_delimiter = ',', default_value = "csv")]
    format: Vec<FormatArg>,
    /// Language of codebook and scripts: nl or en
    #[arg(long, default_value = "nl")]
    lang: String,
    /// Seed of ids and order, to make the same package again
    #[arg(long)]
    seed: Option<String>,
    /// Only tell how anonymous it would be; nothing goes out
    #[arg(long)]
    dry_run: bool,
    /// The package
    #[arg(short, long, value_name = "FILE.zip", required_unless_present = "dry_run")]
    output: Option<PathBuf>,
}

/// A file with the responses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum FormatArg {
    /// responses.csv, which is always there
    Csv,
    /// responses-long.csv: a row per answer
    Long,
    /// responses-excel.csv: for Excel in the Netherlands
    Excel,
    /// responses.parquet: for DuckDB, Spark, Polars
    Parquet,
}

/// A product, as typed.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum ProductArg {
    /// Rows that are not linked over waves, without the network
    Anonymised,
    /// Rows linked over waves
    Pseudonymised,
}

impl From<ProductArg> for Product {
    fn from(product: ProductArg) -> Self {
        match product {
            ProductArg::Anonymised => Self::Anonymised,
            ProductArg::Pseudonymised => Self::Pseudonymised,
        }
    }
}

fn column(name: &str) -> Result<Quasi, String> {
    Quasi::of_name(name).ok_or_else(|| {
        let names = Quasi::ALL.map(Quasi::name);
        format!("there is no such column; the columns are {}", names.join(", "))
    })
}

/// Runs the command. What became of the data is told on `out`, as JSON.
///
/// # Errors
/// When what is asked for cannot be had; then nothing went out.
pub fn run(args: &ExportArgs, out: &mut impl Write) -> Result<(), CliError> {
    if !(0.0..=100.0).contains(&args.max_suppressed) {
        return Err(CliError::Usage("--max-suppressed: expected a percentage from 0 to 100".into()));
    }
    if !Store::exists(&args.data) {
        return Err(CliError::failed(format!("{}: there is no data folder", args.data.display())));
    }
    let store = Store::open(&args.data).map_err(failed)?;
    let now = Zoned::now();
    let prepared = research::prepare(&store, &choice(args), now.date()).map_err(failed)?;
    let told = serde_json::to_string_pretty(&prepared.dataset().privacy).map_err(io::Error::from)?;
    if let Some(path) = args.output.as_ref().filter(|_| !args.dry_run) {
        write(args, path, &store, prepared, &now)?;
    }
    writeln!(out, "{told}")?;
    Ok(())
}

/// Writes the package and enters it in the ledger.
fn write(
    args: &ExportArgs,
    path: &Path,
    store: &Store,
    prepared: Prepared,
    now: &Zoned,
) -> Result<(), CliError> {
    // The file first: what could not be written has not gone out.
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let file = tempfile::NamedTempFile::new_in(folder.unwrap_or(&PathBuf::from(".")))
        .map_err(|error| CliError::failed(format!("{}: cannot be written: {error}", path.display())))?;
    let messages = messages(&args.lang)?;
    let asks = |format| args.format.contains(&format);
    let extra = Extra {
        long: asks(FormatArg::Long),
        excel: asks(FormatArg::Excel),
        parquet: asks(FormatArg::Parquet),
    };
    write_package(prepared.dataset(), extra, messages, io::BufWriter::new(file.as_file())).map_err(failed)?;
    file.as_file().sync_all()?;
    let entry = prepared.release(None, now.timestamp().as_second()).map_err(failed)?;
    let seal = store.key().response_seal();
    store.write_blocking(move |db| entry.write(db, &seal).map(drop)).map_err(failed)?;
    file.persist(path).map_err(|error| CliError::failed(format!("{}: {}", path.display(), error.error)))?;
    Ok(())
}

fn choice(args: &ExportArgs) -> Choice {
    let product = Product::from(args.product);
    let id = |id: &String| id.parse::<NetworkId>().unwrap_or_else(|never| match never {});
    Choice {
        networks: args.networks.as_ref().map(|ids| ids.iter().map(id).collect()),
        waves: args.waves.clone(),
        instruments: args.questionnaires.clone(),
        request: Request {
            product,
            k: args.k,
            columns: args.columns.clone().unwrap_or_else(|| Quasi::of_product(product)),
            max_suppressed: args.max_suppressed / 100.0,
            sensitive: args.sensitive.clone(),
            l: args.l,
        },
        project: args
            .project
            .as_ref()
            .map(|id| id.parse::<ProjectId>().unwrap_or_else(|never| match never {})),
        seed: args.seed.clone(),
    }
}

fn messages(tag: &str) -> Result<&'static Messages, CliError> {
    let found = Messages::languages().find(|language| language.as_str() == tag);
    found.map(Messages::of).ok_or_else(|| CliError::Usage(format!("--lang: there are no texts in {tag}")))
}

fn failed(error: impl std::fmt::Display) -> CliError {
    CliError::failed(error.to_string())
}
