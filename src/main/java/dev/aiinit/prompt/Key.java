package dev.aiinit.prompt;

/** What a key press asks for, whatever bytes the terminal sent. */
enum Key {
    UP,
    DOWN,
    LEFT,
    RIGHT,
    WORD_LEFT,
    WORD_RIGHT,
    HOME,
    END,
    PAGE_UP,
    PAGE_DOWN,
    ENTER,
    /** Ctrl-D, Alt-Enter or Esc Enter: done, where Enter itself starts a line. */
    FINISH,
    /** Esc or Shift-Tab. */
    BACK,
    TAB,
    BACKSPACE,
    DELETE,
    DELETE_WORD,
    DELETE_TO_START,
    DELETE_TO_END,
    HELP,
    /** Draw everything again. */
    REDRAW,
    /** The window has another size. */
    RESIZE,
    INTERRUPT,
    /** Printable text: one character, or more when pasted. */
    TEXT,
    /** Text that was pasted: it never counts as commands. */
    PASTE,
    NOTHING
}
