//! The files carried inside the program: sentences, reference lists, migrations.

include!(concat!(env!("OUT_DIR"), "/embedded.rs"));
