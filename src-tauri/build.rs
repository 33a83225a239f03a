//! Prepares the window's configuration. The folder of the screens is made when it is missing, so
//! that the window compiles before they are built.

fn main() {
    let screens = std::path::Path::new("../ui/dist");
    if !screens.exists() {
        std::fs::create_dir_all(screens).expect("the folder of the screens can be made");
    }
    // Named here, a command needs a permission of its own in the capability file.
    let commands =
        tauri_build::AppManifest::new().commands(&["call", "save_file", "choose_place", "notify"]);
    tauri_build::try_build(tauri_build::Attributes::new().app_manifest(commands))
        .expect("the window's configuration is sound");
}
