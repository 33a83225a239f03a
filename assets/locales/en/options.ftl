# The page of settings; their names are in settings.ftl.
options-group-house-help = Choices of this establishment. They change no date of law.
options-group-policy-help = The text can be read in several ways: the administration chooses. Until it does, the most protective reading warns first.
options-change = Change
options-change-of = Change: { $name }
options-changed = Changed on { $at } by { $by }: { $reason } (decision: { $decision })
options-undecided = No decision recorded.
options-default = originally: { $value }
options-unset = not set
options-value = Value
options-policy-warning = Deadlines may change. All will be reckoned again, and the old ones stay in the journal.
options-decision-hint = Reference of the paper: note, circular, letter.
options-saved = Setting saved
options-none = No setting.
options-decided-by = Author of the decision
options-decided-on = Date of the decision
options-questions = Open questions with no reading to choose
options-questions-help = The text sets nothing and the program invents nothing. This is what it does meanwhile.
