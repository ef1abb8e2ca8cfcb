### Why something was not done, and what to do next. One line of 80 columns each.

refused-nothing-said = There are no words here yet. Type what was said, then press Enter.
refused-too-long = { $length } characters; at most { $most } fit. Split it into several contributions.
refused-no-such-theme = No theme is called “{ $word }”. Type # and then Tab to see the themes.
refused-no-such-subtheme = No sub-theme “{ $word }”. Type the theme, / and then Tab to see its own.
refused-no-such-addressee = No addressee is called “{ $word }”. Type @ and then Tab to see them all.
refused-no-such-voice = The plan has no voice “{ $word }”. Type % and then Tab to see the voices.
refused-no-such-phase = The plan has no such phase. Choose one from the running order.
refused-no-such-contribution = That contribution is not here or was taken back. Check its ref.
refused-other-session = That contribution belongs to another session. Open that session first.
refused-too-many-themes = Each coder puts at most { $most } themes on one. Take a theme off first.
refused-too-many-addressees = One contribution has at most { $most } addressees. Take one off first.
refused-circle = It cannot lead back to itself, or to one that was merged. Choose another.
refused-already = It is so already; nothing was changed. Go on.
refused-not-the-chair = Another laptop leads phases and clock. Do it there, or take the chair here.
refused-no-phase-runs = No phase is running, so the clock stands still. Start a phase first.
refused-not-begun = The evening has not begun yet. Start its first phase.
refused-nothing-to-undo = This desk has done nothing that can be undone. Go on.
refused-nothing-to-redo = This desk has undone nothing that can be redone. Go on.
refused-no-such-session = This session is not in the store. Choose one from the home screen.
refused-slip-count = Slips are printed from 1 to { $most } at a time: say how many.
