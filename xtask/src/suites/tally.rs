//! Counting what passed and failed, from what the test programs print.

/// What came of a suite.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tally {
    /// Tests that passed.
    pub passed: u32,
    /// Tests that failed.
    pub failed: u32,
    /// Something that is worth a place in the summary.
    pub note: Option<String>,
}

impl Tally {
    /// One test, passed or failed.
    pub fn of(passed: bool) -> Self {
        Self {
            passed: u32::from(passed),
            failed: u32::from(!passed),
            note: None,
        }
    }

    /// Both together.
    pub fn and(self, other: Self) -> Self {
        Self {
            passed: self.passed + other.passed,
            failed: self.failed + other.failed,
            note: self.note.or(other.note),
        }
    }

    /// The sum of cargo's lines `test result: ok. 5 passed; 0 failed; ...`.
    pub fn of_cargo(text: &str, succeeded: bool) -> Self {
        let mut passed = 0;
        let mut failed = 0;
        for line in text.lines().filter(|line| line.contains("test result: ")) {
            passed += number_before(line, " passed;");
            failed += number_before(line, " failed;");
        }
        Self::counted(passed, failed, succeeded)
    }

    /// The last lines of Node's test runner: `ℹ pass 5`, `ℹ fail 0`, `ℹ cancelled 0`.
    pub fn of_node(text: &str, succeeded: bool) -> Self {
        let count = |word: &str| -> u32 {
            let lines = text.lines().rev();
            let mut numbers = lines.filter_map(|line| {
                let rest = line.trim_start_matches(['#', 'ℹ', ' ']);
                rest.strip_prefix(word)?.trim().parse().ok()
            });
            numbers.next().unwrap_or(0)
        };
        let mut tally = Self::counted(
            count("pass "),
            count("fail ") + count("cancelled "),
            succeeded,
        );
        let mut notes = text.lines().filter_map(|line| line.strip_prefix("note: "));
        tally.note = notes.next_back().map(str::to_owned);
        tally
    }

    /// A run that failed counts as a failure even if no test says so; and so does one without tests.
    fn counted(passed: u32, failed: u32, succeeded: bool) -> Self {
        let nothing = passed == 0 && failed == 0;
        let unsaid = failed == 0 && (!succeeded || nothing);
        Self {
            passed,
            failed: if unsaid { 1 } else { failed },
            note: (succeeded && nothing).then(|| "no test ran".to_owned()),
        }
    }
}

fn number_before(line: &str, word: &str) -> u32 {
    let before = line.split(word).next().filter(|before| *before != line);
    let number = before.and_then(|before| before.rsplit(' ').next());
    number.and_then(|n| n.parse().ok()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::Tally;

    fn tally(passed: u32, failed: u32) -> Tally {
        Tally {
            passed,
            failed,
            note: None,
        }
    }

    #[test]
    fn cargo_lines_are_summed() {
        let text = "running 5 tests\ntest result: ok. 5 passed; 0 failed; 1 ignored; 0 measured\n\
                    test a ... FAILED\ntest result: FAILED. 2 passed; 3 failed; 0 ignored\n";
        assert_eq!(Tally::of_cargo(text, false), tally(7, 3));
    }

    #[test]
    fn a_run_that_broke_is_a_failure() {
        let text = "test result: ok. 5 passed; 0 failed;\nerror: could not compile";
        assert_eq!(Tally::of_cargo(text, false), tally(5, 1));
        assert_eq!(Tally::of_cargo("", false), tally(0, 1));
    }

    #[test]
    fn no_test_at_all_is_a_failure() {
        assert_eq!(Tally::of_cargo("", true).failed, 1);
        assert_eq!(
            Tally::of_cargo("", true).note.as_deref(),
            Some("no test ran")
        );
    }

    #[test]
    fn node_lines_are_read_in_either_spelling() {
        let text = "✔ opens (5ms)\nnote: 140 KB\nℹ tests 8\nℹ suites 0\nℹ pass 6\nℹ fail 1\nℹ cancelled 1\nℹ skipped 0\n";
        let counted = Tally::of_node(text, false);
        assert_eq!((counted.passed, counted.failed), (6, 2));
        assert_eq!(counted.note.as_deref(), Some("140 KB"));
        let tap = "# tests 2\n# pass 2\n# fail 0\n# cancelled 0\n";
        assert_eq!(Tally::of_node(tap, true), tally(2, 0));
    }

    #[test]
    fn tallies_add_up() {
        assert_eq!(Tally::of(true).and(Tally::of(false)), tally(1, 1));
    }
}
