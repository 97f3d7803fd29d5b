//! `user`: accounts from the command line, for the first administrator and for who is locked out.

use std::{
    io::{self, IsTerminal, Write},
    path::PathBuf,
};

use clap::{Args, Subcommand, ValueEnum};
use jiff::Timestamp;
use rusqlite::Connection;

use super::CliError;
use crate::{
    messages::Messages,
    password::{self, Weakness},
    roster,
    store::{
        AccountId, Store, StoreError,
        account::{self, Account, Role},
        account_link::{self, Purpose},
        audit::{self, Action},
    },
};

/// Which account, in which data folder.
#[derive(Debug, Args)]
pub struct UserArgs {
    #[command(subcommand)]
    step: Step,
}

#[derive(Debug, Subcommand)]
enum Step {
    /// Add an account; its password is asked for, or read from standard input
    Add {
        #[command(flatten)]
        data: DataArg,
        /// Mail address to sign in with
        #[arg(long)]
        email: String,
        /// Name of the owner
        #[arg(long)]
        name: String,
        /// What the account may do
        #[arg(long)]
        role: RoleArg,
        /// Language of mails, such as nl or en
        #[arg(long, default_value = "nl")]
        language: String,
        /// Print a link by which the owner chooses a password, instead of asking for one
        #[arg(long)]
        link: bool,
        /// Address that the link begins with
        #[arg(long, value_name = "URL", default_value = "http://127.0.0.1:8080")]
        public_url: String,
    },
    /// List the accounts
    List {
        #[command(flatten)]
        data: DataArg,
    },
    /// Disable an account: it can no longer sign in
    Disable(Whose),
    /// Enable an account again
    Enable(Whose),
    /// Give an account another password, asked for or read from standard input
    Reset {
        #[command(flatten)]
        whose: Whose,
        /// Also remove the second factor, of somebody who lost phone and recovery codes
        #[arg(long)]
        remove_second_factor: bool,
    },
}

#[derive(Debug, Args)]
struct DataArg {
    /// Data folder
    #[arg(long, value_name = "DIR", env = "NETWERKSPIEGEL_DATA")]
    data: PathBuf,
}

#[derive(Debug, Args)]
struct Whose {
    #[command(flatten)]
    data: DataArg,
    /// Mail address of the account
    #[arg(long)]
    email: String,
}

/// A role, as typed.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum RoleArg {
    /// Accounts, backup, audit trail
    Administrator,
    /// Their own networks
    Coordinator,
    /// Anonymised data
    Researcher,
}

impl From<RoleArg> for Role {
    fn from(role: RoleArg) -> Self {
        match role {
            RoleArg::Administrator => Self::Administrator,
            RoleArg::Coordinator => Self::Coordinator,
            RoleArg::Researcher => Self::Researcher,
        }
    }
}

/// Runs the command.
///
/// # Errors
/// When the data folder cannot be used, or what is asked for cannot be done.
pub fn run(args: UserArgs, out: &mut impl Write) -> Result<(), CliError> {
    match args.step {
        Step::Add { data, email, name, role, language, link, public_url } => {
            let account = sound(email, name, role.into(), language)?;
            let store = open(&data)?;
            let own = [account.name.as_str(), account.email.as_str()];
            let hash = if link { String::new() } else { password::hash(&ask_password(&own)?)? };
            let id = account.id.clone();
            change(&store, &id, Action::AccountAdded, move |db| account::insert(db, &account, &hash))?;
            if link {
                let base = public_url.trim_end_matches('/');
                let token = make_link(&store, Some(&id), Purpose::Invitation)?;
                writeln!(out, "{base}/wachtwoord/{token}")?;
            }
            Ok(())
        }
        Step::List { data } => list(&open(&data)?, out),
        Step::Disable(whose) => {
            let (store, account) = find(&whose)?;
            let id = account.id.clone();
            change(&store, &account.id, Action::AccountDisabled, move |db| {
                account::set_enabled(db, &id, false)
            })
        }
        Step::Enable(whose) => {
            let (store, account) = find(&whose)?;
            let id = account.id.clone();
            change(&store, &account.id, Action::AccountEnabled, move |db| account::set_enabled(db, &id, true))
        }
        Step::Reset { whose, remove_second_factor } => {
            let (store, account) = find(&whose)?;
            let hash = password::hash(&ask_password(&[&account.name, &account.email])?)?;
            let id = account.id.clone();
            change(&store, &account.id, Action::PasswordChosen, move |db| {
                if remove_second_factor {
                    account::set_second_factor(db, &id, None, &[])?;
                }
                account::set_password(db, &id, &hash)
            })
        }
    }
}

/// Makes a link to choose a password; gives back its token.
pub(super) fn make_link(
    store: &Store,
    account: Option<&AccountId>,
    purpose: Purpose,
) -> Result<String, CliError> {
    let (key, account) = (store.key().clone(), account.cloned());
    let token =
        store.write_blocking(move |db| account_link::create(db, &key, account.as_ref(), purpose, now()))?;
    Ok(token.reveal().to_owned())
}

fn open(data: &DataArg) -> Result<Store, CliError> {
    Ok(Store::open(&data.data)?)
}

fn find(whose: &Whose) -> Result<(Store, Account), CliError> {
    let store = open(&whose.data)?;
    let found = store.read(|db| account::find_by_email(db, &whose.email))?;
    let Some((account, _)) = found else {
        return Err(CliError::failed(format!("there is no account with the address {}", whose.email)));
    };
    Ok((store, account))
}

/// An account that is sound.
fn sound(email: String, name: String, role: Role, language: String) -> Result<Account, CliError> {
    let email = email.trim().to_owned();
    if !roster::is_address(&email) {
        return Err(CliError::Usage(format!("{email} is no mail address")));
    }
    if name.trim().is_empty() {
        return Err(CliError::Usage("the name is empty".into()));
    }
    if !Messages::languages().any(|known| known.as_str() == language) {
        let known = Messages::languages().map(|known| known.as_str()).collect::<Vec<_>>().join(", ");
        return Err(CliError::Usage(format!("there are no texts in {language}: choose one of {known}")));
    }
    let id = AccountId::random().map_err(StoreError::from)?;
    Ok(Account { id, email, name: name.trim().to_owned(), role, language })
}

/// A password: typed twice on a terminal without showing it, or one line of standard input.
fn ask_password(own: &[&str]) -> Result<String, CliError> {
    let typed = if io::stdin().is_terminal() {
        let typed = rpassword::prompt_password("Password: ")?;
        if rpassword::prompt_password("Once more: ")? != typed {
            return Err(CliError::failed("the two passwords are not the same"));
        }
        typed
    } else {
        let mut line = String::new();
        io::stdin().read_line(&mut line)?;
        line.trim_end_matches(['\r', '\n']).to_owned()
    };
    password::check(&typed, own).map_err(|weakness| {
        CliError::failed(match weakness {
            Weakness::Short => format!("the password has fewer than {} characters", password::SHORTEST),
            Weakness::Long => format!("the password has more than {} characters", password::LONGEST),
            Weakness::Guessable => "the password is easy to guess: take a sentence that only you know".into(),
        })
    })?;
    Ok(typed)
}

/// Changes an account and notes it in the audit trail, in one transaction.
fn change<F>(store: &Store, account: &AccountId, action: Action, work: F) -> Result<(), CliError>
where
    F: FnOnce(&Connection) -> Result<(), StoreError> + Send + 'static,
{
    let subject = account.clone();
    store.write_blocking(move |db| {
        work(db)?;
        audit::record(db, now(), None, None, action, subject.as_str())
    })?;
    Ok(())
}

fn list(store: &Store, out: &mut impl Write) -> Result<(), CliError> {
    for line in store.read(account::list)? {
        let state = match (line.enabled, line.has_password) {
            (false, _) => "disabled",
            (true, false) => "invited",
            (true, true) => "active",
        };
        let second = if line.second_factor { "second factor" } else { "" };
        let Account { email, name, role, .. } = &line.account;
        writeln!(out, "{email:<40} {:<14} {state:<9} {second:<14} {name}", role.word())?;
    }
    Ok(())
}

fn now() -> i64 {
    Timestamp::now().as_second()
}
