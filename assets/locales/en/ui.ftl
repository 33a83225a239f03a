# Words shared by every screen.
ui-loading = One moment…
ui-close = Close
ui-cancel = Cancel
ui-save = Save
ui-back = Go back
ui-yes = Yes
ui-no = No
ui-retry = Try again
ui-reason = Reason
ui-optional = (optional)
ui-colon = { ": " }
ui-remove = Remove { $what }
ui-key-escape = Esc
ui-key-ctrl-enter = Ctrl+Enter
ui-error-prefix = { "Error: " }

# Severities.
ui-severity-overrun = overrun
ui-severity-urgent = urgent
ui-severity-soon = soon
ui-severity-in_order = in order
ui-severity-to_check = to check
ui-severity-info = information
ui-severity-late = overrun −{ $days } d
ui-severity-late-hours = overrun −{ $hours } h
ui-severity-today = today
ui-severity-in = in { $days } d

# Dates as they are typed.
ui-date-circa = about { $year }
ui-date-echo = { $date }, { $more }
ui-date-echo-estimate = estimated about { $year }, { $more }
ui-date-today = today
ui-date-unknown = date unknown
ui-date-day-unknown = day not known
ui-date-aged = aged { $from }
ui-date-aged-between = aged { $from } to { $to }
ui-date-ago-days =
    { $count ->
        [one] { $count } day ago
       *[other] { $count } days ago
    }
ui-date-ago-months = { $count } months ago
ui-date-ago-years =
    { $count ->
        [one] { $count } year ago
       *[other] { $count } years ago
    }
ui-date-in-days =
    { $count ->
        [one] in { $count } day
       *[other] in { $count } days
    }
ui-date-in-months = in { $count } months
ui-date-in-years =
    { $count ->
        [one] in { $count } year
       *[other] in { $count } years
    }
ui-date-not-understood = Date not understood. Write for instance 7/3/26 or 7 March 2026.
ui-date-no-such-month = There is no month { $month }. Months go from 1 to 12.
ui-date-no-such-day = There is no { $day } in { $month }: that month has { $days } days.
ui-date-month-ambiguous = June or July? Write the month in full.
ui-date-day-missing = The day is missing. Write for instance 7/3/26.
ui-date-year-missing = The year is missing.
ui-date-year-far = The year { $year } is too far from today. Check it.
ui-date-future = { $day } is still to come. Check the date, or the clock of this computer.
ui-date-age-far = { $age } years: check the age.
ui-date-unreadable = This date is not understood.
ui-hour-not-understood = Time not understood. Write for instance 14:05 or 1405.
ui-number-unreadable = Write a number, in figures.
ui-calendar = Choose a day
ui-calendar-open = Open the calendar: { $field }
ui-calendar-before = Previous month
ui-calendar-after = Next month

# Names.
ui-letters = Insert a letter of the national languages: { $field }
ui-letters-title = Letters ɛ ɔ ɲ ŋ ɓ ɗ ƴ (AltGr + E G N M B D Y)
ui-name-odd = A figure in a name: check it.

# Lists to choose from.
ui-picker-open = Open the list: { $field }
ui-picker-none = Nothing like this in the list.
ui-picker-free = Nothing like this in the list; your words will be kept.
ui-picker-take = Take “{ $label }”
ui-picker-unknown = This is not in the list. Choose with F4.

# Photograph.
ui-photo = Photograph
ui-photo-none = no photo
ui-photo-camera = Camera of this computer
ui-photo-file = Choose a file
ui-photo-shoot = Take the photo
ui-photo-remove = Remove
ui-photo-no-camera = No camera answers. Choose a file instead.
ui-photo-unreadable = This picture cannot be read. Choose a JPEG or PNG photo.

# Lists.
ui-filter = Filter the list
ui-empty-filter = Nothing matches this filter.
ui-export = Export
ui-export-pdf = PDF, to print
ui-export-xlsx = Spreadsheet (XLSX)
ui-export-csv = Text (CSV)
ui-page = { $from } to { $to } of { $total }
ui-page-before = Previous
ui-page-after = Next
ui-rows =
    { $count ->
        [one] { $shown } line
       *[other] { $shown } lines
    }
ui-table-help = Arrows: move · Enter: open
ui-table-help-peek = Arrows: move · Enter: open · Space: why this date?

# Drafts and refusals.
ui-draft-found = Interrupted entry found: { $title }, { $at }
ui-draft-untitled = no name
ui-draft-resume = Take up again
ui-draft-discard = Throw away
ui-draft-discard-sure = Throw away for good?
ui-draft-discard-yes = Yes, throw away
ui-draft-kept = Draft kept at { $hour }
ui-summary =
    { $count ->
        [one] One point is to be corrected. Nothing has been recorded yet.
       *[other] { $count } points are to be corrected. Nothing has been recorded yet.
    }
ui-kept-draft = Nothing is lost: your entry is kept as a draft ({ $hour }).
ui-kept-screen = Nothing is lost: what you typed is still on the screen.
ui-problem-other = To be corrected ({ $reason }).
ui-failure-code = Code to give on the telephone: { $code }
ui-failure-broken = The program met a defect. What was recorded still is; what you typed is still on the screen.
ui-failure-no-answer = The program does not answer. What was recorded still is. Check that the main computer is on, then try again.
ui-failure-window = The window could not reach the register. What was recorded still is. Close the program, then open it again.
ui-failure-screen = The screen met a defect. What was recorded still is. Go back to the home page, then try again.
ui-failure-held-row = This row no longer waits: it has been completed or set aside meanwhile.
ui-term-years =
    { $count ->
        [one] { $count } year
       *[other] { $count } years
    }
ui-term-months =
    { $count ->
        [one] { $count } month
       *[other] { $count } months
    }
ui-term-days =
    { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
ui-term-hours = { $count } h
ui-in-books = Columns and views
