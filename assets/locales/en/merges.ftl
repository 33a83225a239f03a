# Records of one person: possible twins, comparison, merge.
merges-title = Possible duplicates
merges-intro = Two records that seem to be of one person. Compare them: nothing is merged without your decision, and a merge can be undone.
merges-state-open = To look at ({ $count })
merges-state-other = Two persons
merges-state-made = Merges made
merges-none-open = No pair to look at.
merges-none-other = No pair set aside.
merges-none-made = No records merged.
merges-column-first = First record
merges-column-second = Other record
merges-column-why = What agrees, what differs
merges-column-answer = Answer
merges-column-kept = Record kept
merges-column-merged = Record merged
merges-column-ecrous = Écrous that came with it
merges-column-when = Merged on
merges-column-by = By
merges-column-reason = Reason
merges-column-undone = Undone
merges-both-present = both present
merges-answer-same = same person
merges-answer-other = two persons
merges-answer-unknown = not known
merges-compare = Compare
merges-compare-title = Compare two records
merges-keep-which = Record kept
merges-keep-left = Keep the record on the left
merges-keep-right = Keep the record on the right
merges-keep-help = The record kept stands for the person. The other stays readable as it is; its écrous and all that hangs on it follow.
merges-left = Record on the left
merges-right = Record on the right
merges-fields = Field by field
merges-fields-help = For each line that differs, tick what will be kept. The left and right arrows change side.
merges-field = Field
merges-field-photo = Photograph
merges-photo-yes = photograph taken
merges-photo-no = no photograph
merges-empty = not given
merges-same-fields =
    { $count ->
        [one] { $count } identical field
       *[other] { $count } identical fields
    }
merges-show-same = Show identical fields
merges-hide-same = Hide identical fields
merges-stays = Écrous
merges-stay-present = present
merges-stay-left = left on { $on }
merges-blocked = These records cannot be merged as they stand
merges-look = To check before merging
merges-overlap-seen = I have seen that the stays overlap
merges-reason = Reason for the merge
merges-reason-hint = What proves that it is the same person: photograph, parents, own words.
merges-do = Merge the two records
merges-done = Records merged. The merge can be undone from the list of merges.
merges-two = Two persons
merges-two-reason = What tells them apart
merges-two-done = Answer kept: these records will not be proposed again.
merges-undo = Undo
merges-undo-title = Undo the merge
merges-undo-help = Both records come back, each with its écrous. What was corrected since stays corrected.
merges-undo-two = They are two persons: do not propose them again
merges-undo-reason = Reason
merges-undone = Merge undone: both records are back.
merges-undone-by = undone on { $on } by { $by }: { $reason }
merges-of-person = Records merged into this one

## Refusals

failure-record-merged = The record of { $name } was already merged into that of { $into }. Nothing changed; open the latter.
failure-present-twice = { $first } (écrou { $first_ecrou }) and { $second } (écrou { $second_ecrou }) are both present: nobody is committed twice. Nothing was merged; first close or correct one of the two écrous.
failure-stays-overlap = Écrous { $first_ecrou } and { $second_ecrou } overlap from { $on }. A date is wrong, or they are two persons: check, then tick that you have seen it.
failure-sexes-differ = The two records do not bear the same sex. Check that it is the same person.
failure-field-unknown = The field “{ $field }” does not exist in the identity. Nothing was merged.
failure-merge-undone = This merge is already undone. Nothing changed.
failure-merge-followed = The record kept was since merged into that of { $name }. Nothing changed; undo that merge first.

## Journal

audit-kind-merges-merge = Two records merged
audit-kind-merges-undo = Merge of records undone
help-duplicates = Each line is a pair of records that look alike. Enter compares them. “Two persons” sets them aside for good, with a reason.
help-duplicates-left-right = Choose the record kept, then, line by line, what is true. Ctrl+Enter merges the records. Nothing is erased.
