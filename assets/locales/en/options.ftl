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
options-decision-hint = Author, date and reference of the decision.
options-saved = Setting saved
options-none = No setting.
