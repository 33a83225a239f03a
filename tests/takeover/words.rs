//! Every code, column and class has its sentences, in both languages.

use agiderm_core::takeover::{Code, Field};
use agiderm_core::words::{Lang, Words};

#[test]
fn every_remark_says_what_is_wrong_and_what_to_do() {
    for lang in [Lang::Fr, Lang::En] {
        let words = Words::of(lang);
        let mut missing = Vec::new();
        let mut ask = |key: String| {
            if !words.has(&key) {
                missing.push(key);
            }
        };
        for code in Code::ALL {
            let code = code.key().replace('_', "-");
            ask(format!("takeover-issue-{code}"));
            ask(format!("takeover-issue-{code}-action"));
        }
        for field in Field::ALL {
            ask(format!("takeover-column-{}", field.key().replace('_', "-")));
        }
        for class in ["imported", "imported-with-warnings", "held"] {
            ask(format!("takeover-class-{class}"));
        }
        for kind in ["stay", "further-title", "copy", "note"] {
            ask(format!("takeover-kind-{kind}"));
        }
        for line in ["blank", "page-total", "carry-forward", "repeated-header", "footer"] {
            ask(format!("takeover-line-{line}"));
        }
        assert!(missing.is_empty(), "{missing:?}");
        assert!(!words.has("takeover-issue-no-such-code"));
    }
}
