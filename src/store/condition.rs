//! How a data folder stands: who can read it, whether there is room, whether the database is sound.

use std::{
    fmt, fs,
    path::{Path, PathBuf},
};

use super::{DATABASE, StoreError};

/// Room on the disk below which a server says so, in bytes (256 MiB).
const LITTLE: u64 = 256 * 1024 * 1024;
const MEBIBYTE: u64 = 1024 * 1024;

/// What asks for attention about a data folder, though a server can start on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Concern {
    /// Other users of the machine can read it.
    OpenToOthers(PathBuf),
    /// The disk is nearly full: so many bytes are left.
    LittleRoom(PathBuf, u64),
}

impl fmt::Display for Concern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::OpenToOthers(path) => write!(
                f,
                "other users of this machine can read {0}: take that away with chmod go= {0}",
                path.display()
            ),
            Self::LittleRoom(path, free) => {
                write!(f, "the disk of {} has {} MiB left: make room", path.display(), free / MEBIBYTE)
            }
        }
    }
}

/// What asks for attention about this data folder.
///
/// # Errors
/// When the folder cannot be looked at.
pub fn concerns(folder: &Path) -> Result<Vec<Concern>, StoreError> {
    let told = |error| StoreError::Folder(folder.into(), error);
    // Whoever cannot enter the folder reads nothing in it.
    let open = is_open_to_others(&fs::metadata(folder).map_err(told)?);
    let database = folder.join(DATABASE);
    let exposed = open && database.exists() && is_open_to_others(&fs::metadata(&database).map_err(told)?);
    let little = free_space(folder).filter(|free| *free < LITTLE);
    let concerns = [
        exposed.then(|| Concern::OpenToOthers(folder.into())),
        little.map(|free| Concern::LittleRoom(folder.into(), free)),
    ];
    Ok(concerns.into_iter().flatten().collect())
}

/// The room on the disk of a folder in bytes, as far as this program may use it; `None` where that is not told.
pub(super) fn free_space(folder: &Path) -> Option<u64> {
    #[cfg(unix)]
    return rustix::fs::statvfs(folder).ok().map(|disk| disk.f_bavail * disk.f_frsize);
    #[cfg(not(unix))]
    None
}

#[cfg(unix)]
fn is_open_to_others(file: &fs::Metadata) -> bool {
    use std::os::unix::fs::PermissionsExt;
    file.permissions().mode() & 0o077 != 0
}

#[cfg(not(unix))]
fn is_open_to_others(_: &fs::Metadata) -> bool {
    false
}
