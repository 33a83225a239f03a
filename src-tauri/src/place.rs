//! Which establishment file the window opens.
//!
//! A file named by the first argument or by `AGIDERM_FILE`; otherwise the establishment of this
//! account on this PC, or the training one where there is no other.

use agiderm_core::desk::Desk;
use agiderm_core::failure::Result;
use agiderm_core::store::clock::SystemClock;
use agiderm_core::training::{self, PRESENT, SEED};
use agiderm_core::words::Lang;
use agiderm_host::front::Front;
use std::path::{Path, PathBuf};
use std::sync::Arc;

const REAL: &str = "etablissement.agiderm";
const TRAINING: &str = "formation.agiderm";

/// The file, and whether it may be made as a training one.
#[derive(Debug, PartialEq, Eq)]
pub struct Place {
    /// The establishment file.
    pub file: PathBuf,
    /// `--training`: made with invented people when it is missing.
    pub training: bool,
}

impl Place {
    /// From the arguments and the environment; `folder` is the program's own data folder.
    pub fn from_system(folder: &Path) -> Place {
        let named = std::env::var_os("AGIDERM_FILE").map(PathBuf::from);
        Place::choose(std::env::args_os().skip(1).map(PathBuf::from), named, folder)
    }

    fn choose(
        arguments: impl Iterator<Item = PathBuf>,
        named: Option<PathBuf>,
        folder: &Path,
    ) -> Place {
        let mut training = false;
        let mut file = None;
        for argument in arguments {
            if argument.as_os_str() == "--training" {
                training = true;
            } else if !argument.to_string_lossy().starts_with('-') && file.is_none() {
                file = Some(argument);
            }
        }
        let named = named.filter(|f| !f.as_os_str().is_empty());
        let file = file.or(named).unwrap_or_else(|| {
            let real = folder.join(REAL);
            let other = folder.join(TRAINING);
            if training || (!real.exists() && other.exists()) { other } else { real }
        });
        Place { file, training }
    }

    /// The front on this file, or on the house that this PC joined in its place.
    pub fn front(&self) -> Result<Front> {
        let mut station = self.file.as_os_str().to_owned();
        station.push(".station");
        Front::new(self.desk()?, station.into())
    }

    /// Makes the folder, and with `--training` the file when it is missing; gives the desk.
    fn desk(&self) -> Result<Desk> {
        if let Some(folder) = self.file.parent() {
            std::fs::create_dir_all(folder)?;
        }
        if self.training && !self.file.exists() {
            let clock = Arc::new(SystemClock);
            training::create(&self.file, SEED, PRESENT, clock, Lang::Fr)?;
        }
        let mut desk = Desk::new(&self.file);
        if let Some((login, passphrase)) = training::shown_sign_in(&self.file) {
            desk.show_training_sign_in(login, passphrase);
        }
        Ok(desk)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(arguments: &[&str], named: Option<&str>, folder: &Path) -> Place {
        Place::choose(arguments.iter().map(PathBuf::from), named.map(PathBuf::from), folder)
    }

    #[test]
    fn the_argument_comes_before_the_environment_and_both_before_the_default() {
        let nowhere = Path::new("/nowhere");
        let place = |file: &str, training| Place { file: file.into(), training };
        assert_eq!(chosen(&["a.agiderm"], Some("b.agiderm"), nowhere), place("a.agiderm", false));
        assert_eq!(chosen(&[], Some("b.agiderm"), nowhere), place("b.agiderm", false));
        assert_eq!(chosen(&["--training"], None, nowhere).file, nowhere.join(TRAINING));
        assert_eq!(chosen(&["--x"], Some(""), nowhere).file, nowhere.join(REAL));
    }
}
