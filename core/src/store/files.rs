//! Whole files written so that a power cut leaves the old one or the new one, never half.

use crate::failure::Result;
use std::fs::{self, File};
use std::io::Write;
use std::path::Path;

/// Writes `bytes` under a passing name, syncs, renames over `path`, syncs the folder.
pub fn replace(path: &Path, bytes: &[u8]) -> Result<()> {
    let mut passing = path.as_os_str().to_owned();
    passing.push(".new");
    let passing = Path::new(&passing);
    let written = (|| {
        let mut file = File::create(passing)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        fs::rename(passing, path)
    })();
    if let Err(error) = written {
        let _ = fs::remove_file(passing);
        return Err(error.into());
    }
    sync_folder_of(path);
    Ok(())
}

/// Lets nobody but the owner read a file, where the system knows of owners.
pub fn owner_only(path: &Path) {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let _ = fs::set_permissions(path, fs::Permissions::from_mode(0o600));
    }
    #[cfg(not(unix))]
    let _ = path;
}

/// Makes a rename durable where the system knows how to.
pub fn sync_folder_of(path: &Path) {
    if cfg!(unix)
        && let Some(folder) = path.parent().filter(|p| !p.as_os_str().is_empty())
        && let Ok(folder) = File::open(folder)
    {
        let _ = folder.sync_all();
    }
}
